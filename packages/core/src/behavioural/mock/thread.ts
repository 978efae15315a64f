// A thread of a round: a question, its follow-ups, and the answers to them, as the recording has them.

import type { Answer, Asked, SessionState } from '../../session/index.ts';
import { type ImpactReview, reviewImpact } from '../impact/review.ts';
import { gapsOf, questions } from '../questions/bank.ts';
import { type Gap, gaps, type Question } from '../questions/question.ts';
import type { Competency } from '../stories/competency.ts';

/** A question or follow-up and its answer; null while there is none. */
export interface Turn {
  readonly asked: Asked;
  readonly answer: Answer | null;
}

export interface Thread {
  /** As the bank has it now; null when it is gone from there. */
  readonly question: Question | null;
  /** The question itself, then its follow-ups. */
  readonly turns: readonly Turn[];
}

/** All threads so far, in the order in which they were asked. An answer belongs to the last question before it. */
export function threadsOf({ asked, answers }: SessionState): readonly Thread[] {
  const turns = asked.map((one, index): Turn => {
    const until = asked[index + 1]?.at ?? Infinity;
    // Several answers to one question are one: what was added later belongs to it.
    const given = answers.filter(({ at }) => at >= one.at && at < until);
    return { asked: one, answer: joined(given) };
  });
  const threads: { question: Question | null; turns: Turn[] }[] = [];
  for (const turn of turns) {
    const open = threads.at(-1);
    if (turn.asked.gap !== null && open !== undefined) open.turns.push(turn);
    else
      threads.push({
        question: questions.find(({ id }) => id === turn.asked.question) ?? null,
        turns: [turn],
      });
  }
  return threads;
}

function joined(answers: readonly Answer[]): Answer | null {
  const [first] = answers;
  if (first === undefined) return null;
  const text = answers
    .map((answer) => answer.text.trim())
    .filter((words) => words !== '')
    .join('\n\n');
  return { ...first, text };
}

/** Every word that was said in the thread so far. */
export function wordsOf({ turns }: Thread): string {
  return turns
    .map(({ answer }) => answer?.text.trim() ?? '')
    .filter((text) => text !== '')
    .join('\n\n');
}

const CONFLICT: readonly Competency[] = ['conflict', 'disagreement'];
const LEARNING: readonly Competency[] = ['failure', 'learning'];

export function asksForConflict({ question }: Thread): boolean {
  return question?.competencies.some((one) => CONFLICT.includes(one)) ?? false;
}

export function asksForLearning({ question }: Thread): boolean {
  return question?.competencies.some((one) => LEARNING.includes(one)) ?? false;
}

/** The reviewer's reading of an answer to this thread's question; what the question asks for is looked for. */
export function reviewAnswer(thread: Thread, text: string): ImpactReview {
  return reviewImpact(text, {
    form: 'story',
    conflict: asksForConflict(thread),
    learning: asksForLearning(thread),
  });
}

/** What the thread's answers left out so far, the most telling first; nothing where there are no words to read. */
export function openGaps(thread: Thread): readonly Gap[] {
  const words = wordsOf(thread);
  return words === '' ? [] : gapsOf(reviewAnswer(thread, words));
}

/** What follow-ups of the thread have asked for. */
export function askedGaps({ turns }: Thread): readonly Gap[] {
  return gaps.filter((gap) => turns.some(({ asked }) => asked.gap === gap));
}
