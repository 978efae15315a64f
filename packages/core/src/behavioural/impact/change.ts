// A single amount that says by how much something changed, or what it came to.

import type { Amount } from './amount.ts';
import { goodDirection, measureBefore } from './measure.ts';
import { APPROXIMATORS, lowerAt, phraseTable, skipBack, words } from './phrase.ts';
import type { Token } from './token.ts';
import { isMoney, isTime } from './unit.ts';
import { type Direction, governingVerb, particleBetween, type VerbHit } from './verb.ts';

export interface Reading {
  /** `change`: the amount is a difference; `level`: where it ended. */
  readonly form: 'change' | 'level';
  readonly direction: Direction | null;
  /** The direction came from a word of praise, which for a latency means less. */
  readonly better: boolean;
}

export type Reader = (tokens: readonly Token[], amount: Amount) => Reading | null;

const changed = (direction: Direction | null, better = false): Reading => ({
  form: 'change',
  direction,
  better,
});

/** “−15 %”, “↓ 40%”, “up 11 points”, “down by $2,300”, and “doubled”. */
export const signed: Reader = (tokens, amount) => {
  if (amount.kind === 'verb') return changed(amount.sign);
  if (amount.sign !== null && (amount.unit !== null || amount.noun !== null)) return changed(amount.sign);
  const { first } = amount;
  const by = lowerAt(tokens, first - 1) === 'by' ? 1 : 0;
  const at = skipBack(
    tokens,
    first - 1 - by,
    words('about around roughly nearly almost over just a an more less than'),
  );
  const word = lowerAt(tokens, at);
  if (word === 'down') return changed('down');
  return word === 'up' && !words('made makes make ends ended end').has(lowerAt(tokens, at - 1))
    ? changed('up')
    : null;
};

/** “by 45 percentage points” after a verb of change. */
export const changedBy: Reader = (tokens, amount) => {
  const at = skipBack(tokens, amount.first - 1, APPROXIMATORS);
  const word = lowerAt(tokens, at);
  const isHalf = word === 'in' && amount.kind === 'fraction' && amount.low === 50;
  if (word !== 'by' && !isHalf) return null;
  const verb = governingVerb(tokens, at);
  const noun = changeNounBefore(tokens, at);
  if (noun !== null) return noun;
  if (verb === null || verb.role === 'keep' || verb.role === 'carry') return null;
  if (verb.role === 'gain' && amount.unit !== '%') return null;
  return changed(directionOf(tokens, verb, amount), verb.better);
};

/** “down” and “up” after the verb say more than the verb. */
function directionOf(tokens: readonly Token[], verb: VerbHit, amount: Amount): Direction | null {
  return verb.direction ?? particleBetween(tokens, verb.at, amount.first);
}

const UP_WORDS = words(
  `faster quicker higher more bigger larger greater longer better stronger fast quick many much high
   often`,
);
const DOWN_WORDS = words(
  'slower lower fewer less cheaper smaller shorter lighter few little cheap small short',
);

/** “40 % faster”, “three times as fast”, “twice as many”. */
export const compared: Reader = (tokens, amount) => {
  const share =
    amount.unit === '%' || amount.unit === 'x' || amount.unit === 'points' || amount.unit === 'pp';
  const size = isTime(amount.unit) || isMoney(amount.unit);
  if (!share && !size) return null;
  const at = amount.last + 1 + (lowerAt(tokens, amount.last + 1) === 'as' ? 1 : 0);
  const word = lowerAt(tokens, at);
  if (UP_WORDS.has(word)) return changed('up');
  return DOWN_WORDS.has(word) ? changed('down') : null;
};

const NOUNS_DOWN = words(
  `reduction reductions decrease drop decline cut cuts saving savings discount fall dip contraction
   shrinkage downtick`,
);
const NOUNS_UP = words(
  `increase increases improvement improvements lift uplift gain gains growth boost rise jump speedup
   speed-up uptick surge raise`,
);
const DESCRIBES = words(
  `relative absolute overall total net annual yearly monthly weekly daily further steady average cost
   mean year quarter month on over - yoy qoq mom`,
);

/** “a 35 % increase”, “savings of 17 %”. */
export const changeNoun: Reader = (tokens, amount) => {
  if (isOff(tokens, amount)) return changed('down');
  if (amount.unit === null && amount.noun !== null && !NOUNS_DOWN.has(amount.noun.head)) {
    return changeNounBefore(tokens, amount.first);
  }
  let at = amount.last + 1;
  for (let step = 0; step < 6 && DESCRIBES.has(lowerAt(tokens, at)); step += 1) at += 1;
  if (lowerAt(tokens, amount.last + 1) === '-' && tokens[amount.last + 2]?.glued === true) return null;
  const word = lowerAt(tokens, at);
  if (NOUNS_DOWN.has(word) && amount.unit !== null) return changed('down');
  if (NOUNS_UP.has(word) && amount.unit !== null) return changed('up', word.startsWith('improve'));
  return changeNounBefore(tokens, amount.first);
};

