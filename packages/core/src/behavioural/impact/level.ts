// A single amount that says what was won, saved, reached or kept.

import type { Amount } from './amount.ts';
import type { Reader, Reading } from './change.ts';
import { hasCauseAfter } from './cause.ts';
import { APPROXIMATORS, lowerAt, skipBack, words } from './phrase.ts';
import type { Token } from './token.ts';
import { isMoney, isTime } from './unit.ts';
import { type Direction, governingVerb } from './verb.ts';

const level = (direction: Direction | null): Reading => ({ form: 'level', direction, better: false });

const LOOSE = words(
  `in on at for with within over during between across from than until via through after before as`,
);
const PEOPLE_WON = words(
  `customers customer clients client users user subscribers subscriber accounts account donors members
   sign-ups signups leads deals contracts followers patients students downloads installs merchants
   sellers buyers tenants registrations visitors views visits`,
);

function wordBefore(tokens: readonly Token[], amount: Amount): string {
  return lowerAt(tokens, skipBack(tokens, amount.first - 1, APPROXIMATORS));
}

/** Money, time and space saved or won; customers won. */
export const won: Reader = (tokens, amount) => {
  const verb = governingVerb(tokens, amount.first);
  const isRaised = isMoney(amount.unit) && amount.first - (verb?.at ?? -9) <= 3 && verb?.direction === 'up';
  if (verb === null || !(verb.role === 'save' || verb.role === 'gain' || isRaised)) return null;
  if (LOOSE.has(wordBefore(tokens, amount)) || lowerAt(tokens, amount.last + 1) === 'budget') return null;
  const isBytes = ['KB', 'MB', 'GB', 'TB', 'PB'].includes(amount.unit ?? '');
  if (isMoney(amount.unit) || isTime(amount.unit) || isBytes) return level(verb.direction);
  if (amount.unit === '%') return verb.role === 'save' ? level('down') : null;
  const isWon = verb.role === 'gain' && amount.noun !== null && PEOPLE_WON.has(amount.noun.head);
  return isWon && amount.first - verb.at <= 6 ? level('up') : null;
};

const QUALITY = words(
  `accuracy uptime availability precision recall coverage satisfaction retention reliability compliance
   attainment adherence pass success completion quota uptime sensitivity specificity agreement auc f1
   efficiency utilisation utilization crash-free on-time`,
);
const ABSENT = words(
  `downtime incidents incident outages outage errors defects repeats repeat loss complaints regressions
   bugs injuries accidents findings vulnerabilities escapes failures rollbacks breaches violations
   turnover attrition infection infections crashes`,
);

/** “94 % accuracy”, “an uptime of 99.9 %”, “zero downtime”. */
export const quality: Reader = (tokens, amount) => {
  if (amount.unit === 'x') return multipleOf(lowerAt(tokens, amount.last + 1));
  if (amount.low === 0 && amount.high === 0 && amount.kind === 'plain') {
    const near = [1, 2, 3].map((step) => lowerAt(tokens, amount.last + step));
    return near.some((word) => ABSENT.has(word)) &&
      !words('from to than in at').has(lowerAt(tokens, amount.first - 1))
      ? level(null)
      : null;
  }
  if (amount.unit !== '%') return null;
  const after = [1, 2].some((step) => QUALITY.has(lowerAt(tokens, amount.last + step)));
  const at = skipBack(tokens, amount.first - 1, APPROXIMATORS);
  const before = lowerAt(tokens, at) === 'of' && QUALITY.has(lowerAt(tokens, at - 1));
  return after || before ? level(null) : null;
};

const RETURNS = words('return roi roas payback');

/** “3x precision” is more of it; “a 5x return” is a level. */
function multipleOf(noun: string): Reading | null {
  if (RETURNS.has(noun)) return level(null);
  const isMore =
    QUALITY.has(noun) || words('throughput output capacity productivity revenue sales speed').has(noun);
  return isMore ? { form: 'change', direction: 'up', better: false } : null;
}

const AROUND = words(
  'in on for within over during between across from than until via through after before as',
);
const PLACES = words('place country countries state office offices city cities');

