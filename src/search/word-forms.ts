/**
 * Forms of English words that a stemmer keeps apart: comparatives, irregular verbs and plurals, adverbs in -ly after
 * letters where Porter's rules keep the ending, nouns that change their vowel, and plurals of abbreviations without
 * a vowel ("LLMs"), whose -s Porter's rules keep.
 */

const ADJECTIVES = (
  'big broad cheap clean clever close deep dense early easy fast fine great hard heavy high large late light long low narrow near new noisy old poor quick rare rich rough safe sharp short simple slow small smart smooth strong tiny tough '
  + 'weak wide young'
).split(' ');

const IRREGULAR: readonly (readonly string[])[] = (
  'good better best,bad worse worst,few fewer fewest,little less least,teach taught,learn learnt learned,think thought,forget forgot forgotten,write wrote written,speak spoke spoken speech,choose chose chosen choice,know knew known knowledge,'
  + 'grow grew grown growth,draw drew drawn,see saw seen,say said,tell told,pay paid,build built,find found,hear heard,understand understood,break broke broken,hide hidden hid,throw threw thrown,lead led,feed fed,shrink shrank shrunk,'
  + 'begin began begun,run ran,lose lost loss,keep kept,hold held,bring brought,buy bought,sell sold,take took taken,give gave given,fall fell fallen,rise rose risen,drive drove driven,eat ate eaten,sing sang sung,sleep slept,spend spent,'
  + 'send sent,mean meant,spell spelt spelled,stick stuck,win won,catch caught,fight fought,seek sought,freeze froze frozen,shake shook shaken,steal stole stolen,weigh weight,prove proof proven,believe belief,live life lives,'
  + 'mouse mice,man men,woman women,child children,person people,foot feet,tooth teeth,analysis analyses,index indices,matrix matrices,criterion criteria,corpus corpora,phenomenon phenomena,hypothesis hypotheses'
).split(',').map((group) => group.split(' '));

const comparatives = (adjective: string): readonly string[] => {
  const base = adjective.endsWith('e') ? adjective.slice(0, -1) : /[^aeiou][y]$/.test(adjective) ? `${adjective.slice(0, -1)}i` : /^[^aeiou]+[aeiou][^aeiouwxy]$/.test(adjective) ? adjective + adjective.slice(-1) : adjective;
  return [adjective, `${base}er`, `${base}est`];
};

const groupOf = new Map<string, readonly string[]>();
for (const group of [...IRREGULAR, ...ADJECTIVES.map(comparatives)]) for (const word of group) groupOf.set(word, group);

/** The other number of an abbreviation without a vowel. */
const otherNumber = (word: string): readonly string[] => (!/^[b-df-hj-np-tv-xz]{2,5}$/.test(word) ? [] : [word.endsWith('s') ? word.slice(0, -1) : `${word}s`]);

/** Other forms of a word, without the word itself. */
export function wordForms(word: string): readonly string[] {
  const group = groupOf.get(word) ?? [];
  const adverb = /[^aeiou]ly$/.test(word) && word.length > 5 ? [word.slice(0, -2)] : [];
  return [...group, ...adverb, ...otherNumber(word)].filter((form) => form !== word);
}
