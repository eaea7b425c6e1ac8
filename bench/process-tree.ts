import { readFileSync } from 'node:fs';

const textOf = (file: string): string => {
  // A process may end between being listed and being read.
  try { return readFileSync(file, 'utf8'); } catch { return ''; }
};

const childrenOf = (pid: number): readonly number[] => textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);

/** Bytes of memory that a process and all its descendants hold now; undefined where the system has no /proc. */
export function residentBytes(pid: number): number | undefined {
  const own = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1];
  return own === undefined ? undefined : childrenOf(pid).reduce((sum, child) => sum + (residentBytes(child) ?? 0), Number(own) * 1024);
}
