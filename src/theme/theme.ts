/** The reader's choice of colours, kept in this browser only. `system` is the default and is never stored. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The one key in local storage. */
export const THEME_KEY = 'atlas-theme';

/** What is stored may be old, or written by another page of the same origin: anything unknown means `system`. */
export const parseTheme = (stored: string | null): Theme => THEMES.find((theme) => theme === stored) ?? 'system';

/** Storage throws where the reader has refused it; the page then follows the system. */
export function storedTheme(storage: () => Pick<Storage, 'getItem'>): Theme {
  try { return parseTheme(storage().getItem(THEME_KEY)); } catch { return 'system'; }
}

/** Keeps a choice where storage allows it; without storage the choice holds for the open page. */
export function storeTheme(theme: Theme, storage: () => Pick<Storage, 'setItem' | 'removeItem'>): void {
  try {
    if (theme === 'system') storage().removeItem(THEME_KEY);
    else storage().setItem(THEME_KEY, theme);
  } catch { /* storage is full or refused: nothing more can be done, and nothing is lost but the memory of it */ }
}

/** Sets `data-theme`, which src/styles/global.css turns into a colour scheme; `system` leaves it to the browser. */
export function applyTheme(theme: Theme, root: { readonly dataset: DOMStringMap }): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/**
 * Applies a stored choice before the first paint. It is a classic script inside the page: a module runs only after
 * parsing, which on a slow phone showed the other colours for 80 to 300 ms first, and a file of its own would hold
 * up every page by a request. The page's content security policy allows it by its hash.
 */
export const EARLY_SCRIPT = `try{let t=localStorage.getItem("${THEME_KEY}");if(t=="light"||t=="dark")document.documentElement.dataset.theme=t}catch{}`;
