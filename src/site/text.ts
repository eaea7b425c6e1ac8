/** "1 paper", "2 papers". */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 2020-04-23 as "23 April 2020", 2020-04 as "April 2020". */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** "Gururangan, Marasović, Swayamdipta and 4 more": at most `most` names. */
export function nameList(names: readonly string[], most = 3): string {
  if (names.length <= most + 1) return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
