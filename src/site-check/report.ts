import type { Fault } from './types.ts';

/** Pages named for a fault that many share. */
const SHOWN = 3;

/** Faults as text: one line for each rule and message, with the pages that share it, in the order of the rules. */
export function formatFaults(faults: readonly Fault[]): string {
  const groups = new Map<string, { readonly rule: string; readonly message: string; readonly files: Set<string> }>();
  for (const { file, rule, message } of faults) {
    const key = `${rule} ${message}`;
    const group = groups.get(key) ?? { rule, message, files: new Set<string>() };
    group.files.add(file);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => (a.rule === b.rule ? b.files.size - a.files.size : a.rule < b.rule ? -1 : 1))
    .map(({ rule, message, files }) => {
      const rest = files.size - SHOWN;
      return `${[...files].slice(0, SHOWN).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}\n  ${rule}: ${message}`;
    })
    .join('\n');
}
