/** Beside a list the filters always stand open; above it, on narrow screens, they start closed. The width is that of explorer.css. */
export function openOnWideScreens(filters: HTMLDetailsElement | null): void {
  const wide = matchMedia('(min-width: 62rem)');
  const follow = (): void => { if (filters) filters.open = wide.matches; };
  wide.addEventListener('change', follow);
  follow();
}
