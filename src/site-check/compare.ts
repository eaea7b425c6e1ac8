/** Contents of two builds by file name. */
export type Build = ReadonlyMap<string, Uint8Array>;

export interface Difference { readonly file: string; readonly message: string }

const AROUND = 60;

/** The text around a byte, on one line, for a report. */
function excerpt(bytes: Uint8Array, at: number): string {
  return JSON.stringify(new TextDecoder().decode(bytes.subarray(Math.max(0, at - AROUND), at + AROUND)));
}

/** Every file that stands in one build only or whose bytes differ, with the first byte at which they do. */
export function compareBuilds(first: Build, second: Build): readonly Difference[] {
  const files = [...new Set([...first.keys(), ...second.keys()])].sort();
  return files.flatMap((file): readonly Difference[] => {
    const a = first.get(file);
    const b = second.get(file);
    if (!a || !b) return [{ file, message: `only the ${a ? 'first' : 'second'} build has it.` }];
    const length = Math.max(a.length, b.length);
    let at = 0;
    while (at < length && a[at] === b[at]) at++;
    return at === length ? [] : [{ file, message: `differs from byte ${at} on:\n  first:  ${excerpt(a, at)}\n  second: ${excerpt(b, at)}` }];
  });
}
