import type { Card } from './bundle.ts';
import { wordsOf, type Word } from './text.ts';

/** Words as one string with spaces around each, compounds taken apart, so that a phrase is found at word ends only. */
const spaced = (words: readonly Word[]): string => ` ${words.flatMap((word) => word.parts).join(' ')} `;

/** Whether the title, summary sentence or body of a page has every phrase word for word, whatever the case and hyphens. */
export function hasPhrases({ title, tldr, body }: Pick<Card, 'title' | 'tldr' | 'body'>, phrases: readonly (readonly Word[])[]): boolean {
  const texts = [title, tldr, body].map((text) => spaced(wordsOf(text)));
  return phrases.every((phrase) => texts.some((text) => text.includes(spaced(phrase))));
}
