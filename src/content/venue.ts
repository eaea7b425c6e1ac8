import type { VenueSeries } from './schema.ts';

/** The series to which a venue string belongs: the longest `short` name that starts it, or a listed whole string. */
export function matchVenue(venue: string, series: readonly VenueSeries[]): VenueSeries | undefined {
  const whole = series.find((item) => item.also?.includes(venue));
  if (whole) return whole;
  return series
    .filter((item) => venue === item.short || venue.startsWith(`${item.short} `))
    .sort((a, b) => b.short.length - a.short.length)[0];
}

/** The year that a venue string names, if it names one. */
export function venueYear(venue: string): number | undefined {
  const match = /\b(19|20)\d{2}\b/.exec(venue);
  return match ? Number(match[0]) : undefined;
}
