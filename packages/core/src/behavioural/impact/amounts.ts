// Reads every amount of a sentence.

import type { Amount, AmountParts } from './amount.ts';
import { multipleAt, multipleStarters } from './multiple.ts';
import { readNoun } from './noun.ts';
import { type NumberReading, numberStarters, readNumber } from './number.ts';
import { dictionary, lowerAt, words } from './phrase.ts';
import type { Token } from './token.ts';
import { convert, isTime, type Unit, unitOf } from './unit.ts';

const FREQUENCIES = dictionary<Unit>({
  hourly: '/h',
  daily: '/day',
  nightly: '/day',
  weekly: '/week',
  monthly: '/month',
  quarterly: '/quarter',
  yearly: '/year',
  annual: '/year',
  annually: '/year',
});
const SYMBOLS = words('$ € £ ¥ ₹ ₩');
const CODES = words('usd eur gbp inr aud cad chf sek jpy cny krw brl rs');
const RATE_ADVERBS = dictionary<string>({
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annually: 'year',
  yearly: 'year',
});
const ARROWS = dictionary<'up' | 'down'>({
  '↓': 'down',
  '↑': 'up',
  '+': 'up',
  '-': 'down',
  '–': 'down',
});

const STARTERS: ReadonlySet<string> = new Set([
  ...numberStarters,
  ...multipleStarters,
  ...FREQUENCIES.keys(),
  ...SYMBOLS,
  ...CODES,
  ...'fortnightly once every same between us c r'.split(' '),
]);

/** All amounts, in order; they do not overlap. */
export function amountsOf(tokens: readonly Token[]): readonly Amount[] {
  const amounts: Amount[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const canStart = token !== undefined && (token.kind === 'number' || STARTERS.has(token.lower));
    const amount = canStart ? amountAt(tokens, at) : null;
    if (amount === null) at += 1;
    else {
      amounts.push(amount);
      at = amount.last + 1;
    }
  }
  return amounts;
}

function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const parts =
    betweenAt(tokens, at) ??
    multipleAt(tokens, at) ??
    frequencyAt(tokens, at) ??
    clockAt(tokens, at) ??
    figureAt(tokens, at) ??
    articleAt(tokens, at) ??
    labelAt(tokens, at);
  return parts === null ? null : placed(tokens, at, parts);
}

/** “between $200k and $300k”: the word belongs to the range. */
function betweenAt(tokens: readonly Token[], at: number): AmountParts | null {
  const range = lowerAt(tokens, at) === 'between' ? figureAt(tokens, at + 1) : null;
  return range !== null && range.low < range.high ? range : null;
}

/** Adds the noun, the rate and the place. */
function placed(tokens: readonly Token[], at: number, parts: AmountParts): Amount {
  const { next, ...facts } = parts;
  const isCount = facts.kind === 'share' || (facts.unit === null && facts.kind === 'plain');
  const counted = isCount ? readNoun(tokens, next) : null;
  const hours = counted === null ? null : unitOf(counted.head, false);
  const noun = isTime(hours) ? null : counted;
  const afterNoun = counted === null ? next : counted.last + 1;
  const rate = facts.kind === 'plain' ? readRate(tokens, afterNoun) : null;
  const end = rate?.next ?? (isTime(hours) ? afterNoun : next);
  const arrow = ARROWS.get(lowerAt(tokens, end));
  const trailing = lowerAt(tokens, end) === '↓' || lowerAt(tokens, end) === '↑' ? (arrow ?? null) : null;
  const last = Math.max(at, end - 1);
  return {
    ...facts,
    unit: facts.unit ?? (isTime(hours) ? hours : null),
    sign: facts.sign ?? signBefore(tokens, at) ?? trailing,
    noun,
    per: rate?.period ?? null,
    first: at,
    last,
    start: tokens[at]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  };
}

