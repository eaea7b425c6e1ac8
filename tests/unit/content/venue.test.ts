import { expect, test } from 'vitest';
import type { VenueSeries } from '../../../src/content/schema.ts';
import { matchVenue, venueYear } from '../../../src/content/venue.ts';

const SERIES: readonly VenueSeries[] = [
  { slug: 'acl', short: 'ACL', name: 'Annual Meeting', type: 'conference' },
  { slug: 'acl-industry', short: 'ACL Industry', name: 'Industry Track', type: 'conference' },
  { slug: 'emnlp', short: 'EMNLP', name: 'Empirical Methods', type: 'conference', also: ['Joint Meeting 2019 (Demos)'] },
];

test.each([
  ['ACL 2020', 'acl'], ['ACL', 'acl'], ['ACL Industry 2021', 'acl-industry'], ['Joint Meeting 2019 (Demos)', 'emnlp'], ['ACLish 2020', undefined], ['acl 2020', undefined], ['', undefined],
])('%j belongs to %j', (venue, slug) => {
  expect(matchVenue(venue, SERIES)?.slug).toBe(slug);
});

test.each([['ACL 2020', 2020], ['Journal 12 (1998)', 1998], ['TMLR', undefined], ['Track 12345', undefined]])('the year in %j is %j', (venue, year) => {
  expect(venueYear(venue)).toBe(year);
});
