// Words that claim without saying: vague effects, vague parts, loose amounts, hedges, runs of buzzwords.

import { lowerAt, phraseTable, words } from './phrase.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';

export type WordingRule = 'vague-effect' | 'vague-part' | 'vague-amount' | 'hedge' | 'buzzword-run';

export interface WordingNote extends Span {
  readonly rule: WordingRule;
}

const EFFECTS = words(
  `improved improves improve improving improvement improvements enhanced enhance enhancing optimised
   optimized optimising optimizing streamlined streamlining increased increasing reduced reducing
   boosted boosting decreased decreasing lowered lowering strengthened accelerated minimised minimized
   maximised maximized skyrocketed ensured`,
);
const EFFECT_PHRASES = phraseTable([
  'became more',
  'became better',
  'became faster',
  'got better',
  'got faster',
  'a lot faster',
  'a lot better',
  'much faster',
  'much better',
  'noticeably better',
  'went through the roof',
  'through the roof',
  'better performance',
  'business value',
  'actionable insights',
  'cost savings',
  'continuous improvement',
  'look and feel',
  'made an impact',
  'made a difference',
  'added value',
  'strong relationships',
  'full potential',
]);
const PARTS = phraseTable([
  'helped',
  'helping',
  'assisted',
  'assisting',
  'contributed to',
  'contributing to',
  'participated in',
  'participating in',
  'took part in',
  'involved in',
  'involved with',
  'worked on',
  'responsible for',
  'played a role',
  'played a key role',
  'played a major role',
  'played an important role',
  'in charge of',
  'liaised with',
  'exposure to',
  'familiar with',
]);
const AMOUNTS = phraseTable([
  'various',
  'numerous',
  'several',
  'multiple',
  'countless',
  'significantly',
  'significant',
  'substantially',
  'substantial',
  'considerably',
  'considerable',
  'greatly',
  'dramatically',
  'drastically',
  'noticeably',
  'tremendously',
  'massively',
  'hugely',
  'huge',
  'vastly',
  'immensely',
  'a number of',
  'all sorts of',
  'excellent',
  'outstanding',
  'exceptional',
  'largest',
  'across the board',
]);
const HEDGES = phraseTable([
  'kind of',
  'sort of',
  'i guess',
  'i think',
  'i believe',
  'i suppose',
  'maybe',
  'probably',
  'somewhat',
  'more or less',
  'hopefully',
  'a little bit',
  'a bit',
  'pretty much',
  'or something',
]);
const BUZZWORDS = phraseTable([
  'synergy',
  'synergies',
  'synergistic',
  'leverage',
  'leveraged',
  'leveraging',
  'best - of - breed',
  'best - in - class',
  'cloud - native',
  'paradigm',
  'paradigms',
  'cutting - edge',
  'state - of - the - art',
  'world - class',
  'results - driven',
  'results - oriented',
  'passionate',
  'dynamic',
  'team player',
  'proven track record',
  'track record',
  'self - starter',
  'go - getter',
  'thought leader',
  'thought leadership',
  'game - changing',
  'disruptive',
  'innovative',
  'robust',
  'scalable',
  'scalability',
  'spearheaded',
  'move the needle',
  'low - hanging fruit',
  'deep dive',
  'end to end',
  'end - to - end',
  'win - win',
  'value - add',
  'holistic',
  'ecosystem',
  'empower',
  'empowered',
  'rockstar',
  'ninja',
  'guru',
  'detail - oriented',
  'motivated',
  'strategic',
  'seamless',
  'seamlessly',
  'alignment',
  'stakeholders',
  'best practices',
  'mission - critical',
  'high availability',
  'ownership',
  'driving',
  'initiatives',
]);
/** Most tokens between two buzzwords of one run. */
const RUN_GAP = 5;

/** What the wording leaves open, in order. `hasMetric`: the sentence has a quantified result, so an effect is not vague. */
export function wordingOf(tokens: readonly Token[], hasMetric: boolean): readonly WordingNote[] {
  const notes: WordingNote[] = [];
  for (let at = 0; at < tokens.length;) {
    const [rule, length] = noteAt(tokens, at, hasMetric);
    if (rule !== null) notes.push({ rule, ...spanOf(tokens, at, at + length - 1) });
    at += Math.max(1, length);
  }
  return [...notes, ...buzzwordRuns(tokens)].sort((a, b) => a.start - b.start || a.end - b.end);
}

function noteAt(
  tokens: readonly Token[],
  at: number,
  hasMetric: boolean,
): readonly [WordingRule | null, number] {
  const part = PARTS(tokens, at);
  if (part > 0 && !words('this that which it these').has(lowerAt(tokens, at - 1)))
    return ['vague-part', part];
  const hedge = HEDGES(tokens, at);
  if (hedge > 0) return ['hedge', hedge];
  const amount = AMOUNTS(tokens, at) || lotAt(tokens, at);
  if (amount > 0) return ['vague-amount', amount];
  const phrase = EFFECT_PHRASES(tokens, at);
  if (phrase > 0 && !hasMetric) return ['vague-effect', phrase];
  if (EFFECTS.has(lowerAt(tokens, at)) && !hasMetric && !isUnfinished(tokens, at)) return ['vague-effect', 1];
  return [null, 0];
}

/** “reduced it a lot”, but not “a lot of coffee”. */
function lotAt(tokens: readonly Token[], at: number): number {
  return lowerAt(tokens, at) === 'a' && lowerAt(tokens, at + 1) === 'lot' && lowerAt(tokens, at + 2) !== 'of'
    ? 2
    : 0;
}

/** “reduced to practice”, “to improve”: a saying or a wish, no claim. */
function isUnfinished(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at + 1) === 'to' || lowerAt(tokens, at - 1) === 'to';
}

function buzzwordRuns(tokens: readonly Token[]): readonly WordingNote[] {
  const runs: { first: number; last: number; count: number }[] = [];
  for (let at = 0; at < tokens.length;) {
    const length = BUZZWORDS(tokens, at);
    const run = runs.at(-1);
    const isNear = run !== undefined && at - run.last <= RUN_GAP;
    if (length > 0 && isNear) [run.last, run.count] = [at + length - 1, run.count + 1];
    else if (length > 0) runs.push({ first: at, last: at + length - 1, count: 1 });
    at += Math.max(1, length);
  }
  return runs
    .filter(({ count }) => count > 1)
    .map(({ first, last }) => ({ rule: 'buzzword-run', ...spanOf(tokens, first, last) }));
}

function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  const end = tokens[Math.min(last, tokens.length - 1)];
  return { start: tokens[first]?.start ?? 0, end: end?.end ?? 0 };
}
