import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { siteAddress } from '../src/site/address.ts';

/** Serves a built folder as GitHub Pages does, so that what works here works there. */

export interface ServeOptions {
  /** The built folder. */
  readonly dir: string;
  /** Base path with slashes at both ends; nothing is served outside it. */
  readonly base: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningServer {
  /** Origin and base path, e.g. `http://localhost:4321/atlas/`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8', '.bib': 'application/x-bibtex', '.ris': 'application/x-research-info-systems', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/vnd.microsoft.icon', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
};
const COMPRESSED = /^(text\/|application\/(json|xml|x-)|image\/svg)/;

interface Held { readonly stamp: string; readonly bytes: Buffer; readonly zipped: Buffer | undefined }

function fileStamp(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `"${stat.mtimeMs.toString(36)}-${stat.size.toString(36)}"` : undefined;
}

/** Answers requests for the files of `dir`; a file that changes on disk is read again. */
export function pagesHandler(dir: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const root = resolve(dir);
  const held = new Map<string, Held>();

  const read = (file: string, stamp: string): Held => {
    const known = held.get(file);
    if (known?.stamp === stamp) return known;
    const bytes = readFileSync(file);
    const zipped = COMPRESSED.test(TYPES[extname(file)] ?? '') ? gzipSync(bytes) : undefined;
    const fresh = { stamp, bytes, zipped };
    held.set(file, fresh);
    return fresh;
  };

  const send = (request: IncomingMessage, response: ServerResponse, status: number, file: string, stamp: string): void => {
    const { bytes, zipped } = read(file, stamp);
    const body = zipped && /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? zipped : bytes;
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-cache');
    // As GitHub Pages does: another atlas may search this one.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (zipped) response.setHeader('Vary', 'Accept-Encoding');
    if (body === zipped) response.setHeader('Content-Encoding', 'gzip');
    if (status === 200) response.setHeader('ETag', `W/${stamp}`);
    if (status === 200 && request.headers['if-none-match'] === `W/${stamp}`) return void response.writeHead(304).end();
    response.writeHead(status, { 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const sayText = (response: ServerResponse, status: number, text: string): void =>
    void response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sayText(response, 405, 'Only GET and HEAD are answered.\n');
    const url = new URL(request.url ?? '/', 'http://localhost');
    let path: string;
    try { path = decodeURIComponent(url.pathname); } catch { return sayText(response, 400, 'The address is not valid.\n'); }
    if (`${path}/` === base) return void response.writeHead(301, { Location: `${base}${url.search}` }).end();
    if (!path.startsWith(base)) return sayText(response, 404, `Nothing is published here: the site is at ${base}\n`);
    const file = join(root, path.slice(base.length), path.endsWith('/') ? 'index.html' : '');
    if (path.includes('\0') || (file !== root && !file.startsWith(root + sep))) return sayText(response, 400, 'The address is not valid.\n');
    for (const candidate of path.endsWith('/') ? [file] : [file, `${file}.html`]) {
      const stamp = fileStamp(candidate);
      if (stamp) return send(request, response, 200, candidate, stamp);
    }
    if (!path.endsWith('/') && fileStamp(join(file, 'index.html'))) return void response.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
    const lost = join(root, '404.html');
    const stamp = fileStamp(lost);
    return stamp ? send(request, response, 404, lost, stamp) : sayText(response, 404, 'Not found.\n');
  };
}

/** Starts the server. Rejects with a sentence when the port is taken. */
export function serve({ dir, base, port }: ServeOptions): Promise<RunningServer> {
  const server = createServer(pagesHandler(dir, base));
  return new Promise((resolveServer, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Error(portTaken(port)) : error));
    server.listen(port, () => {
      const actual = (server.address() as AddressInfo).port;
      const close = (): Promise<void> => new Promise((done) => { server.close(() => done()); server.closeAllConnections(); });
      resolveServer({ url: `http://localhost:${actual}${base}`, port: actual, close });
    });
  });
}

export const portTaken = (port: number): string =>
  `Port ${port} is in use, perhaps by the atlas in another window. Stop that, or choose another port: npm start -- --port ${port + 1}`;

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: 'dist' }, base: { type: 'string' }, port: { type: 'string', default: '4321' } } });
  try {
    const { url } = await serve({ dir: values.dir, base: values.base ?? siteAddress(process.env).base, port: Number(values.port) });
    console.log(`serve: ${values.dir} at ${url} (Ctrl-C stops it)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
