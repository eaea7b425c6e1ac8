import { spawnSync } from 'node:child_process';

/** What `npm audit` found: holes of the two grave levels, or why nobody could say. */
export type Audit =
  | { readonly kind: 'done'; readonly holes: readonly { readonly name: string; readonly severity: string; readonly title: string }[] }
  | { readonly kind: 'unavailable'; readonly reason: string };

interface AuditReport {
  readonly message?: string;
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly via: readonly (string | { readonly title: string })[] }>>;
}

const GRAVE = new Set(['high', 'critical']);

/** Reads the JSON that `npm audit --json` prints, which is a message instead of a report when the registry gives none. */
export function readAudit(output: string): Audit {
  let report: AuditReport;
  try { report = JSON.parse(output) as AuditReport; } catch { return { kind: 'unavailable', reason: `npm said: ${output.trim().slice(0, 200) || 'nothing'}` }; }
  if (!report.vulnerabilities) return { kind: 'unavailable', reason: report.message ?? 'npm gave no report' };
  const holes = Object.entries(report.vulnerabilities).filter(([, { severity }]) => GRAVE.has(severity)).map(([name, { severity, via }]) => ({
    name, severity, title: via.map((cause) => (typeof cause === 'string' ? `through ${cause}` : cause.title)).join('; '),
  }));
  return { kind: 'done', holes };
}

/** Asks npm about known holes in the dependencies, at high or above. A registry that cannot answer is no failure. */
export function auditDependencies(): { readonly ok: boolean } {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const audit = readAudit(stdout ?? '');
  if (audit.kind === 'unavailable') {
    console.log(`audit: SKIPPED, this registry has no answer (${audit.reason}). Run npm audit --audit-level=high where one has.`);
    return { ok: true };
  }
  for (const { name, severity, title } of audit.holes) console.error(`${name}: ${severity}: ${title}`);
  console.log(`audit: ${audit.holes.length} packages with known holes at high or above`);
  return { ok: audit.holes.length === 0 };
}
