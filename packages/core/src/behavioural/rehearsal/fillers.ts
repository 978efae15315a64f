// Words that fill a silence, in a transcript that has them. Speech recognition often leaves them out.

/** A filler and how often it was said. */
export interface Filler {
  readonly word: string;
  readonly count: number;
}

/** Sounds are always fillers. */
const SOUNDS = /^(?:u+h+|u+m+|e+r+m*|a+h+m+|hm+|mm+)$/u;
/** Words are fillers only where they stand between commas or at the start of a sentence with one after them. */
const WORDS = [
  'like',
  'you know',
  'i mean',
  'sort of',
  'kind of',
  'basically',
  'actually',
  'literally',
  'so yeah',
];
const PHRASE = new RegExp(
  String.raw`(?<=^|[,.;:!?…–—]\s{0,3})(?:${WORDS.join('|')})(?=\s{0,3}[,…–—])`,
  'giu',
);

/** The fillers of a text, the most frequent first. */
export function fillersIn(text: string): readonly Filler[] {
  const counts = new Map<string, number>();
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    if (lower.length <= 12 && SOUNDS.test(lower)) add(soundOf(lower));
  }
  for (const [phrase] of text.matchAll(PHRASE)) add(phrase.toLowerCase());
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

/** “ummm” and “um” are one sound. */
function soundOf(word: string): string {
  return word.replaceAll(/(.)\1+/gu, '$1');
}
