export interface PageLink { readonly title: string; readonly path: string }

export interface Neighbours<T> { readonly item: T; readonly previous: PageLink | undefined; readonly next: PageLink | undefined }

/** Each item with links to the one before and the one after it in the order of the list. */
export function withNeighbours<T>(items: readonly T[], link: (item: T) => PageLink): readonly Neighbours<T>[] {
  const links = items.map(link);
  return items.map((item, i) => ({ item, previous: links[i - 1], next: links[i + 1] }));
}
