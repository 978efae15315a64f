// Who does something in the sentence: passives without an actor, and the balance of “we” and “I”.

import { lowerAt, words } from './phrase.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';

const BE = words('was were been being is are be got');
const IRREGULAR = words(
  `made done built written taken given found sent held kept set put cut run brought lost won sold shown
   told known seen led left driven drawn chosen broken fixed shut paid thought taught bought`,
);
/** Participles that describe rather than tell a deed, and words in -ed that are none. */
const ADJECTIVES = words(
  `excited interested involved committed based located concerned tired pleased supposed used married
   worried related needed surprised frustrated stressed overwhelmed experienced delayed scared
   impressed convinced determined limited complicated embarrassed satisfied red indeed speed need feed
   hundred employed qualified certified fluent`,
);
const AGENT_REACH = 12;

/** Passive verbs without a “by” that names who did it. “I was asked” hides no deed of the writer's and is left alone. */
export function passives(tokens: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    if (!BE.has(lowerAt(tokens, at)) || words('i we').has(lowerAt(tokens, at - 1))) continue;
    const verb = words('not also then later finally quickly all already').has(lowerAt(tokens, at + 1))
      ? at + 2
      : at + 1;
    const [from, to] = [tokens[at], tokens[verb]];
    if (from === undefined || to === undefined || !isParticiple(to.lower) || hasAgent(tokens, verb)) continue;
    found.push({ start: from.start, end: to.end });
  }
  return found;
}

function isParticiple(word: string): boolean {
  return (
    ((word.endsWith('ed') || IRREGULAR.has(word)) && !ADJECTIVES.has(word) && word.length > 3) ||
    IRREGULAR.has(word)
  );
}

function hasAgent(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at <= verb + AGENT_REACH; at += 1) {
    const word = lowerAt(tokens, at);
    if (word === 'by') return tokens[at + 1]?.kind === 'word' && !lowerAt(tokens, at + 1).endsWith('ing');
    if (words('. ; , and').has(word)) return false;
  }
  return false;
}

const I_WORDS = words("i i'm i've i'd i'll my me mine myself");
const WE_WORDS = words("we we're we've we'd we'll our us ours ourselves");

export interface Pronouns {
  readonly i: number;
  readonly we: number;
}

export function pronouns(tokens: readonly Token[]): Pronouns {
  let [i, we] = [0, 0];
  for (const token of tokens) {
    if (I_WORDS.has(token.lower)) i += 1;
    else if (WE_WORDS.has(token.lower)) we += 1;
  }
  return { i, we };
}
