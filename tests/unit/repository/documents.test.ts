import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { steps } from '../../../scripts/steps.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const documents = ['README.md', 'CONTRIBUTING.md'] as const;

test('the README shows the two commands first, exactly as they are typed', () => {
  expect([...read('README.md').matchAll(/```sh\n(.*?)\n```/gs)].map(([, command]) => command).slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
});

test.each(documents)('%s names no script that does not exist', (document) => {
  const named = [...read(document).matchAll(/npm run ([a-z:]+)|`((?:bench|test):[a-z]+)`/g)].map(([, run, alone]) => run ?? alone ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('CONTRIBUTING tells what every script promises', () => {
  const told = read('CONTRIBUTING.md');
  expect(Object.keys(scripts).filter((name) => !told.includes(`npm run ${name}\``) && !told.includes(`npm ${name}\``) && !told.includes(`\`${name}\``))).toEqual([]);
});

test.each(documents)('%s links to nothing that is not there', (document) => {
  const targets = [...read(document).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].map(([, file]) => file || document);
  expect(targets.filter((file) => !existsSync(file))).toEqual([]);
});

test('CONTRIBUTING tells of every step of the tests, in order, and which are long', () => {
  const table = read('CONTRIBUTING.md').split('## What is checked')[1]?.split('\n## ')[0] ?? '';
  const rows = [...table.matchAll(/^\| `([\w-]+)`( \(long\))? \|/gm)].map(([, name, long]) => ({ name, long: Boolean(long) }));
  expect(rows).toEqual(steps.map(({ name, long }) => ({ name, long: Boolean(long) })));
});

test('the README tells of every folder of the source', () => {
  const rooms = read('README.md').split('## Where things live')[1]?.split('\n## ')[0] ?? '';
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.filter((folder) => !rooms.includes(`src/${folder}/`))).toEqual([]);
});
