import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { buildCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { checkContent } from '../../src/content/check.ts';
import { readContentFolder } from '../../src/content/read.ts';
import { serve } from '../../scripts/serve.ts';
import { testSite } from '../../scripts/steps.ts';

interface TestOptions {
  /** Fail a test whose pages write to the console or ask another origin for anything. Off where a test makes faults on purpose. */
  quiet: boolean;
  quietPages: undefined;
}
interface WorkerOptions {
  /** Address of the served build with its base path, e.g. `http://localhost:40123/atlas/`. */
  siteUrl: string;
  /** What the content says, to hold the pages against. */
  catalogue: Catalogue;
}

/** A test with the built site served under its sub-path: `page.goto('papers/')` is a page of it. */
export const test = base.extend<TestOptions, WorkerOptions>({
  siteUrl: [async ({}, use) => {
    const server = await serve({ dir: testSite.dir, base: testSite.base, port: 0 });
    await use(server.url);
    await server.close();
  }, { scope: 'worker' }],

  catalogue: [async ({}, use) => {
    const { content } = checkContent(readContentFolder(join(process.cwd(), process.env.CONTENT_DIR ?? 'content')), '9999-12-31');
    if (!content) throw new Error('The content has problems: run npm run check.');
    await use(buildCatalogue(content));
  }, { scope: 'worker' }],

  baseURL: async ({ siteUrl }, use) => use(siteUrl),

  quiet: [true, { option: true }],

  quietPages: [async ({ context, siteUrl, quiet }, use) => {
    const noise: string[] = [];
    const { origin } = new URL(siteUrl);
    context.on('console', (message) => { noise.push(`console ${message.type()}: ${message.text()}`); });
    context.on('weberror', (error) => { noise.push(`error: ${error.error().message}`); });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !['data:', 'blob:', 'about:'].includes(url.protocol)) noise.push(`request to ${url.href}`);
    });
    await use(undefined);
    if (quiet) expect(noise, 'pages stay silent and ask only their own origin').toEqual([]);
  }, { auto: true }],
});

export { expect };