/** “a month”, “per call”, “/s”, “annually”. */
function readRate(tokens: readonly Token[], at: number): { period: string; next: number } | null {
  const word = lowerAt(tokens, at);
  const following = lowerAt(tokens, at + 1);
  const adverb = RATE_ADVERBS.get(word);
  if (adverb !== undefined) return { period: adverb, next: at + 1 };
  const period = unitOf(following, word === '/') ?? following;
  if (word === '/' && tokens[at + 1]?.kind === 'word') return { period, next: at + 2 };
  if (word === 'per' && tokens[at + 1]?.kind === 'word') {
    return following === 'cent' ? null : { period: following === 'annum' ? 'year' : period, next: at + 2 };
  }
  const article = words('a an each every').has(word);
  return article && (isTime(unitOf(following, false)) || words('night shift sprint').has(following))
    ? { period, next: at + 2 }
    : null;
}

/** “weekly”, “once a week”, “twenty times a day”, “same-day”: they count only beside another. */
function frequencyAt(tokens: readonly Token[], at: number): AmountParts | null {
  const word = lowerAt(tokens, at);
  const base = { kind: 'frequency', sign: null, spelled: true } as const;
  if (word === 'same' && lowerAt(tokens, at + 1) === '-' && lowerAt(tokens, at + 2) === 'day') {
    return { ...base, low: 0, high: 0, unit: 'day', next: at + 3 };
  }
  if (word === 'fortnightly') return { ...base, low: 0.5, high: 0.5, unit: '/week', next: at + 1 };
  const every = word === 'every' ? unitOf(lowerAt(tokens, at + 1), false) : null;
  if (isTime(every)) return { ...base, low: 1, high: 1, unit: `/${every}`, next: at + 2 };
  const unit = FREQUENCIES.get(word);
  if (unit !== undefined) return { ...base, low: 1, high: 1, unit, next: at + 1 };
  const count =
    word === 'once'
      ? { value: 1, next: at + 1 }
      : word === 'twice'
        ? { value: 2, next: at + 1 }
        : times(tokens, at);
  if (count === null || !words('a an per each every').has(lowerAt(tokens, count.next))) return null;
  const period = unitOf(lowerAt(tokens, count.next + 1), false);
  if (!isTime(period)) return null;
  return { ...base, low: count.value, high: count.value, unit: `/${period}`, next: count.next + 2 };
}

function times(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const number = readNumber(tokens, at);
  if (number === null || lowerAt(tokens, number.next) !== 'times') return null;
  return { value: number.value, next: number.next + 1 };
}

function clockAt(tokens: readonly Token[], at: number): AmountParts | null {
  const clock = /^(\d{1,2}):(\d{2})$/.exec(tokens[at]?.text ?? '');
  if (clock === null) return null;
  const minutes = Number(clock[1]) + Number(clock[2]) / 60;
  return {
    low: minutes,
    high: minutes,
    unit: 'min',
    kind: 'clock',
    sign: null,
    spelled: false,
    next: at + 1,
  };
}

const ABOUT_ONE = words(
  'from to almost nearly about around over under than least roughly saved saves saving',
);

/** “almost a second”: an article that counts. */
function articleAt(tokens: readonly Token[], at: number): AmountParts | null {
  const isCounted =
    ABOUT_ONE.has(lowerAt(tokens, at - 1)) || words('early ahead').has(lowerAt(tokens, at + 2));
  if (!words('a an').has(lowerAt(tokens, at)) || !isCounted) return null;
  const unit = unitOf(lowerAt(tokens, at + 1), false);
  if (!isTime(unit)) return null;
  const half = ['and', 'a', 'half'].every((word, step) => lowerAt(tokens, at + 2 + step) === word);
  const value = half ? 1.5 : 1;
  return {
    low: value,
    high: value,
    unit,
    kind: 'plain',
    sign: null,
    spelled: true,
    next: at + (half ? 5 : 2),
  };
}

function labelAt(tokens: readonly Token[], at: number): AmountParts | null {
  if (tokens[at]?.kind !== 'number') return null;
  return { low: 0, high: 0, unit: null, kind: 'label', sign: null, spelled: false, next: at + 1 };
}