/** “achieved 118 % of quota”, “kept p99 below 250 ms”, “resolved 95 % of tickets”. */
export const kept: Reader = (tokens, amount) => {
  const verb = governingVerb(tokens, amount.first);
  if (verb?.role !== 'keep' || amount.first - verb.at > 8) return null;
  if (AROUND.has(wordBefore(tokens, amount)) || PLACES.has(amount.noun?.head ?? '')) return null;
  const isReached = /^(?:reach|hit|attain)/.test(lowerAt(tokens, verb.at));
  if (isReached && amount.noun !== null && PEOPLE_WON.has(amount.noun.head) && amount.first - verb.at <= 3)
    return level(null);
  const isRating = /^(?:ratings?|scores?|stars?)$/.test(amount.noun?.head ?? '');
  const isScore =
    isRating ||
    ['%', '/5', '/10', '/100', 'stars', 'x', 'pp'].includes(amount.unit ?? '') ||
    amount.kind === 'share';
  const isSpeed = isTime(amount.unit) && ['ms', 's', 'us', 'ns', 'min'].includes(amount.unit ?? '');
  return isScore || isSpeed ? level(null) : null;
};

const SPENT = words(
  `spent spend spending own owned owns gave give inherited was were is are had have has came comes work
   worked taught`,
);

/** A bullet, or “I” and “we”, that opens with a deed and its share: “explained 85 % of variance”. */
export const shareOfDeed: Reader = (tokens, amount) => {
  if ((amount.unit !== '%' && amount.kind !== 'share') || amount.first > 6 || amount.kind === 'fraction')
    return null;
  const opener = words('i we').has(lowerAt(tokens, 0)) ? 1 : 0;
  const verb = lowerAt(tokens, opener);
  if (!/(?:ed|got|won|sold|met|built|hit|led)$/.test(verb) || SPENT.has(verb)) return null;
  if (amount.kind === 'share') return amount.noun === null ? null : level(verb === 'got' ? 'up' : null);
  return lowerAt(tokens, amount.last + 1) === 'of' && !AROUND.has(wordBefore(tokens, amount))
    ? level(null)
    : null;
};

/** “adopted by 40 teams”, “rolled out to 14 product teams”. */
export const adopted: Reader = (tokens, amount) => {
  if (amount.noun === null) return null;
  const at = skipBack(tokens, amount.first - 1, APPROXIMATORS);
  const [word, before] = [lowerAt(tokens, at), lowerAt(tokens, at - 1)];
  const isAdopted = word === 'by' && words('adopted embraced picked').has(before);
  const isPicked = word === 'by' && before === 'up' && words('picked taken').has(lowerAt(tokens, at - 2));
  if (isAdopted || isPicked) return level('up');
  if (word !== 'to') return null;
  for (let step = 1; step <= 6; step += 1) {
    if (lowerAt(tokens, at - step) === 'out' && lowerAt(tokens, at - step - 1) === 'rolled')
      return level('up');
    if (words('rolled').has(lowerAt(tokens, at - step)) && lowerAt(tokens, at - step + 1) === 'out')
      return level('up');
  }
  return null;
};

/** A rate that a system carries counts when something that was done for it is named. */
export const carried: Reader = (tokens, amount) => {
  const verb = governingVerb(tokens, amount.first);
  if (verb?.role !== 'carry' || amount.per === null || amount.first - verb.at > 4) return null;
  return hasCauseAfter(tokens, amount.last + 1) ? level(null) : null;
};

/** “now takes 20 minutes”. */
export const now: Reader = (tokens, amount) => {
  if (!isTime(amount.unit) && amount.unit !== '%' && !isMoney(amount.unit)) return null;
  const at = skipBack(tokens, amount.first - 1, APPROXIMATORS);
  const isVerb = words('takes take runs run is are costs cost finishes finish in').has(lowerAt(tokens, at));
  return isVerb && [1, 2, 3].some((step) => lowerAt(tokens, at - step) === 'now') ? level(null) : null;
};
