import { expect, test } from 'vitest';
import { addressFault } from '../../../src/content/address.ts';
import { BAD_ADDRESSES } from '../../content/hostile/addresses.ts';

test.each([
  'https://example.org', 'https://example.org/', 'https://www.example-site.co.uk/a/b_c.html?x=1&y=%20#part', 'https://example.org:8443/x', 'https://example.org?x', 'https://example.org/~me/(a)/%E2%82%AC', 'https://EXAMPLE.org/A',
])('%s may be linked to', (address) => {
  expect(addressFault(address)).toBeUndefined();
});

test.each(BAD_ADDRESSES)('%s may not be linked to', (address) => {
  expect(addressFault(address)).toBeDefined();
});

test.each([
  ['javascript:alert(1)', 'links with "javascript:" are not allowed.'],
  ['java\tscript:alert(1)', 'links with "javascript:" are not allowed.'],
  ['HTTP://example.org/', 'links with "http:" are not allowed.'],
  ['//example.org/', 'the link "//example.org/" is not an https address.'],
  ['https://user:pass@example.org/', 'the link "https://user:pass@example.org/" is not an https address.'],
  [`https://example.org/${'a'.repeat(300)}`, 'the link has 320 characters; at most 300 are allowed.'],
])('the fault of %s is named', (address, fault) => {
  expect(addressFault(address)).toBe(fault);
});

test('a long address that almost fits is judged at once', () => {
  const started = performance.now();
  addressFault(`https://${'a-'.repeat(140)}!`);
  addressFault(`https://${'a.'.repeat(140)}!`);
  expect(performance.now() - started).toBeLessThan(50);
});
