// Which part of a story a sentence tells: situation, task, action, result, learning. Unsure is an answer.

import type { SentenceReading } from './metric.ts';
import { lowerAt, phraseTable, words, type PhraseTable } from './phrase.ts';
import type { Token } from './token.ts';

export const starParts = ['situation', 'task', 'action', 'result', 'learning'] as const;
export type StarPart = (typeof starParts)[number];

const CUES: Readonly<Record<StarPart, PhraseTable>> = {
  situation: phraseTable([
    'when i joined',
    'at the time',
    'at that time',
    'back then',
    'there was',
    'there were',
    'we had',
    'we were',
    'i was working',
    'i was on',
    'our team was',
    'the team was',
    'the company',
    'my team',
    'was failing',
    'were failing',
    'kept failing',
    'was slow',
    'was too slow',
    'complained',
    'complaints',
    'last year',
    'in my last',
    'in my previous',
    'background',
    'situation',
    'context',
    'nobody',
    'every week',
    'every night',
    'used to',
    'had been',
    'was about to',
    'the problem was',
    'at my',
  ]),
  task: phraseTable([
    'my job was',
    'my task',
    'my role was',
    'i was asked',
    'asked me',
    'i had to',
    'we had to',
    'needed to',
    'i needed',
    'we needed',
    'the goal',
    'our goal',
    'my goal',
    'the target',
    'deadline',
    'was responsible',
    'the challenge',
    'i was to',
    'my responsibility',
    'was supposed to',
    'was assigned',
    'it was up to me',
    'i owned',
    'the task',
    'the question was',
    'i volunteered',
    'had until',
  ]),
  action: phraseTable([
    'so i',
    'first i',
    'then i',
    'next i',
    'first ,',
    'i decided',
    'i started',
    'i began',
    'after that i',
    'instead i',
    'i also',
    'i paired',
    'i proposed',
    'i listened',
    'i set up',
    'my first step',
    'step by step',
    'so we',
  ]),
  result: phraseTable([
    'as a result',
    'in the end',
    'ended up',
    'since then',
    'ever since',
    'the result',
    'after that change',
    'the outcome',
    'today',
    'within a week',
    'within a month',
    'we went from',
    'it went from',
    'fell to',
    'fell from',
    'dropped to',
    'dropped from',
    'saved',
    'no more',
    'we shipped',
    'we launched',
    'delivered',
    'on time',
    'that saved',
    'this saved',
    'finally',
  ]),
  learning: phraseTable([
    'i learned',
    'i learnt',
    'we learned',
    'we learnt',
    'taught me',
    'next time',
    'differently',
    'in hindsight',
    'looking back',
    'the lesson',
    'my lesson',
    'lesson learned',
    'would now',
    'i now always',
    'since then i',
    'if i did it again',
    'what i took',
    'takeaway',
    'postmortem',
    'i realised',
    'i realized',
  ]),
};
const DEEDS = words(
  `added wrote built made ran measured profiled asked called met talked paired proposed suggested
   listened reviewed fixed traced rewrote moved split replaced set created designed tested drafted
   shared documented organised organized scheduled collected gathered checked compared found reproduced
   automated introduced rolled shipped deployed cut removed refactored migrated implemented explained
   presented convinced negotiated prioritised prioritized investigated debugged changed gave took put
   sent opened led logged mapped interviewed read bisected isolated reverted benchmarked analysed
   analyzed planned agreed`,
);
const ENOUGH = 2;

/** The part that a sentence tells, or null when the words do not say. `place` is 0 for the first sentence and 1 for the last. */
export function starPartOf(sentence: SentenceReading, place: number): StarPart | null {
  const scores = scoresOf(sentence, place);
  const ranked = [...starParts].sort((a, b) => scores[b] - scores[a]);
  const [best, second] = ranked;
  if (best === undefined || second === undefined) return null;
  return scores[best] >= ENOUGH && scores[best] > scores[second] ? best : null;
}

function scoresOf(sentence: SentenceReading, place: number): Record<StarPart, number> {
  const { tokens } = sentence;
  const scores: Record<StarPart, number> = { situation: 0, task: 0, action: 0, result: 0, learning: 0 };
  for (const part of starParts) scores[part] = Math.min(2, countCues(tokens, CUES[part])) * 2;
  if (scores.learning > 0) scores.learning += 1;
  if (sentence.metrics.length > 0) scores.result += 3;
  if (sentence.others.some(({ trap }) => trap === 'target')) scores.task += 2;
  if (sentence.others.some(({ trap }) => trap === 'problem')) scores.situation += 1;
  if (actsInFirstPerson(tokens)) scores.action += 2;
  if (place <= 0.2) scores.situation += 1;
  if (place >= 0.8) scores.result += 0.5;
  return scores;
}

function countCues(tokens: readonly Token[], cues: PhraseTable): number {
  let count = 0;
  for (let at = 0; at < tokens.length; at += 1) if (cues(tokens, at) > 0) count += 1;
  return count;
}

/** “I added”, “we then moved”. */
function actsInFirstPerson(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (token.lower !== 'i' && token.lower !== 'we') return false;
    const adverb = words('then also first quickly finally just immediately').has(lowerAt(tokens, at + 1))
      ? 1
      : 0;
    return DEEDS.has(lowerAt(tokens, at + 1 + adverb));
  });
}
