import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeStamp, KeptFiles } from './kept-files.ts';

/** Everything in the project that decides what pages look like, content aside. */
const CODE = ['src', 'astro.config.mjs', 'package-lock.json'];

/** The file of a path in the built folder, as `build.format: 'directory'` has it. */
function outputFile(path: string, { type }: Pick<RouteData, 'type'>): string {
  const plain = path.replace(/^\/+|\/+$/g, '');
  if (type === 'endpoint') return plain;
  return plain === '' ? 'index.html' : `${plain}/index.html`;
}

/** What Astro does not write a file for. */
const nothing = (): Response => new Response(null);

/**
 * Answers for files that stay with nothing, and writes the others at once: Astro waits for the thread pool three
 * times a file, which is 12 of 57 seconds with 4,000 papers.
 */
function sparing(renderer: AstroPrerenderer, kept: KeptFiles, outDir: string, base: string): AstroPrerenderer {
  const folders = new Set<string>();
  const write = (file: string, bytes: Uint8Array): void => {
    const whole = join(outDir, file);
    const folder = dirname(whole);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(whole, bytes);
  };
  return {
    ...renderer,
    async getStaticPaths() {
      const paths = await renderer.getStaticPaths();
      for (const { pathname, route, cacheKey } of paths) if (cacheKey !== undefined) kept.expect(outputFile(pathname, route), cacheKey);
      return paths;
    },
    async render(request, options) {
      const path = decodeURIComponent(new URL(request.url).pathname).slice(base.length);
      const file = outputFile(path, options.routeData);
      if (kept.keep(file)) return nothing();
      const rendered = await renderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (response.status !== 200 || !response.body) return rendered;
      write(file, new Uint8Array(await response.arrayBuffer()));
      return nothing();
    },
  };
}

/**
 * Leaves pages of the last build where they are when neither the code nor anything they show has changed: routes
 * say what their pages show with `cacheKey`. `astro build --force` and a fresh checkout build everything.
 */
export function unchangedPages(): AstroIntegration {
  let kept: KeptFiles | undefined;
  let base = '/';
  let outDir = '';
  return {
    name: 'unchanged-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => { updateConfig({ vite: { build: { emptyOutDir: false } } }); },
      'astro:config:done': ({ config }) => {
        base = config.base;
        outDir = fileURLToPath(config.outDir);
        const stamp = codeStamp(fileURLToPath(config.root), CODE, [config.site, base, outDir, process.version]);
        kept = new KeptFiles(fileURLToPath(new URL('unchanged-pages.json', config.cacheDir)), outDir, stamp);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (!kept) throw new Error('Astro started a build before its configuration was done.');
        const files = kept;
        files.begin(!process.argv.includes('--force'));
        setPrerenderer((renderer) => sparing(renderer, files, outDir, base));
      },
      'astro:build:done': ({ logger }) => { logger.info(`${kept?.end() ?? 0} files stay as they were`); },
    },
  };
}