/** A number with its currency, scale, unit and sign; a range of two; or a share such as “9 of 10”. */
function figureAt(tokens: readonly Token[], at: number): AmountParts | null {
  const low = readFigure(tokens, at);
  if (low === null) return null;
  const base = { kind: low.fraction ? 'fraction' : 'plain', sign: null, spelled: low.spelled } as const;
  const share = low.unit === null ? readShare(tokens, low) : null;
  if (share !== null) return { ...base, ...share, kind: 'share' };
  const whole = compound(tokens, low);
  const high = readRangeEnd(tokens, at, whole);
  if (high === null)
    return { ...base, low: whole.value, high: whole.value, unit: whole.unit, next: whole.next };
  return { ...base, ...high };
}

interface Figure extends NumberReading {
  readonly unit: Unit | null;
}

function readFigure(tokens: readonly Token[], at: number): Figure | null {
  const currency = currencyBefore(tokens, at);
  const number = readNumber(tokens, currency?.next ?? at);
  if (number === null) return null;
  if (currency !== null) return withMoney(tokens, number, currency.unit);
  return withUnit(tokens, number);
}

function currencyBefore(tokens: readonly Token[], at: number): { unit: Unit; next: number } | null {
  const word = lowerAt(tokens, at);
  if (SYMBOLS.has(word)) return { unit: unitOf(word, false) ?? word, next: at + 1 };
  if (words('a us c r').has(word) && lowerAt(tokens, at + 1) === '$' && tokens[at + 1]?.glued === true) {
    return { unit: unitOf(`${word}$`, false) ?? 'USD', next: at + 2 };
  }
  return CODES.has(word) ? { unit: unitOf(word, false) ?? word, next: at + 1 } : null;
}

const MONEY_SCALES = dictionary({ m: 1e6, b: 1e9 });

/** After a currency a glued `m` is a million and a glued `b` a billion. */
function withMoney(tokens: readonly Token[], number: NumberReading, unit: Unit): Figure {
  const token = tokens[number.next];
  const scale = token?.glued === true ? MONEY_SCALES.get(token.lower) : undefined;
  return scale === undefined
    ? { ...number, unit }
    : { ...number, value: number.value * scale, next: number.next + 1, unit };
}

function withUnit(tokens: readonly Token[], number: NumberReading): Figure {
  const { next } = number;
  const hyphen = lowerAt(tokens, next) === '-' && isTime(unitOf(lowerAt(tokens, next + 1), false)) ? 1 : 0;
  const article = number.fraction && words('a an of').has(lowerAt(tokens, next)) ? 1 : 0;
  const at = next + hyphen + article;
  const token = tokens[at];
  if (token === undefined) return { ...number, unit: number.fraction ? '%' : null };
  const [unit, length] = unitAt(tokens, at);
  if (number.fraction) {
    if (unit === null || unit === 's' || length === 0) return { ...number, unit: '%' };
    return { ...number, value: number.value / 100, fraction: false, unit, next: at + length };
  }
  const glued = token.glued && hyphen === 0;
  if (glued && token.lower === 'm') return { ...number, ...minutesOrMillions(tokens, number, at) };
  if (token.lower === 'cents') return { ...number, value: number.value / 100, unit: 'USD', next: at + 1 };
  if (token.lower === 'pence') return { ...number, value: number.value / 100, unit: 'GBP', next: at + 1 };
  return unit === null ? { ...number, unit: null } : { ...number, unit, next: at + length };
}

/** “40m” is minutes, but “2m users” are millions. */
function minutesOrMillions(tokens: readonly Token[], number: NumberReading, at: number) {
  const noun = readNoun(tokens, at + 1);
  return noun === null || noun.head.length < 4
    ? { unit: 'min', next: at + 1 }
    : { value: number.value * 1e6, unit: null, next: at + 1 };
}

