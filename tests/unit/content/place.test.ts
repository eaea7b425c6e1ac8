import { expect, test } from 'vitest';
import { isReservedName, placeOf, slugFault } from '../../../src/content/place.ts';

test.each([
  ['content/papers/ul2.mdx', { kind: 'entry', folder: 'papers', slug: 'ul2' }],
  ['content/paths/first-steps.mdx', { kind: 'entry', folder: 'paths', slug: 'first-steps' }],
  ['content/site.yaml', { kind: 'data', name: 'site' }],
  ['content/papers/UL2.mdx', { kind: 'entry', folder: 'papers', slug: 'UL2' }],
])('%s has a place', (file, place) => {
  expect(placeOf(file)).toEqual(place);
});

test.each(['content/papers/a.MDX', 'content/papers/a.md', 'content/papers/x/a.mdx', 'content/notes/a.mdx', 'content/a.mdx', 'content/site.yml', 'content/papers/site.yaml', 'site.yaml', ''])('%j has none', (file) => {
  expect(placeOf(file)).toBeUndefined();
});

test.each(['a', 'ul2', 'dont-stop-pretraining', '1-5-pints', 'a'.repeat(60)])('%s is a slug', (slug) => {
  expect(slugFault(slug)).toBeUndefined();
});

test.each([
  ['A', '"A" is not a slug.'], ['a--b', '"a--b" is not a slug.'], ['-a', '"-a" is not a slug.'], ['a_b', '"a_b" is not a slug.'], ['', '"" is not a slug.'], ['a'.repeat(61), `"${'a'.repeat(61)}" is not a slug.`],
  ['constructor', 'the name "constructor" is reserved.'], ['nul', 'the name "nul" is reserved.'], ['com1', 'the name "com1" is reserved.'],
])('%j is none', (slug, fault) => {
  expect(slugFault(slug)).toBe(fault);
});

test.each([['__proto__', true], ['constructor', true], ['toString', true], ['title', false], ['prototype', false]])('%s reserved: %s', (name, reserved) => {
  expect(isReservedName(name)).toBe(reserved);
});
