import { expect, test } from 'vitest';
import { withNeighbours } from '../../../src/site/neighbours.ts';

const link = (item: string) => ({ title: item.toUpperCase(), path: `x/${item}/` });

test('each item knows the one before and the one after; the ends have one neighbour', () => {
  expect(withNeighbours(['a', 'b', 'c'], link)).toEqual([
    { item: 'a', previous: undefined, next: { title: 'B', path: 'x/b/' } },
    { item: 'b', previous: { title: 'A', path: 'x/a/' }, next: { title: 'C', path: 'x/c/' } },
    { item: 'c', previous: { title: 'B', path: 'x/b/' }, next: undefined },
  ]);
});

test('an only item has no neighbours', () => expect(withNeighbours(['a'], link)).toEqual([{ item: 'a', previous: undefined, next: undefined }]));
