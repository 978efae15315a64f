// Figures that look like results but are goals, guesses or the state before anything was done.

import type { Trap } from './not-metric.ts';
import { lowerAt, phraseTable, words } from './phrase.ts';
import type { Token } from './token.ts';

const TARGETS = phraseTable([
  'goal',
  'goals',
  'target',
  'targets',
  'aim',
  'aimed',
  'aiming',
  'aims',
  'plan to',
  'plans to',
  'planned to',
  'planning to',
  'hope',
  'hoped',
  'hoping',
  'wanted',
  'wants',
  'want',
  'promised',
  'promise',
  'should',
  'will',
  'would',
  'could',
  'projected',
  'expected',
  'expect',
  'expecting',
  'forecasted',
  'forecast to',
  'estimated',
  'needed',
  'need to',
  'required',
  'asked',
  'requirement',
  'an slo of',
  'an sla of',
  'slo of',
  'sla of',
  'the slo was',
  'the sla was',
  'supposed to',
  'tried to',
  'trying to',
  'potential',
  'proposed',
  'pitched',
  'budgeted',
]);
const HYPOTHETICAL = phraseTable([
  'if we had',
  'if i had',
  'had we',
  'would have',
  "wouldn't have",
  'could have',
  'if we hadn',
]);
const NEGATIONS = phraseTable([
  'failed to',
  "didn't",
  'did not',
  "couldn't",
  'could not',
  "weren't",
  'never',
  'unable to',
  "wasn't",
  'not able to',
  "hasn't",
  "haven't",
]);
const BREAKS = words('; but . so which then and now however');
const REACH = 24;

/** Why an amount at a place is no result although it reads like one; null when nothing speaks against it. */
export function vetoOf(tokens: readonly Token[], first: number, last: number): Trap | null {
  for (let at = first - 1; at >= 0 && first - at <= REACH; at -= 1) {
    if (HYPOTHETICAL(tokens, at) > 0) return 'hypothetical';
    if (TARGETS(tokens, at) > 0 && !isBroken(tokens, at, first) && !isMet(tokens, at)) return 'target';
    if (NEGATIONS(tokens, at) > 0 && first - at <= 8 && !isBroken(tokens, at, first)) return 'problem';
  }
  for (let at = last + 1; at <= last + 3; at += 1)
    if (words('target goal sla slo').has(lowerAt(tokens, at)) && !isMet(tokens, at)) return 'target';
  return null;
}

const REACHED =
  /^(?:exceed|beat|beating|surpass|outperform|met|meet|reach|hit|achiev|attain|above|over|ahead|beyond|under|below)/;

/** “beat the sales target”: a goal that was reached is a result. */
function isMet(tokens: readonly Token[], at: number): boolean {
  return (
    words('target targets goal goals').has(lowerAt(tokens, at)) &&
    [1, 2, 3, 4].some((step) => REACHED.test(lowerAt(tokens, at - step)))
  );
}

/** A clause ends between a cue and the figure. */
function isBroken(tokens: readonly Token[], cue: number, first: number): boolean {
  for (let at = cue + 1; at < first; at += 1) {
    if (BREAKS.has(lowerAt(tokens, at)) && !(lowerAt(tokens, at) === 'and' && first - at < 4)) return true;
  }
  return false;
}
