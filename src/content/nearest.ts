/**
 * Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment), in single-character
 * edits. Only the band of the table within `limit` of its diagonal is filled; returns `limit + 1` when the
 * distance exceeds `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const far = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => (j > limit ? far : j));
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    const row = new Array<number>(b.length + 1).fill(far);
    if (i <= limit) row[0] = i;
    let best = row[0] ?? far;
    for (let j = from; j <= to; j++) {
      const substitution = (last[j - 1] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let value = Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (beforeLast[j - 2] ?? far) + 1);
      row[j] = Math.min(value, far);
      best = Math.min(best, value);
    }
    if (best > limit) return far;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? far;
}

/** More edits than these make another word, not a slip. */
const MOST_EDITS = 6;

/** The known value that is fewest edits away from `value`, the first of equals, or undefined when nothing is near. */
export function nearest(value: string, known: Iterable<string>): string | undefined {
  const lower = value.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.min(MOST_EDITS, Math.max(2, Math.floor(value.length / 2))) + 1;
  for (const candidate of known) {
    const distance = editDistance(lower, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      if (distance === 0) break;
    }
  }
  return best;
}

/** `Did you mean "x"?`, or a pointer to where the known values stand. */
export function didYouMean(value: string, known: Iterable<string>, where: string): string {
  const near = nearest(value, known);
  return near === undefined ? `Known values are in ${where}.` : `Did you mean "${near}"? Known values are in ${where}.`;
}