/** “30 minutes off the build”, “$1M in savings”. */
function isOff(tokens: readonly Token[], amount: Amount): boolean {
  if (amount.unit === null) return false;
  const [word, next, third] = [1, 2, 3].map((step) => lowerAt(tokens, amount.last + step));
  const isSaving = (noun: string | undefined) => noun === 'savings' || noun === 'saving';
  if (word === 'in') return isSaving(next) || isSaving(third);
  return word === 'off' && words('the our a its each every their').has(next ?? '');
}

/** “a reduction of about 30 ms”, “savings of A$1.1m”. */
function changeNounBefore(tokens: readonly Token[], before: number): Reading | null {
  const at = skipBack(tokens, before - 1, APPROXIMATORS);
  if (lowerAt(tokens, at) !== 'of') return null;
  const noun = lowerAt(tokens, at - 1);
  if (NOUNS_DOWN.has(noun)) return changed('down');
  return NOUNS_UP.has(noun) ? changed('up') : null;
}

/** “cut to 0.1 %”, “got it down to 180 ms”: the end of a change whose start is not said. */
export const changedTo: Reader = (tokens, amount) => {
  const at = skipBack(tokens, amount.first - 1, APPROXIMATORS);
  if (lowerAt(tokens, at) !== 'to') return null;
  const particle = particleBetween(tokens, at - 6, at);
  const verb = governingVerb(tokens, at);
  if (verb === null && particle !== null) return { form: 'level', direction: particle, better: false };
  if (verb === null || !['change', 'move', 'save'].includes(verb.role)) return null;
  const direction = particleBetween(tokens, verb.at, amount.first) ?? verb.direction;
  return direction === null || tokens[at - 1]?.kind === 'number'
    ? null
    : { form: 'level', direction, better: verb.better };
};

const LOOSE = words(
  `in on at for with within over during between across of to from than per until via through after
   before as into`,
);

/** “decreased page load time 38 %”, “rose 19 points”, “improved threefold”. */
export const changedObject: Reader = (tokens, amount) => {
  const isShare = ['%', 'x', 'pp', 'bp', 'points'].includes(amount.unit ?? '');
  const verb = governingVerb(tokens, amount.first);
  if (verb === null || verb.role !== 'change') return null;
  const before = lowerAt(tokens, skipBack(tokens, amount.first - 1, APPROXIMATORS));
  if (isShare) {
    const isPart =
      amount.unit === '%' && lowerAt(tokens, amount.last + 1) === 'of' && verb.at !== amount.first - 1;
    return LOOSE.has(before) || isPart ? null : changed(verb.direction, verb.better);
  }
  const isSize =
    isTime(amount.unit) || isMoney(amount.unit) || ['KB', 'MB', 'GB', 'TB'].includes(amount.unit ?? '');
  const near = skipBack(tokens, amount.first - 1, APPROXIMATORS) <= verb.at + 1;
  const isDirect =
    near &&
    verb.at >= skipBack(tokens, amount.first - 1, words('an a about almost nearly off over around')) - 1;
  if (isSize && isDirect && !LOOSE.has(before))
    return changed(isMoney(amount.unit) && verb.direction === 'up' ? 'up' : verb.direction);
  return isSize && isCheaper(tokens, amount, verb) && !LOOSE.has(before) ? changed('down') : null;
};

/** “cut AWS costs $30k”: the amount stands behind what shrank. */
function isCheaper(tokens: readonly Token[], amount: Amount, verb: VerbHit): boolean {
  const isNear = amount.first - verb.at <= 6 && verb.direction === 'down';
  return isNear && goodDirection(tokens, measureBefore(tokens, amount.first)) === 'down';
}

const BEYOND = phraseTable(['above', 'over', 'ahead of', 'beyond', 'better than']);
const PLANS = words('target targets goal goals plan quota forecast budget benchmark expectations');

/** “12 % above target”. */
export const beyondPlan: Reader = (tokens, amount) => {
  const length = BEYOND(tokens, amount.last + 1);
  const at =
    amount.last + 1 + length + (words('the our its').has(lowerAt(tokens, amount.last + 1 + length)) ? 1 : 0);
  const isPlan = PLANS.has(lowerAt(tokens, at)) && lowerAt(tokens, at) !== 'budget';
  return length > 0 && isPlan && amount.unit !== null ? changed('up') : null;
};

const SOONER = phraseTable([
  'early',
  'ahead of',
  'earlier',
  'sooner',
  'before the deadline',
  'before schedule',
  'before deadline',
]);
const UNDER = phraseTable(['under budget', 'below budget', 'under plan', 'under cost']);

/** “two weeks ahead of schedule”, “eight percent under budget”. */
export const aheadOfPlan: Reader = (tokens, amount) => {
  const isBy = lowerAt(tokens, amount.first - 1) === 'by' && lowerAt(tokens, amount.first - 2) === 'budget';
  if (isBy && words('under below').has(lowerAt(tokens, amount.first - 3))) return changed('down');
  if (isTime(amount.unit) && SOONER(tokens, amount.last + 1) > 0) return changed(null);
  return (amount.unit === '%' || isMoney(amount.unit)) && UNDER(tokens, amount.last + 1) > 0
    ? changed('down')
    : null;
};
