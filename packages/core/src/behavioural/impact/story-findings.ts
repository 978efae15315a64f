// What a reviewer says about a story as a whole: its length, its result, its learning, its missing parts.

import type { Finding } from '../../base/index.ts';
import type { Check, CheckId } from './checks.ts';
import type { Span } from './span.ts';
import type { Pronouns } from './voice.ts';

type ImpactFinding = Finding<Span>;

/**
 * 90 seconds at 150 words a minute: a little slower than the 160 to 180 that are recommended for radio news (Rodero 2012,
 * doi:10.1515/text-2012-0019), because a story is told freely, with pauses.
 */
export const MAX_SPOKEN_WORDS = 225;
export const WORDS_PER_MINUTE = 150;

export function lengthFinding(where: Span, wordCount: number): readonly ImpactFinding[] {
  if (wordCount <= MAX_SPOKEN_WORDS) return [];
  const seconds = Math.round((wordCount * 60) / WORDS_PER_MINUTE);
  return [
    {
      kind: 'actionable',
      rule: 'too-long',
      where,
      seen: `${wordCount} words, about ${seconds} seconds at ${WORDS_PER_MINUTE} words a minute.`,
      why: 'A story should be told in 90 seconds: the listener then asks for what they want to know.',
      advice: `Which ${wordCount - MAX_SPOKEN_WORDS} words would nobody miss? Often they stand in the situation.`,
    },
  ];
}

export function pronounFinding(where: Span, { i, we }: Pronouns): readonly ImpactFinding[] {
  if (i + we === 0) return [];
  const share = Math.round((i / (i + we)) * 100);
  return [
    {
      kind: 'informative',
      rule: 'we-and-i',
      where,
      seen: `“I” and its forms ${i} times, “we” and its forms ${we} times: ${share} % “I”.`,
      why: '“We” shows a team and “I” shows your part. Both have their place.',
      advice: 'Can a listener tell at each step who did it?',
    },
  ];
}

export function resultFinding(where: Span, hasResult: boolean): readonly ImpactFinding[] {
  if (hasResult) return [];
  return [
    {
      kind: 'essential',
      rule: 'missing-result',
      where,
      seen: 'No sentence tells how it ended.',
      why: 'The result is what an interviewer writes down.',
      advice: 'What was different afterwards? What was it before, and how do you know?',
    },
  ];
}

export function learningFinding(where: Span, hasLearning: boolean): readonly ImpactFinding[] {
  if (hasLearning) return [];
  return [
    {
      kind: 'actionable',
      rule: 'missing-learning',
      where,
      seen: 'No sentence tells what you took from it.',
      why: 'Learning is the part that says how you will work next time.',
      advice: 'What would you do differently, and what became a habit, a test or a rule?',
    },
  ];
}

const CHECK_WHY: Readonly<Record<CheckId, string>> = {
  listened: 'A conflict story shows first that you understood the other side.',
  options: 'Proposing options turns a fight into a choice.',
  measured: 'A measurement settles what opinions cannot.',
  documented: 'A decision that is written down stays decided.',
  differently: 'It shows that you looked back honestly.',
  durable: 'A failure is worth telling when something lasting came of it.',
  postmortem: 'It shows that you looked for causes and not for someone to blame.',
};

const CHECK_SEEN: Readonly<Record<CheckId, string>> = {
  listened: 'No word of listening to the other side.',
  options: 'No options are named.',
  measured: 'Nothing was measured or compared.',
  documented: 'No word of where the decision was written down.',
  differently: 'No word of what you would do differently.',
  durable: 'No lasting change is named.',
  postmortem: 'No word of how the cause was found.',
};

export function checkFindings(where: Span, checks: readonly Check[]): readonly ImpactFinding[] {
  return checks
    .filter(({ seen }) => seen === null)
    .map(({ id, question }) => ({
      kind: 'actionable',
      rule: `missing-${id}`,
      where,
      seen: CHECK_SEEN[id],
      why: CHECK_WHY[id],
      advice: question,
    }));
}
