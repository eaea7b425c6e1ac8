import { expect, test } from 'vitest';
import { readAudit } from '../../../scripts/audit.ts';

const report = (severity: string): string => JSON.stringify({ vulnerabilities: {
  frame: { severity, via: [{ title: 'Runs what it should read' }, 'picture'] },
} });

test.each(['high', 'critical'])('a hole of severity %s is named with its cause', (severity) => {
  expect(readAudit(report(severity))).toEqual({ kind: 'done', holes: [{ name: 'frame', severity, title: 'Runs what it should read; through picture' }] });
});

test.each(['moderate', 'low', 'info'])('a hole of severity %s does not stop anybody', (severity) => {
  expect(readAudit(report(severity))).toEqual({ kind: 'done', holes: [] });
});

test.each([
  ['a registry without such an address', '{"message":"405 Method Not Allowed - POST","statusCode":405}', '405 Method Not Allowed - POST'],
  ['no JSON', 'npm is broken', 'npm said: npm is broken'],
  ['no output', '', 'npm said: nothing'],
])('%s is told apart from a clean report', (_name, output, reason) => {
  expect(readAudit(output)).toEqual({ kind: 'unavailable', reason });
});
