// @ts-check
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { pictures } from './src/integrations/pictures.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { unchangedPages } from './src/integrations/unchanged-pages.ts';
import { buildCacheDir } from './src/site/build-dirs.ts';
import { siteAddress } from './src/site/address.ts';

const { site, base } = siteAddress(process.env);

export default defineConfig({
  site,
  base,
  cacheDir: buildCacheDir(),
  trailingSlash: 'always',
  output: 'static',
  // Writes the schemas with which editors check frontmatter (.vscode/settings.json).
  experimental: { contentIntellisense: true },
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always', assets: 'assets' },
  integrations: [mdx(), pictures(), searchIndex(), unchangedPages()],
  vite: { plugins: [tailwindcss()] },
});
