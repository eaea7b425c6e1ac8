import { join } from 'node:path';
import { readContentFolder, type RawFile } from '../../../src/content/read.ts';

/** A small sound atlas; every case breaks one thing of it. */
export const SOUND: readonly RawFile[] = readContentFolder(join(import.meta.dirname, '../../fixtures/small-atlas'));
/** The day on which the sound atlas is checked: after all its dates. */
export const TODAY = '2024-04-01';

/** One way to break the atlas, and the place at which the check must refuse it. */
export interface Break {
  readonly name: string;
  readonly files: readonly RawFile[];
  readonly file: string;
  readonly line: number;
  readonly field: string;
  /** A part of the message that names the fault. */
  readonly says: string;
}

export const PAPER = 'content/papers/rye-starter.mdx';
export const OTHER_PAPER = 'content/papers/cold-proof.mdx';
export const TOPIC = 'content/topics/dough.mdx';
export const QUESTION = 'content/questions/does-time-beat-heat.mdx';
export const PATH = 'content/paths/first-loaf.mdx';
export const GLOSSARY = 'content/glossary.yaml';
export const VENUES = 'content/venues.yaml';
export const SITE = 'content/site.yaml';
export const VOCABULARY = 'content/vocabulary.yaml';

/** Text of a file of the sound atlas. */
export function textOfFile(file: string): string {
  const found = SOUND.find((entry) => entry.file === file);
  if (!found) throw new Error(`The sound atlas has no ${file}.`);
  return new TextDecoder().decode(found.bytes);
}

/** The atlas with one file replaced or added. */
export function withFile(file: string, content: string | Uint8Array): readonly RawFile[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return [...SOUND.filter((entry) => entry.file !== file), { file, bytes }];
}

/** The number, from 1, of the first line of a file that starts with `start`. */
export function lineStarting(file: string, start: string): number {
  const at = textOfFile(file).split('\n').findIndex((line) => line.startsWith(start));
  if (at < 0) throw new Error(`${file} has no line that starts with "${start}".`);
  return at + 1;
}

/** The atlas with the rest of a line replaced behind `start`, and the number of that line. */
export function withLine(file: string, start: string, rest: string): { readonly files: readonly RawFile[]; readonly line: number } {
  const line = lineStarting(file, start);
  const lines = textOfFile(file).split('\n');
  lines[line - 1] = start + rest;
  return { files: withFile(file, lines.join('\n')), line };
}

/** The atlas with the line that starts with `start` replaced by others. */
export function withLines(file: string, start: string, replacement: readonly string[]): { readonly files: readonly RawFile[]; readonly line: number } {
  const line = lineStarting(file, start);
  const lines = textOfFile(file).split('\n');
  lines.splice(line - 1, 1, ...replacement);
  return { files: withFile(file, lines.join('\n')), line };
}

export const quoted = (text: string): string => JSON.stringify(text);

/** The last part of a place for people, for names of cases: `papers/rye-starter.mdx title`. */
export const placeName = (file: string, field: string): string => `${file.replace('content/', '')} ${field}`;

