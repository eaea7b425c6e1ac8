import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts';
import { nearPapers } from '../../../src/search-index/near.ts';
import { content } from '../search/made-up.ts';

const base = content.papers.find(({ slug }) => slug === 'up');
const paper = (slug: string, tldr: string, change: object = {}) => {
  if (!base) throw new Error('The made-up papers lack "up".');
  return { ...base, slug, data: { ...base.data, title: slug, tldr, techniques: [], findings: [], topics: ['dough'], ...change } };
};
const near = (...papers: ReturnType<typeof paper>[]) => nearPapers(buildCatalogue({ ...content, papers: [...papers, paper('other', 'Nothing shared.'), paper('another', 'Quite different.')], questions: [], paths: [], glossary: [] }).papers);
const slugsNear = (map: ReturnType<typeof near>, slug: string): string[] => (map.get(slug) ?? []).map(([other]) => other);

test('papers about the same things are near, the nearest first', () => {
  const map = near(paper('a', 'Sourdough wheat rye barley.'), paper('b', 'Sourdough wheat rye barley.'), paper('c', 'Sourdough apples pears plums.'));
  expect(slugsNear(map, 'a').slice(0, 2)).toEqual(['b', 'c']);
});

test('a stated relation and shared topics bring papers nearer', () => {
  const map = near(paper('a', 'Sourdough wheat.', { related: [{ paper: 'c', relation: 'builds-on', note: 'x' }] }), paper('b', 'Sourdough pears.', { topics: ['oven'] }), paper('c', 'Sourdough plums.', { topics: ['oven'] }), paper('d', 'Sourdough figs.'));
  expect(slugsNear(map, 'a').slice(0, 2)).toEqual(['c', 'd']);
});

test('no paper is near itself, and none has more than eight near', () => {
  const many = Array.from({ length: 15 }, (_, i) => paper(`p${i}`, `Sourdough wheat ${'xyzuvw'.charAt(i % 6)}${i}.`));
  const map = near(...many);
  for (const [slug, list] of map) {
    expect(list.map(([other]) => other)).not.toContain(slug);
    expect(list.length).toBeLessThanOrEqual(8);
  }
  expect(map.get('p0')).toHaveLength(8);
});

test('likeness falls along the list', () => {
  for (const list of near(paper('a', 'Sourdough wheat rye.'), paper('b', 'Sourdough wheat.'), paper('c', 'Sourdough.')).values()) {
    const values = list.map(([, likeness]) => likeness);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  }
});
