import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type RunningServer } from '../../../scripts/serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'atlas-serve-'));
const files = {
  'index.html': '<h1>home</h1>', '404.html': '<h1>lost</h1>', 'papers/index.html': '<h1>papers</h1>', 'papers/sltrain.bib': '@article{x}', 'papers/sltrain.ris': 'TY  - JOUR',
  'papers/sltrain.md': '# x', 'papers.json': '{}', 'papers.csv': 'a,b', 'feed.xml': '<feed/>', 'llms.txt': 'x', 'favicon.svg': '<svg/>', 'assets/a.js': 'x', 'search/x.pf_meta': 'x', 'about.html': '<h1>about</h1>',
};
let server: RunningServer;

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  writeFileSync(`${dir}-secret.txt`, 'outside');
  server = await serve({ dir, base: '/atlas/', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
  rmSync(`${dir}-secret.txt`);
});

interface Answer { readonly status: number; readonly headers: NodeJS.Dict<string | string[]>; readonly body: Buffer }

/** Sends the path as it stands: fetch would tidy up `..` before the server sees it. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: server.port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}

test.each([
  ['/atlas/', 200, '<h1>home</h1>'],
  ['/atlas/?q=a', 200, '<h1>home</h1>'],
  ['/atlas/papers/', 200, '<h1>papers</h1>'],
  ['/atlas/about', 200, '<h1>about</h1>'],
  ['/atlas/no/such/page/', 404, '<h1>lost</h1>'],
  ['/atlas/papers/sltrain.bib/', 404, '<h1>lost</h1>'],
])('%s answers %i with the page', async (path, status, body) => {
  const answer = await ask(path);
  expect([answer.status, answer.body.toString()]).toEqual([status, body]);
});

test.each([
  ['/atlas', '/atlas/'],
  ['/atlas/papers', '/atlas/papers/'],
  ['/atlas/papers?year=2024', '/atlas/papers/?year=2024'],
])('a folder without its slash, %s, redirects for good to %s', async (path, target) => {
  const { status, headers } = await ask(path);
  expect([status, headers.location]).toEqual([301, target]);
});

test.each(['/', '/papers/', '/atlasx/'])('nothing is served outside the base path: %s', async (path) => {
  const { status, body } = await ask(path);
  expect([status, body.toString()]).toEqual([404, 'Nothing is published here: the site is at /atlas/\n']);
});

test.each([
  ['papers/', 'text/html; charset=utf-8'], ['papers/sltrain.bib', 'application/x-bibtex'], ['papers/sltrain.ris', 'application/x-research-info-systems'], ['papers/sltrain.md', 'text/markdown; charset=utf-8'],
  ['papers.json', 'application/json; charset=utf-8'], ['papers.csv', 'text/csv; charset=utf-8'], ['feed.xml', 'application/xml'], ['llms.txt', 'text/plain; charset=utf-8'], ['favicon.svg', 'image/svg+xml'],
  ['assets/a.js', 'text/javascript; charset=utf-8'], ['search/x.pf_meta', 'application/octet-stream'],
])('%s is sent as %s', async (path, type) => {
  expect((await ask(`/atlas/${path}`)).headers['content-type']).toBe(type);
});

test('text is compressed for who accepts it, and for nobody else', async () => {
  const zipped = await ask('/atlas/', { 'accept-encoding': 'br, gzip' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(zipped.body).toString()).toBe('<h1>home</h1>');
  expect((await ask('/atlas/')).headers['content-encoding']).toBeUndefined();
});

test('a page that has not changed is not sent again, and one that has is', async () => {
  const first = await ask('/atlas/papers.json');
  const tag = { 'if-none-match': String(first.headers.etag) };
  expect((await ask('/atlas/papers.json', tag)).status).toBe(304);
  writeFileSync(join(dir, 'papers.json'), '{"changed":true}');
  const second = await ask('/atlas/papers.json', tag);
  expect([second.status, second.body.toString()]).toEqual([200, '{"changed":true}']);
});

test.each(['/atlas/../serve-secret.txt', '/atlas/..%2f..%2fetc/passwd', '/atlas/%2e%2e/%2e%2e/etc/passwd', '/atlas/..%5c..%5cx', '/atlas/%00', '/atlas/%zz'])('no address leads out of the folder: %s', async (path) => {
  const { status, body } = await ask(path);
  expect([400, 404]).toContain(status);
  expect(body.toString()).not.toMatch(/outside|root:/);
});

test('HEAD sends no body, other methods are refused', async () => {
  const head = await ask('/atlas/', {}, 'HEAD');
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, '13']);
  expect((await ask('/atlas/', {}, 'POST')).status).toBe(405);
});

test('a port that is taken is told in words', async () => {
  await expect(serve({ dir, base: '/', port: server.port })).rejects.toThrow(`Port ${server.port} is in use, perhaps by the atlas in another window. Stop that, or choose another port: npm start -- --port ${server.port + 1}`);
});