/** The unit at a place and how many tokens it takes. */
function unitAt(tokens: readonly Token[], at: number): readonly [Unit | null, number] {
  const word = lowerAt(tokens, at);
  const following = lowerAt(tokens, at + 1);
  if (word === 'per' && following === 'cent') return ['%', 2];
  if (word === '%' || word === 'percent')
    return words('points point pts').has(following) ? ['pp', 2] : ['%', 1];
  if (word === 'percentage' && words('points point pts').has(following)) return ['pp', 2];
  if (word === 'basis' && words('points point').has(following)) return ['bp', 2];
  if (word === '-' && following === 'star') return ['stars', 2];
  const unit = unitOf(word, tokens[at]?.glued ?? false);
  if (unit === 's' && word === 'second' && following !== '' && /^(?:place|half|year)$/.test(following))
    return [null, 0];
  return [unit, unit === null ? 0 : 1];
}

function signBefore(tokens: readonly Token[], at: number): 'up' | 'down' | null {
  const before = tokens[at - 1];
  if (before === undefined) return null;
  if (before.lower === '↓' || before.lower === '↑') return ARROWS.get(before.lower) ?? null;
  const isSign = tokens[at]?.glued === true && (!before.glued || tokens[at - 2]?.kind === 'mark');
  return isSign ? (ARROWS.get(before.lower) ?? null) : null;
}

/** “6 of 10”, “one in five”, “4.8/5”; its unit is `/10`, `/5`. */
function readShare(tokens: readonly Token[], part: Figure) {
  const joint = lowerAt(tokens, part.next);
  const out = joint === 'out' && lowerAt(tokens, part.next + 1) === 'of';
  const slash = joint === '/' && tokens[part.next]?.glued === true;
  if (!out && !slash && joint !== 'of' && joint !== 'in') return null;
  const whole = readNumber(tokens, part.next + (out ? 2 : 1));
  if (whole === null || whole.fraction || whole.value < part.value || whole.value === 0) return null;
  if (slash && (![5, 10, 100].includes(whole.value) || lowerAt(tokens, whole.next) === '/')) return null;
  const isYear = whole.value >= 1900 && whole.value <= 2100;
  if (!slash && (isYear || whole.value > 1000 || isTime(unitOf(lowerAt(tokens, whole.next), false))))
    return null;
  return { low: part.value, high: part.value, unit: `/${whole.value}`, next: whole.next };
}

/** “1h 30m” and “2 min 40 s” are one duration, in the larger unit. */
function compound(tokens: readonly Token[], large: Figure): Figure {
  if (!isTime(large.unit)) return large;
  const joint = lowerAt(tokens, large.next) === 'and' ? 1 : 0;
  const small = readFigure(tokens, large.next + joint);
  if (small === null || !isTime(small.unit) || small.fraction) return large;
  const more = convert(small.value, small.unit, large.unit);
  const isPart = more !== null && more < 1 && convert(1, small.unit, large.unit) !== 1;
  return isPart ? { ...large, value: large.value + more, next: small.next } : large;
}

/** The upper end of “25–30 %”, “between $200k and $300k”, “by 50 to 60”. */
function readRangeEnd(tokens: readonly Token[], at: number, low: Figure) {
  const joint = lowerAt(tokens, low.next);
  const before = lowerAt(tokens, at - 1);
  const isDash = joint === '-' || joint === '–';
  if (
    !isDash &&
    !(joint === 'to' && before !== 'from' && before !== '(') &&
    !(joint === 'and' && before === 'between')
  )
    return null;
  const high = readFigure(tokens, low.next + 1);
  if (high === null || high.fraction !== low.fraction) return null;
  const unit = high.unit ?? low.unit;
  const start = sharedScale(low, high);
  const ends = low.unit === null || high.unit === null || low.unit === high.unit;
  const isRange = ends && start < high.value && (joint !== 'to' || high.value <= start * 2);
  return isRange ? { low: start, high: high.value, unit, next: high.next } : null;
}

/** In “2–3M” the scale belongs to both. */
function sharedScale(low: Figure, high: Figure): number {
  if (low.value >= 1000 || high.value < 1000) return low.value;
  for (const scale of [1e9, 1e6, 1e3]) {
    if (high.value >= scale && low.value < high.value / scale) return low.value * scale;
  }
  return low.value;
}
