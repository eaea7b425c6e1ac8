import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job { readonly needs?: string; readonly permissions?: Record<string, string>; readonly steps: readonly { readonly uses?: string; readonly run?: string }[] }
interface Workflow { readonly on: Record<string, unknown>; readonly permissions: unknown; readonly jobs: Record<string, Job> }

const folder = '.github/workflows';
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
const workflow = (name: string): Workflow => parse(texts.get(name) ?? '') as Workflow;
const jobs = (name: string): readonly [string, Job][] => Object.entries(workflow(name).jobs);

test('there is one workflow that tests and one that deploys', () => expect([...texts.keys()].sort()).toEqual(['deploy.yml', 'test.yml']));

test.each([...texts.keys()])('%s pins every action to a commit and names its version', (name) => {
  const uses = (texts.get(name) ?? '').split('\n').filter((line) => line.includes('uses:'));
  expect(uses.length).toBeGreaterThan(0);
  for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test.each([...texts.keys()])('%s may only read unless a job says otherwise', (name) => expect(workflow(name).permissions).toEqual({ contents: 'read' }));

test('every push and pull request is tested from a clean install', () => {
  expect(Object.keys(workflow('test.yml').on)).toEqual(['push', 'pull_request']);
  expect(workflow('test.yml').on.push).toBeNull();
  for (const [, { steps }] of jobs('test.yml')) expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm test']);
});

test('only main is deployed, and only after its tests', () => {
  expect(workflow('deploy.yml').on.push).toEqual({ branches: ['main'] });
  const build = workflow('deploy.yml').jobs.build;
  expect(build?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm test', 'npm run build']);
  expect(workflow('deploy.yml').jobs.deploy?.needs).toBe('build');
});

test('the right to write is the deploy job\'s alone, and that job runs no code of the repository', () => {
  const writers = [...texts.keys()].flatMap((name) => jobs(name).filter(([, { permissions }]) => permissions).map(([job]) => `${name}: ${job}`));
  expect(writers).toEqual(['deploy.yml: deploy']);
  const deploy = workflow('deploy.yml').jobs.deploy;
  expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  expect(deploy?.steps.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
});
