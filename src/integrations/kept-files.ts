import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** How a built file was when its build ended, and the digest of everything it shows. */
interface FileMark { readonly key: string; readonly size: number; readonly mtime: number }
/** What a build leaves for the next one. `stamp` stands for the code and the settings. */
interface BuildRecord { readonly stamp: string; readonly files: Readonly<Record<string, FileMark>> }

const filesOf = (dir: string): readonly string[] => readdirSync(dir, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'));

/** Digest of every file under the folders and files of a project that decide what its pages look like. */
export function codeStamp(root: string, paths: readonly string[], settings: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of paths) {
    const whole = join(root, path);
    const files = statSync(whole).isDirectory() ? filesOf(whole).map((file) => join(whole, file)).sort() : [whole];
    for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function readRecord(file: string): BuildRecord | undefined {
  // No record, or the empty one of a build that was broken off.
  try { return JSON.parse(readFileSync(file, 'utf8')) as BuildRecord; } catch { return undefined; }
}

function isAsMarked(file: string, { size, mtime }: FileMark): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.size === size && stat.mtimeMs === mtime;
}

/**
 * Files of the last build that are still right. From `begin` to `end` the record on disk is empty, so that a
 * build that breaks off leaves nothing to trust, and the next one starts from an empty folder.
 */
export class KeptFiles {
  readonly #recordFile: string;
  readonly #outDir: string;
  readonly #stamp: string;
  readonly #old = new Map<string, string>();
  readonly #keys = new Map<string, string>();
  readonly #kept = new Set<string>();
  #begun = 0;

  constructor(recordFile: string, outDir: string, stamp: string) {
    this.#recordFile = recordFile;
    this.#outDir = outDir;
    this.#stamp = stamp;
  }

  /** Takes over what the last build left, or empties the folder when that build is unknown, broken off or of other code. */
  begin(trust: boolean): void {
    const record = trust ? readRecord(this.#recordFile) : undefined;
    mkdirSync(dirname(this.#recordFile), { recursive: true });
    writeFileSync(this.#recordFile, '');
    this.#begun = statSync(this.#recordFile).mtimeMs;
    mkdirSync(this.#outDir, { recursive: true });
    if (record?.stamp === this.#stamp) {
      for (const [file, mark] of Object.entries(record.files)) if (isAsMarked(join(this.#outDir, file), mark)) this.#old.set(file, mark.key);
      return;
    }
    for (const name of readdirSync(this.#outDir)) if (name !== '.git') rmSync(join(this.#outDir, name), { recursive: true, force: true });
  }

  /** Says what a file of this build shows. */
  expect(file: string, key: string): void { this.#keys.set(file, key); }

  /** Whether the file of the last build shows the same and stays. */
  keep(file: string): boolean {
    const key = this.#keys.get(file);
    if (key === undefined || this.#old.get(file) !== key) return false;
    this.#kept.add(file);
    return true;
  }

  /** Removes what this build neither kept nor wrote, and records what it leaves. Returns how many files were kept. */
  end(): number {
    const files: Record<string, FileMark> = {};
    for (const file of filesOf(this.#outDir)) {
      if (file.startsWith('.git/')) continue;
      const whole = join(this.#outDir, file);
      const { size, mtimeMs } = statSync(whole);
      if (!this.#kept.has(file) && mtimeMs < this.#begun) {
        rmSync(whole);
        removeEmpty(dirname(whole));
        continue;
      }
      const key = this.#keys.get(file);
      if (key !== undefined) files[file] = { key, size, mtime: mtimeMs };
    }
    writeFileSync(`${this.#recordFile}.part`, JSON.stringify({ stamp: this.#stamp, files } satisfies BuildRecord));
    renameSync(`${this.#recordFile}.part`, this.#recordFile);
    return this.#kept.size;
  }
}

/** Removes a folder and those above it for as long as they are empty. */
function removeEmpty(dir: string): void {
  // The first folder with something in it ends this with ENOTEMPTY.
  try { rmdirSync(dir); removeEmpty(dirname(dir)); } catch { return; }
}
