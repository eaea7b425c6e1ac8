import { readFileSync } from 'node:fs';

/** What a process and all its descendants use: memory held now, in bytes, and processor time spent so far, in seconds. */
export interface Usage { readonly bytes: number; readonly cpuSeconds: number }

/** Ticks a second in which Linux counts processor time for programs, on every common architecture. */
const TICKS = 100;

const textOf = (file: string): string => {
  // A process may end between being listed and being read.
  try { return readFileSync(file, 'utf8'); } catch { return ''; }
};

const childrenOf = (pid: number): readonly number[] => textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);

/** Usage of a process tree; undefined where the system has no /proc. */
export function usageOf(pid: number): Usage | undefined {
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1];
  // Fields 14 to 17 of stat, counted after the name, which may hold spaces: own time, then that of ended children.
  const times = textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ').slice(11, 15).map(Number);
  if (resident === undefined || !times) return undefined;
  return childrenOf(pid).map(usageOf).reduce<Usage>(
    (sum, child) => ({ bytes: sum.bytes + (child?.bytes ?? 0), cpuSeconds: sum.cpuSeconds + (child?.cpuSeconds ?? 0) }),
    { bytes: Number(resident) * 1024, cpuSeconds: times.reduce((sum, ticks) => sum + ticks, 0) / TICKS },
  );
}
