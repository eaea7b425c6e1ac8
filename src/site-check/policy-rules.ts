import { createHash } from 'node:crypto';
import { isRedirect, type Fault, type Page, type Script } from './types.ts';

/** Directives that each policy must state, because nothing else stands in for them (or `default-src` does not cover them). */
const WANTED = ['default-src', 'script-src', 'style-src', 'base-uri', 'form-action', 'object-src'];
const UNSAFE = /'unsafe-(?:inline|eval|hashes)'|(?:^|\s)(?:\*|data:|blob:|https?:)(?=\s|$)/;

const hashes = new Map<string, string>();
function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, hash);
  return hash;
}

/** Whether a script is code; a block of data has a type of its own. */
export const isCode = ({ type }: Script): boolean => ['', 'module', 'text/javascript', 'application/javascript', 'speculationrules', 'importmap'].includes(type);

/** A policy by directive. */
export const parsePolicy = (content: string): ReadonlyMap<string, string> => new Map(content.split(';').map((part) => part.trim()).filter(Boolean).map((part) => {
  const [name = '', ...sources] = part.split(/\s+/);
  return [name.toLowerCase(), sources.join(' ')];
}));

/** Every page carries a policy, in front of what it governs, that allows its own inline code by hash and no other. */
export function checkPolicy(page: Page): readonly Fault[] {
  const faults: Fault[] = [];
  const report = (message: string): void => { faults.push({ file: page.file, rule: 'policy', message }); };
  const inline = page.scripts.filter((script) => isCode(script) && script.src === undefined);
  if (isRedirect(page) && page.policies.length === 0) {
    if (page.scripts.length + page.styles.length > 0) report('a page that sends readers on holds scripts or styles; it needs none.');
    return faults;
  }
  const [policy] = page.policies;
  if (!policy || page.policies.length !== 1) { report(`the page has ${page.policies.length} content security policies; it needs one.`); return faults; }
  if (!policy.first) report('the content security policy stands behind a script or style, which it then does not govern.');
  const directives = parsePolicy(policy.content);
  for (const name of WANTED) if (!directives.has(name)) report(`the policy does not state ${name}.`);
  for (const name of ['default-src', 'script-src', 'style-src']) {
    if (UNSAFE.test(directives.get(name) ?? '')) report(`the policy weakens ${name}: ${directives.get(name)}.`);
  }
  for (const { text } of inline) if (!directives.get('script-src')?.includes(hashOf(text))) report(`the policy does not allow the inline script "${text.trim().slice(0, 40)}…".`);
  for (const text of page.styles) if (!directives.get('style-src')?.includes(hashOf(text))) report(`the policy does not allow the inline style "${text.trim().slice(0, 40)}…".`);
  return faults;
}
