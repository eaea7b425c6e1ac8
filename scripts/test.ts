import { parseArgs } from 'node:util';
import { duration } from './run.ts';
import { steps, type Outcome, type Step } from './steps.ts';

/**
 * `npm test`: runs the steps in order and ends with "N passed, N failed": the sum of all tests, where a check
 * without tests of its own that fails counts as one. Names pick steps: `npm test -- unit e2e`; `--full` adds the long ones.
 */

function pick(names: readonly string[], full: boolean): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`There is no step "${unknown.join('", "')}". The steps are ${steps.map(({ name }) => name).join(', ')}.`);
  return steps.filter((step) => names.length > 0 ? names.includes(step.name) : full || !step.long);
}

async function runStep(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { ok: false };
  }
}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean', default: false } } });
  const picked = pick(positionals, values.full);
  const started = performance.now();
  const lines: string[] = [];
  const failedSteps = new Set<string>();
  let passed = 0;
  let failed = 0;

  for (const [i, step] of picked.entries()) {
    const label = `[${i + 1}/${picked.length}] ${step.name}: ${step.title}`;
    const blockedBy = step.needs?.find((name) => failedSteps.has(name));
    if (blockedBy) {
      failedSteps.add(step.name);
      failed += 1;
      lines.push(`not run  ${step.name} (needs ${blockedBy})`);
      continue;
    }
    console.log(`\n${label} …`);
    const stepStarted = performance.now();
    const outcome = await runStep(step);
    const time = duration(performance.now() - stepStarted);
    passed += outcome.passed ?? 0;
    failed += outcome.failed ?? 0;
    if (!outcome.ok) {
      failedSteps.add(step.name);
      if (!outcome.failed) failed += 1;
    }
    lines.push(`${outcome.ok ? 'ok      ' : 'FAILED  '} ${step.name} (${time}${outcome.passed === undefined ? '' : `, ${outcome.passed} tests passed`})`);
    lines.push(
      ...(outcome.failures ?? []).map((name) => `         failed: ${name}`),
      ...(outcome.unsteady ?? []).map((name) => `         passed at the second attempt: ${name}`),
    );
    console.log(`${label}: ${outcome.ok ? 'ok' : 'FAILED'} in ${time}`);
  }

  console.log(`\n${lines.join('\n')}\n\nall steps: ${duration(performance.now() - started)}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
