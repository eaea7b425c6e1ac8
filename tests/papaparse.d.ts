/** The part of papaparse, an independent reader of CSV, that tests use. */
declare module 'papaparse' {
  interface Result<T> { readonly data: T[]; readonly errors: readonly unknown[] }
  const Papa: { parse<T>(text: string, options?: { readonly skipEmptyLines?: boolean; readonly header?: boolean }): Result<T> };
  export default Papa;
}
