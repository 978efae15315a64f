// What a result is said to come from.

import { readNumber } from './number.ts';
import { APPROXIMATORS, lowerAt, phraseTable, words } from './phrase.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';
import { verbAt } from './verb.ts';

const STRONG = phraseTable([
  'via',
  'through',
  'using',
  'thanks to',
  'because of',
  'because',
  'due to',
  'as a result of',
  'following',
  'by means of',
  'by virtue of',
  'courtesy of',
]);
const WHEN = phraseTable([
  'when i',
  'when we',
  'once i',
  'once we',
  'once the',
  'after i',
  'after we',
  'now that we',
  'since we moved',
]);
const NOT_A_CAUSE = words('the roof no zero great little same that our my one under all each every');
const DATE_WORDS = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
   august september october november december summer winter spring autumn q1 q2 q3 q4 eod`,
);

/** The span of the stated cause, or null. */
export function causeOf(tokens: readonly Token[]): Span | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (isConnective(tokens, at)) return spanFrom(tokens, at);
  }
  return deedBeforeResult(tokens);
}

export function hasCauseAfter(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 30); at += 1)
    if (isConnective(tokens, at)) return true;
  return false;
}

function isConnective(tokens: readonly Token[], at: number): boolean {
  const strong = lowerAt(tokens, at - 1) === '-' ? 0 : STRONG(tokens, at);
  const next = at + strong;
  if (strong > 0)
    return (
      !isFigure(tokens, next) && !(lowerAt(tokens, next) === 'the' && lowerAt(tokens, next + 1) === 'roof')
    );
  if (WHEN(tokens, at) > 0) return !words('month week year day quarter').has(lowerAt(tokens, at - 1));
  const word = lowerAt(tokens, at);
  if (word === 'by') return isAction(tokens, at + 1) && !isAgent(tokens, at);
  if (word === 'with') return isMeans(tokens, at + 1);
  return word === 'after' && isEvent(tokens, at + 1);
}

/** “reduced by caching” names a cause, “rewritten by our designer” an actor. */
function isAgent(tokens: readonly Token[], by: number): boolean {
  return lowerAt(tokens, by - 1).endsWith('ed') && !lowerAt(tokens, by + 1).endsWith('ing');
}

/** “After that change” names a cause; “after that” alone and “after two weeks” do not. */
function isEvent(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (words('that this').has(word)) {
    return words('change fix migration release rewrite move switch').has(lowerAt(tokens, at + 1));
  }
  return tokens[at]?.kind === 'word' && !isFigure(tokens, at) && !words('then hours launch').has(word);
}

function isFigure(tokens: readonly Token[], at: number): boolean {
  let index = at;
  while (index - at < 4 && APPROXIMATORS.has(lowerAt(tokens, index)) && readNumber(tokens, index) === null)
    index += 1;
  const token = tokens[index];
  if (token === undefined || token.lower === '$' || token.lower === '£' || token.lower === '€') return true;
  return readNumber(tokens, index) !== null || words('factor order tenfold').has(token.lower);
}

/** “by batching”, “by an index”: not an amount and not a date. */
function isAction(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  return (
    tokens[at]?.kind === 'word' &&
    !isFigure(tokens, at) &&
    !DATE_WORDS.has(word) &&
    !words('then now far hand').has(word)
  );
}

/** “with remote caching”, but neither “with 3x precision” nor “with no outage”. */
function isMeans(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (tokens[at]?.kind !== 'word' || NOT_A_CAUSE.has(word)) return false;
  const afterArticle = words('a an').has(word) ? at + 1 : at;
  const isCounted = readNumber(tokens, afterArticle) !== null && lowerAt(tokens, afterArticle + 1) !== '-';
  return !isCounted && !/(?:er|ers|ors|team|teams|people|staff|clients)$/.test(lowerAt(tokens, afterArticle));
}

const DEED = /(?:ed|built|wrote|rewrote|split|made|set|moved|led|ran|put|found)$/;
const RESULT_START = words(
  `cutting reducing saving dropping bringing taking lowering raising increasing improving boosting
   halving doubling tripling slashing shrinking lifting growing freeing adding shaving trimming
   speeding shortening eliminating generating decreasing driving`,
);
const SO = words('so which that');

/** A deed first, then its result: “Rewrote the export, cutting …”, “flags that took …”, “I added an index and the query went …”. */
function deedBeforeResult(tokens: readonly Token[]): Span | null {
  const [first, second] = [lowerAt(tokens, 0), tokens[1]];
  const opener = words('i we').has(first) ? 1 : 0;
  if (words('those these').has(first) && second?.kind === 'word' && isChange(tokens, 2))
    return spanTo(tokens, 1);
  if (!DEED.test(lowerAt(tokens, opener))) return null;
  for (let at = opener + 2; at < tokens.length; at += 1) {
    if (startsResult(tokens, at, opener)) return spanTo(tokens, at - 1);
  }
  return null;
}

/** Whether the clause at a place tells what came of the deed before it. */
function startsResult(tokens: readonly Token[], at: number, opener: number): boolean {
  const word = lowerAt(tokens, at);
  if (lowerAt(tokens, at - 1) === ',' && RESULT_START.has(word)) return true;
  if (SO.has(word)) return hasChangeSoon(tokens, at + 1);
  const hasActor = opener === 1 && lowerAt(tokens, opener) !== 'went';
  const isNewSubject = verbAt(tokens, at + 1) === null && !words('i we').has(lowerAt(tokens, at + 1));
  return word === 'and' && hasActor && isNewSubject && hasChangeSoon(tokens, at + 1);
}

function isChange(tokens: readonly Token[], at: number): boolean {
  return verbAt(tokens, at) !== null || words('halved doubled tripled freed let').has(lowerAt(tokens, at));
}

function hasChangeSoon(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 5; at += 1) if (isChange(tokens, at)) return true;
  return lowerAt(tokens, from) === 'let';
}

/** From a connective to the end of its clause. */
function spanFrom(tokens: readonly Token[], first: number): Span | null {
  let last = first;
  while (last + 1 < tokens.length && !words(', ; . ) !').has(lowerAt(tokens, last + 1))) last += 1;
  return spanOf(tokens, first, last);
}

function spanTo(tokens: readonly Token[], last: number): Span | null {
  return spanOf(tokens, 0, lowerAt(tokens, last) === ',' ? last - 1 : last);
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span | null {
  const [from, to] = [tokens[first], tokens[last]];
  return from === undefined || to === undefined ? null : { start: from.start, end: to.end };
}
