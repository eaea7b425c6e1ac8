import { expect, test } from 'vitest';
import { steps } from '../../../scripts/steps.ts';

test('every step has a name of its own', () => expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length));

test.each(steps.map((step) => [step.name, step] as const))('what "%s" needs runs before it, and always when it does', (name, { needs = [], long }) => {
  const before = steps.slice(0, steps.findIndex((step) => step.name === name));
  for (const need of needs) {
    const needed = before.find((step) => step.name === need);
    expect(needed, `${need} stands before ${name}`).toBeDefined();
    if (!long) expect(needed?.long).toBeUndefined();
  }
});
