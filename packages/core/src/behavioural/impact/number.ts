// Numbers in digits and in words.

import { dictionary, lowerAt, words } from './phrase.ts';
import type { Token } from './token.ts';

export interface NumberReading {
  readonly value: number;
  /** Index of the first token after it. */
  readonly next: number;
  readonly spelled: boolean;
  /** A part of a whole such as “two thirds”; `value` is then in percent. */
  readonly fraction: boolean;
}

const SMALL = dictionary<number>(
  Object.fromEntries(
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen`
      .split(/\s+/)
      .map((word, value) => [word, value]),
  ),
);
const TENS = dictionary<number>(
  Object.fromEntries(
    'twenty thirty forty fifty sixty seventy eighty ninety'
      .split(' ')
      .map((word, index) => [word, 20 + 10 * index]),
  ),
);
const SCALES = dictionary<number>({
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  grand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  mn: 1e6,
  mio: 1e6,
  mm: 1e6,
  bn: 1e9,
});
const GLUED_SCALES = dictionary<number>({ K: 1e3, k: 1e3, M: 1e6, B: 1e9, bn: 1e9, T: 1e12 });
const PARTS = dictionary<number>({
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  tenths: 10,
});
/** Longest run of digits and separators that is read as a number. */
const MAX_DIGITS = 24;
/** Most words of a number in words. */
const MAX_WORDS = 12;

/** Words that a number in words can start with. */
export const numberStarters: readonly string[] = ['a', 'an', 'half', ...SMALL.keys(), ...TENS.keys()];

/** The number that starts at a token, with its scale (“1.2M”, “four hundred thousand”), or null. */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return readDigits(tokens, at);
  return token.kind === 'word' ? (readFraction(tokens, at) ?? readWords(tokens, at)) : null;
}

/** The value of plain digits: `1,400`, `0.62`, `1,5`, `12,00,000`; null for versions, clocks and the like. */
function digitsValue(text: string): number | null {
  if (text.length > MAX_DIGITS || text.includes(':')) return null;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''));
  return null;
}

function readDigits(tokens: readonly Token[], at: number): NumberReading | null {
  const value = digitsValue(tokens[at]?.text ?? '');
  if (value === null) return null;
  const half = andAHalf(tokens, at + 1);
  const number = scaled(tokens, half ? at + 4 : at + 1, half ? value + 0.5 : value);
  return { ...number, next: pastPlus(tokens, number.next), spelled: false, fraction: false };
}

/** The plus of “20+” belongs to the number. */
function pastPlus(tokens: readonly Token[], at: number): number {
  const isPlus =
    lowerAt(tokens, at) === '+' && tokens[at]?.glued === true && tokens[at + 1]?.kind !== 'number';
  return isPlus ? at + 1 : at;
}

/** Multiplies by the scales that follow: “20 thousand”, “1.2M”. */
function scaled(tokens: readonly Token[], at: number, value: number): { value: number; next: number } {
  const token = tokens[at];
  if (token?.kind !== 'word') return { value, next: at };
  const scale = (token.glued ? GLUED_SCALES.get(token.text) : undefined) ?? SCALES.get(token.lower);
  if (scale === undefined || (token.lower === 'dozen' && value > 20)) return { value, next: at };
  const second = SCALES.get(lowerAt(tokens, at + 1));
  const isCompound = second !== undefined && second > scale;
  return isCompound
    ? { value: value * scale * second, next: at + 2 }
    : { value: value * scale, next: at + 1 };
}

function andAHalf(tokens: readonly Token[], at: number): boolean {
  return (
    lowerAt(tokens, at) === 'and' && lowerAt(tokens, at + 1) === 'a' && lowerAt(tokens, at + 2) === 'half'
  );
}

/** “half”, “a third”, “two thirds”, “three quarters”; “half a million” is a plain number. */
function readFraction(tokens: readonly Token[], at: number): NumberReading | null {
  const first = lowerAt(tokens, at);
  const counted = first === 'a' || first === 'an' ? 1 : SMALL.get(first);
  const dash = lowerAt(tokens, at + 1) === '-' ? 1 : 0;
  const partAt = first === 'half' ? at : at + 1 + dash;
  const part = lowerAt(tokens, partAt);
  if (counted === undefined && first !== 'half') return null;
  const isQuarters = part === 'quarters' && (counted !== 3 || lowerAt(tokens, partAt + 1) !== 'of');
  if (!PARTS.has(part) || isQuarters) return null;
  const share = (first === 'half' ? 1 : (counted ?? 1)) / (PARTS.get(part) ?? 1);
  const article = words('a an').has(lowerAt(tokens, partAt + 1)) ? 1 : 0;
  const scale = SCALES.get(lowerAt(tokens, partAt + 1 + article));
  if (scale !== undefined)
    return { value: share * scale, next: partAt + 2 + article, spelled: true, fraction: false };
  return { value: share * 100, next: partAt + 1, spelled: true, fraction: true };
}

/** “twenty-five”, “four hundred and ten thousand”, “a dozen”, “one point two million”. */
function readWords(tokens: readonly Token[], at: number): NumberReading | null {
  let index = at;
  let total = 0;
  let group: number | null = null;
  const first = lowerAt(tokens, at);
  if ((first === 'a' || first === 'an') && SCALES.get(lowerAt(tokens, at + 1)) !== undefined) {
    group = 1;
    index += 1;
  }
  for (; index - at < MAX_WORDS; index += 1) {
    const word = lowerAt(tokens, index);
    const small = SMALL.get(word) ?? TENS.get(word);
    const scale = word.length > 2 ? SCALES.get(word) : undefined;
    if (small !== undefined && (group === null || accepts(group, small))) group = (group ?? 0) + small;
    else if (scale !== undefined && group !== null) {
      if (scale === 100 || scale === 12) group *= scale;
      else [total, group] = [total + group * scale, 0];
    } else if (!(group !== null && isJoint(tokens, index))) break;
  }
  if (group === null) return null;
  const decimal = lowerAt(tokens, index) === 'point' ? SMALL.get(lowerAt(tokens, index + 1)) : undefined;
  if (decimal !== undefined) {
    return { ...scaled(tokens, index + 2, total + group + decimal / 10), spelled: true, fraction: false };
  }
  const half = andAHalf(tokens, index);
  return {
    value: total + group + (half ? 0.5 : 0),
    next: half ? index + 3 : index,
    spelled: true,
    fraction: false,
  };
}

/** “twenty” takes “five”, “hundred” takes “ten”; “two” takes nothing. */
function accepts(group: number, small: number): boolean {
  return (
    group === 0 || (group % 100 === 0 && small < 100) || (group % 10 === 0 && group % 100 >= 20 && small < 10)
  );
}

/** The hyphen of “twenty-five” and the “and” of “hundred and five”, when a number follows. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, at - 1);
  if (word === '-') return TENS.get(before) !== undefined && SMALL.get(next) !== undefined;
  return word === 'and' && before === 'hundred' && (SMALL.get(next) ?? TENS.get(next)) !== undefined;
}
