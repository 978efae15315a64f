// The interviewer's side of the chat: answers from the authored facts and hints from the ladder. No model, no guess.

import { type EventBody, MAX_LINE, type SessionState } from '../session/index.ts';
import { type FactMatch, matchFacts } from './fact-match.ts';
import type { Fact, Problem } from './problem.ts';
import { sentencesOf } from './question.ts';

type Body<Type extends EventBody['type']> = Extract<EventBody, { readonly type: Type }>;
export type Answered = Body<'answered'>;
export type HintGiven = Body<'hint-given'>;

/**
 * A fact is told at once when it is this close and this far ahead of the next one: the less close, the farther. From
 * `UNSURE` on it is offered as “did you mean”. Tuned so that hardly ever a wrong fact is told; docs/measurement.md
 * has the figures.
 */
const SURE = [
  { closeness: 0.62, ahead: 0.12 },
  { closeness: 0.5, ahead: 0.25 },
];
const UNSURE = 0.25;
/** An assumption is only confirmed when it is clear what it assumes. */
const SURE_OF_ASSUMPTION = 0.7;
const MOST_SUGGESTIONS = 3;
/** A line with more questions than this is answered as far as this. */
const MOST_ANSWERS = 4;

/**
 * What the interviewer says to a typed line, oldest first: one answer for each question in it, nothing for
 * thinking aloud. The same question asked again is answered again.
 */
export function reply(problem: Problem, state: SessionState, line: string): readonly Answered[] {
  const answers = sentencesOf(line).flatMap(({ text, kind }): readonly Answered[] => {
    switch (kind) {
      case 'question':
        return [answerQuestion(problem, state, text)];
      case 'assumption':
        return confirm(problem, text);
      case 'narration':
        return [];
    }
  });
  const told = new Set(answers.flatMap(({ answer }) => (answer.kind === 'fact' ? [answer.fact] : [])));
  return answers
    .filter(({ answer }, place) => {
      const again = answers.findIndex((other) => other.answer.text === answer.text) < place;
      // Two sentences may ask one thing: what was told by the other needs no choice.
      const settled = answer.kind === 'did-you-mean' && answer.facts.some(({ fact }) => told.has(fact));
      return !again && !settled;
    })
    .slice(0, MOST_ANSWERS);
}

/** The answer to a fact that the candidate picked from “did you mean”. */
export function answerFact(problem: Problem, factId: string): Answered {
  const fact = problem.facts.find(({ id }) => id === factId);
  return fact === undefined ? noAnswer() : tell(fact);
}

/** The next rung of the hint ladder; null when all hints were given. */
export function nextHint(problem: Problem, state: SessionState): HintGiven | null {
  const text = problem.hints[state.hintsGiven];
  return text === undefined ? null : { type: 'hint-given', level: state.hintsGiven + 1, text: fit(text) };
}

function answerQuestion(problem: Problem, state: SessionState, question: string): Answered {
  const matches = matchFacts(problem, question);
  const [best, second] = matches;
  if (best !== undefined && isSure(best, second)) return tell(best.fact);
  const aside = aboutInterview(problem, state, question);
  if (aside !== null) return acknowledge(aside);
  const likely = matches.filter(({ closeness }) => closeness >= UNSURE).slice(0, MOST_SUGGESTIONS);
  if (likely.length === 0) return noAnswer();
  const facts = likely.map(({ fact }) => ({ fact: fact.id, question: fit(fact.question) }));
  return { type: 'answered', answer: { kind: 'did-you-mean', text: 'Did you mean one of these?', facts } };
}

function isSure(best: FactMatch, second: FactMatch | undefined): boolean {
  const lead = best.closeness - (second?.closeness ?? 0);
  return SURE.some(({ closeness, ahead }) => best.closeness >= closeness && lead >= ahead);
}

function confirm(problem: Problem, assumption: string): readonly Answered[] {
  const [best, second] = matchFacts(problem, assumption);
  const sure = best !== undefined && isSure(best, second) && best.closeness >= SURE_OF_ASSUMPTION;
  return sure ? [tell(best.fact)] : [];
}

/** Questions about the interview rather than the exercise, as far as an interviewer would answer them. */
function aboutInterview(problem: Problem, state: SessionState, question: string): string | null {
  const plain = question.toLowerCase();
  if (/\bhints?\b|\bstuck\b|\bhelp me\b/u.test(plain)) {
    return state.hintsGiven < problem.hints.length
      ? 'You can ask for a hint with the hint button. It is recorded, and using one well counts for you.'
      : 'You have had every hint that I have.';
  }
  if (/\bhow (?:much|long) .*\btime\b|\btime (?:is |do i have )?(?:left|remaining)\b/u.test(plain)) {
    return state.minutes === null
      ? 'There is no limit: take the time that you need.'
      : 'The clock is above the editor. Aim for something that works by half time.';
  }
  if (/\b(?:which|what|any|prefer\w*|choose|use) (?:\w+ )*language\b|\blanguage\b.*\bprefer/u.test(plain)) {
    return 'Use the language that you are quickest in; you can switch it above the editor.';
  }
  if (
    /\b(?:my|this|that) (?:\w+ )?(?:approach|idea|solution|code|algorithm)\b|\b(?:does|would) (?:this|that|it) make sense\b|\b(?:sound|look)s? (?:good|right|ok)/u.test(
      plain,
    )
  ) {
    return 'That is yours to judge: try it on a small example and say what it costs.';
  }
  if (/\b(?:start|begin) (?:\w+ )?(?:coding|writing|implementing)\b|\bgo ahead\b/u.test(plain)) {
    return 'Go ahead whenever you are ready.';
  }
  return null;
}

function tell(fact: Fact): Answered {
  return { type: 'answered', answer: { kind: 'fact', fact: fact.id, text: fit(fact.answer) } };
}

function noAnswer(): Answered {
  const text = "I don't have an answer to that. Say what you assume and go on.";
  return { type: 'answered', answer: { kind: 'no-answer', text } };
}

function acknowledge(text: string): Answered {
  return { type: 'answered', answer: { kind: 'acknowledged', text } };
}

function fit(text: string): string {
  return text.length <= MAX_LINE ? text : `${text.slice(0, MAX_LINE - 1)}…`;
}
