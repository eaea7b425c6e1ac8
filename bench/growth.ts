/** What one size of corpus cost. */
export interface Measured { readonly papers: number; readonly seconds: number; readonly secondSeconds: number }

export const TARGETS = {
  /** The size that the promises are about: at small ones the start of the tools is most of the time. */
  papers: 4000,
  /** What Astro Starlight takes for as many papers, without twins, feeds and pictures. */
  seconds: 50,
  /** A build after one edit, as a part of a build from nothing. */
  second: 1 / 3,
} as const;

/**
 * The exponent with which time grows between two sizes: 1 is linear, 2 is quadratic. What every build costs
 * however small it is makes the true exponent look smaller, so `fixed` seconds are taken off both first.
 */
export function growthExponent(small: Measured, large: Measured, fixed: number): number {
  return Math.log((large.seconds - fixed) / (small.seconds - fixed)) / Math.log(large.papers / small.papers);
}

/** Seconds that a build of no papers would take, from the straight line through two sizes; at least 0. */
export function fixedSeconds(small: Measured, large: Measured): number {
  return Math.max(0, small.seconds - (small.papers * (large.seconds - small.seconds)) / (large.papers - small.papers));
}

/** Every promise about building that the measurements (ascending sizes) break, as sentences. */
export function brokenTargets(sizes: readonly Measured[]): readonly string[] {
  const [first, second, third] = sizes;
  const broken: string[] = [];
  const target = sizes.find(({ papers }) => papers === TARGETS.papers);
  if (target && target.seconds > TARGETS.seconds) broken.push(`${target.papers} papers took ${target.seconds.toFixed(1)} s; ${TARGETS.seconds} s are allowed.`);
  if (first && second && third) {
    const exponent = growthExponent(second, third, fixedSeconds(first, second));
    // A tenth above linear is within what two runs of the same build differ.
    if (exponent > 1.1) broken.push(`From ${second.papers} to ${third.papers} papers the time grows with the power ${exponent.toFixed(2)} of their number; it may grow linearly.`);
  }
  if (target && target.secondSeconds > target.seconds * TARGETS.second) {
    broken.push(`After one edit a build of ${target.papers} papers took ${target.secondSeconds.toFixed(1)} s of ${target.seconds.toFixed(1)} s; a third is allowed.`);
  }
  return broken;
}
