// The behavioural mock: a timed round of three to five questions, drawn so that the session's signals can be seen.

import { hashText, type Random, seededRandom } from '../../base/index.ts';
import type { SessionMinutes } from '../../session/index.ts';
import { questions } from '../questions/bank.ts';
import type { Question } from '../questions/question.ts';
import type { Competency } from '../stories/competency.ts';

/** What is practised, as the recorder names it. */
export const ROUND_PACK = 'behavioural';

export interface Round {
  readonly id: string;
  readonly title: string;
  readonly questions: 3 | 4 | 5;
  readonly minutes: NonNullable<SessionMinutes>;
}

/** About five minutes a question: ninety seconds for the story, the rest for what is asked about it. */
export const rounds: readonly Round[] = [
  { id: 'round-3', title: 'Behavioural round, three questions', questions: 3, minutes: 15 },
  { id: 'round-4', title: 'Behavioural round, four questions', questions: 4, minutes: 25 },
  { id: 'round-5', title: 'Behavioural round, five questions', questions: 5, minutes: 25 },
];

export function findRound(id: string): Round | null {
  return rounds.find((round) => round.id === id) ?? null;
}

/** Rises whenever the questions of a round would be drawn differently. */
export const ROUND_REVISION = `questions-${hashText(questions.map(({ id }) => id).join(' '))}`;

const CONFLICT: readonly Competency[] = ['conflict', 'disagreement'];
const LEARNING: readonly Competency[] = ['failure', 'learning'];

/**
 * The questions of a session, in the order in which they are asked: one about a conflict, one about something that went
 * wrong, and others about what those do not touch. The same session always gets the same ones.
 */
export function questionsOf(round: Round, sessionId: string): readonly Question[] {
  const random = seededRandom(`${sessionId} ${round.id}`);
  const chosen = [draw(asksFor(CONFLICT), random), draw(asksFor(LEARNING, CONFLICT), random)];
  while (chosen.length < round.questions) {
    const touched = new Set(chosen.flatMap(({ competencies }) => competencies));
    const fresh = questions.filter(({ competencies }) => !competencies.some((one) => touched.has(one)));
    const others = questions.filter((question) => !chosen.includes(question));
    chosen.push(draw(fresh.length > 0 ? fresh : others, random));
  }
  return shuffled(chosen, random);
}

function asksFor(wanted: readonly Competency[], without: readonly Competency[] = []): readonly Question[] {
  return questions.filter(
    ({ competencies }) =>
      competencies.some((one) => wanted.includes(one)) && !competencies.some((one) => without.includes(one)),
  );
}

function draw(from: readonly Question[], random: Random): Question {
  const drawn = from[Math.floor(random() * from.length)];
  if (drawn === undefined) throw new RangeError('There is no question to draw from.');
  return drawn;
}

function shuffled(list: readonly Question[], random: Random): readonly Question[] {
  return list
    .map((question) => ({ question, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ question }) => question);
}
