// Finds the authored fact that a question is about, and says how sure that is.

import MiniSearch from 'minisearch';

import type { Fact, Problem } from './problem.ts';
import { contentWords } from './question-words.ts';

export interface FactMatch {
  readonly fact: Fact;
  /** How much of the question and of the authored phrase meet, 0–1. */
  readonly closeness: number;
}

interface Phrase {
  readonly id: number;
  readonly fact: Fact;
  readonly words: readonly string[];
  readonly text: string;
}

interface FactIndex {
  readonly names: ReadonlyMap<string, string>;
  readonly phrases: readonly Phrase[];
  readonly search: MiniSearch<Phrase>;
  /** How many facts use a word; rare words tell more. */
  readonly spread: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<Problem, FactIndex>();

/** Every phrase of every fact on its own, so that a long list of aliases does not outweigh a short one. */
function indexOf(problem: Problem): FactIndex {
  const known = indexes.get(problem);
  if (known !== undefined) return known;
  const names = collectionName(problem);
  const phrases = problem.facts
    .flatMap((fact) =>
      [fact.question, ...fact.aliases].map((text) => ({ fact, words: contentWords(text, names) })),
    )
    .map((phrase, id): Phrase => ({ ...phrase, id, text: phrase.words.join(' ') }));
  const search = new MiniSearch<Phrase>({
    fields: ['text'],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: {
      prefix: (term) => term.length >= 4,
      // One slip of the finger in a word of five letters, two in one of nine.
      fuzzy: (term) => (term.length >= 9 ? 2 : term.length >= 5 ? 1 : false),
    },
  });
  search.addAll(phrases);
  const spread = new Map<string, number>();
  for (const fact of problem.facts) {
    const words = new Set(phrases.filter((phrase) => phrase.fact === fact).flatMap(({ words }) => words));
    for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);
  }
  const index = { names, phrases, search, spread };
  indexes.set(problem, index);
  return index;
}

/** “nums” is “the list” where there is only one. */
function collectionName({ signature }: Problem): ReadonlyMap<string, string> {
  const collections = signature.parameters.filter(({ type }) => 'of' in type && type.kind !== 'optional');
  const [only, ...others] = collections;
  if (only === undefined || others.length > 0) return new Map();
  return new Map([[only.name.toLowerCase(), only.type.kind === 'tree' ? 'tree' : 'list']]);
}

/** Weight of a word of the question that no authored phrase has: it may be noise or it may be the point. */
const UNKNOWN_WEIGHT = 1.0;

/**
 * Facts that share words with a question, closest first; ties in the order in which they are authored.
 * MiniSearch finds the phrases (misspellings and prefixes included); closeness is the harmonic mean of two
 * shares, of the question's words met by the phrase and of the phrase's words met by the question, each word
 * weighted by how few facts use it (1 for one fact, 1/2 for two, …).
 */
export function matchFacts(problem: Problem, question: string): readonly FactMatch[] {
  const index = indexOf(problem);
  const asked = contentWords(question, index.names);
  if (asked.length === 0) return [];
  const weight = (word: string): number => {
    const facts = index.spread.get(word);
    return facts === undefined ? UNKNOWN_WEIGHT : 1 / facts;
  };
  const total = (words: readonly string[]): number => words.reduce((sum, word) => sum + weight(word), 0);
  const best = new Map<Fact, number>();
  for (const hit of index.search.search(asked.join(' '))) {
    const phrase = index.phrases[Number(hit.id)];
    if (phrase === undefined) continue;
    const ofAsked = total(unique(hit.queryTerms)) / total(asked);
    const ofPhrase = total(unique(hit.terms)) / total(phrase.words);
    const closeness = Math.min(1, (2 * ofAsked * ofPhrase) / (ofAsked + ofPhrase));
    best.set(phrase.fact, Math.max(best.get(phrase.fact) ?? 0, closeness));
  }
  const place = new Map(problem.facts.map((fact, at) => [fact, at]));
  return [...best]
    .map(([fact, closeness]) => ({ fact, closeness }))
    .sort((a, b) => b.closeness - a.closeness || (place.get(a.fact) ?? 0) - (place.get(b.fact) ?? 0));
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
