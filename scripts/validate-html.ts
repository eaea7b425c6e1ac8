import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Fault } from '../src/site-check/types.ts';

const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:standard'],
  rules: {
    // The title of a paper is what its authors called it; search engines cut long ones by themselves.
    'long-title': 'off',
  },
}));

/** Holds the HTML of built pages against html-validate. */
export function validatePages(folder: string, files: readonly string[]): readonly Fault[] {
  return files.flatMap((file) => validator.validateStringSync(readFileSync(join(folder, file), 'utf8'), file).results
    .flatMap(({ messages }) => messages.map(({ ruleId, message }) => ({ file, rule: `html ${ruleId}`, message }))));
}
