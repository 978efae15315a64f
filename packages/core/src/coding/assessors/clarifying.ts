// Clarifying: which questions came before the first code, what they uncovered, and whether the task was restated.

import { applyChanges, type EventOf, type SessionEvent } from '../../session/index.ts';
import type { Evidence, Level } from '../../signals/index.ts';
import { sentencesOf } from '../question.ts';
import { contentWords } from '../question-words.ts';
import { type Assessor, clock, eventsOf, keysOf, type Recording } from './recording.ts';
import { clockText, count, listed } from './wording.ts';

const ID = 'coding/clarifying@1';

/**
 * One piece of evidence, once code was written or a question asked.
 *
 * | level | before the first code |
 * |---|---|
 * | 4 | ≥ 2 questions, at least half of the hidden facts uncovered, and the task restated |
 * | 3 | ≥ 1 question, and ≥ 1 hidden fact uncovered (or the problem hides none) |
 * | 2 | a question that uncovered nothing hidden, a restatement only, or questions only after the first code |
 * | 1 | nothing asked and nothing restated, before or after |
 *
 * First code: the first edit that leaves something new outside comments and blank lines. A question is a line
 * that the interviewer took for one and answered, or could not answer; one that ended in “did you mean” and a pick
 * counts once. A restatement opens as one (“so we are given …”, “return …”) and shares at least
 * four content words with the statement.
 */
export const clarifying: Assessor = { id: ID, signals: ['clarifying'], assess };

function assess(recording: Recording): readonly Evidence[] {
  const code = firstCode(recording);
  const lines = eventsOf(recording, 'said');
  const questions = questionsOf(recording);
  if (code === undefined && questions.length === 0) return [];
  const before = (event: SessionEvent): boolean => code === undefined || event.at < code.at;
  const early = questions.filter(before);
  const uncovered = hiddenFactsTold(recording).filter(before);
  const restated = lines.filter((line) => before(line) && restates(recording, line.text));
  const level = levelOf({
    early: early.length,
    late: questions.length - early.length,
    uncovered: uncovered.length,
    hidden: recording.problem.facts.filter(({ hidden }) => hidden).length,
    restated: restated.length > 0,
  });
  const cited = [...(early.length > 0 ? early : questions), ...uncovered, ...restated.slice(0, 1)];
  const first = cited.toSorted((a, b) => a.at - b.at)[0] ?? code;
  return first === undefined
    ? []
    : [
        {
          signal: 'clarifying',
          assessor: ID,
          level,
          weight: 1,
          seen: sentence(recording, {
            code,
            early,
            late: questions.length - early.length,
            uncovered,
            restated,
          }),
          events: keysOf(recording, code === undefined ? cited : [...cited, code]),
          at: first.at,
        },
      ];
}

function levelOf(seen: {
  readonly early: number;
  readonly late: number;
  readonly uncovered: number;
  readonly hidden: number;
  readonly restated: boolean;
}): Level {
  if (seen.early === 0) return seen.late > 0 || seen.restated ? 2 : 1;
  if (seen.hidden > 0 && seen.uncovered === 0) return 2;
  return seen.early >= 2 && seen.uncovered * 2 >= seen.hidden && seen.restated ? 4 : 3;
}

function sentence(
  recording: Recording,
  seen: {
    readonly code: SessionEvent | undefined;
    readonly early: readonly SessionEvent[];
    readonly late: number;
    readonly uncovered: readonly EventOf<'answered'>[];
    readonly restated: readonly SessionEvent[];
  },
): string {
  const { code, early, late, uncovered, restated } = seen;
  const when =
    code === undefined
      ? 'before any code'
      : `before the first code at ${clockText(clock(recording, code.at))}`;
  const asked =
    early.length === 0 ? `Asked nothing ${when}` : `Asked ${count(early.length, 'question')} ${when}`;
  const hidden = recording.problem.facts.filter((fact) => fact.hidden);
  const names = hidden
    .filter(({ id }) => uncovered.some((event) => factOf(event) === id))
    .map(({ question }) => `“${question}”`);
  const found =
    hidden.length === 0 || early.length === 0
      ? ''
      : `, uncovering ${names.length} of ${count(hidden.length, 'open point')}${names.length > 0 ? `: ${listed(names)}` : ''}`;
  const after = early.length === 0 && late > 0 ? `, then ${count(late, 'question')} after it` : '';
  return `${asked}${found}${after}. ${restated.length > 0 ? 'Restated the task.' : 'Did not restate the task.'}`;
}

function factOf(event: EventOf<'answered'>): string | null {
  return event.answer.kind === 'fact' ? event.answer.fact : null;
}

/** Lines that the interviewer took for a question, by what was said next. */
function questionsOf(recording: Recording): readonly EventOf<'said'>[] {
  const talk = recording.events.filter(({ type }) => type === 'said' || type === 'answered');
  return talk.flatMap((event, index) => {
    if (event.type !== 'said') return [];
    const next = talk.slice(index + 1).findIndex(({ type }) => type === 'said');
    const replies = talk.slice(index + 1, next === -1 ? undefined : index + 1 + next);
    const kinds = replies.flatMap((reply) => (reply.type === 'answered' ? [reply.answer] : []));
    if (kinds.some(({ kind }) => kind === 'fact' || kind === 'no-answer')) return [event];
    const offered = kinds.flatMap((answer) => (answer.kind === 'did-you-mean' ? answer.facts : []));
    const following = next === -1 ? undefined : talk[index + 1 + next];
    const picked = following?.type === 'said' && offered.some(({ question }) => question === following.text);
    return offered.length > 0 && !picked ? [event] : [];
  });
}

/** The first answer that told each hidden fact. */
function hiddenFactsTold(recording: Recording): readonly EventOf<'answered'>[] {
  const hidden = new Set(recording.problem.facts.filter((fact) => fact.hidden).map(({ id }) => id));
  return eventsOf(recording, 'answered').filter((event) => hidden.delete(factOf(event) ?? ''));
}

/** The first edit that leaves something new outside comments and blank lines. */
export function firstCode(recording: Recording): SessionEvent | undefined {
  const documents = new Map<string, { readonly opened: string; readonly text: string }>();
  for (const event of recording.events) {
    if (event.type === 'document-opened') {
      documents.set(event.document, { opened: codeOf(event.text), text: event.text });
    } else if (event.type === 'document-edited') {
      const { opened, text } = documents.get(event.document) ?? { opened: '', text: '' };
      const edited = applyChanges(text, event.changes);
      if (codeOf(edited) !== opened) return event;
      documents.set(event.document, { opened, text: edited });
    }
  }
  return undefined;
}

function codeOf(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .split('\n')
    .map((line) => line.replace(/(?:#|\/\/).*$/u, '').trim())
    .filter((line) => line !== '' && line !== '/**' && !line.startsWith('/*'))
    .join('\n');
}

const RESTATING =
  /^(?:ok(?:ay)?[,.]? |so[,.]? |right[,.]? )*(?:find|return|count|compute|decide|given|check|determine|restat|(?:i|we) (?:get|have|need|want|am given|are given|must|should)|we're given|i'm given|the (?:task|goal|problem|input|function|question))\b|\b(?:restate|rephrase|in other words|my understanding|i understand|to summari[sz]e)\b/iu;

function restates(recording: Recording, line: string): boolean {
  const { statement, title } = recording.problem;
  const task = new Set(contentWords(`${title} ${statement}`));
  return sentencesOf(line).some(
    ({ text }) => RESTATING.test(text) && contentWords(text).filter((word) => task.has(word)).length >= 4,
  );
}
