// What a candidate can do in an interview, each as the events that it writes.

import { answerFact, nextHint, nextNudge, type Problem, reply, starterCode } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import {
  type Attempt,
  type Claim,
  type EventBody,
  MAX_LINE,
  type OwnTest,
  type Phase,
  phases,
  type SessionState,
} from '@greenroom/core/session';

import type { SessionRecorder } from '../../shell/recorder/index.ts';
import { newSessionId } from '../../shell/session-id.ts';
import { forRunning, isRunnable } from './tests/own-test.ts';

/** An attempt without a verdict for this long is given up on: asking again is allowed. */
const PATIENCE_MS = 60_000;

export type AttemptKind = 'run' | 'submission';
/** Whether an attempt was asked for; `busy` while another one is being judged. */
export type AttemptAnswer = 'asked' | 'busy' | 'empty' | 'not-writing';

export type InterviewActions = ReturnType<typeof interviewActions>;

interface Stage {
  readonly recorder: SessionRecorder;
  readonly problem: Problem;
  /** The state now, not when the actions were made. */
  readonly state: () => SessionState;
  readonly write: (body: EventBody) => boolean;
}

/** The actions on one session. */
export function interviewActions(recorder: SessionRecorder, problem: Problem) {
  const stage: Stage = {
    recorder,
    problem,
    state: () => recorder.snapshot().recorder.state,
    write: (body) => recorder.write(body) !== null,
  };
  return {
    ...clockActions(stage),
    ...talkActions(stage),
    ...codeActions(stage),
    ...testActions(stage),
  };
}

function clockActions({ state, write }: Stage) {
  const enterPhase = (phase: Phase | undefined): void => {
    if (phase !== undefined && phase !== state().phase) write({ type: 'phase-entered', phase });
  };
  return {
    enterPhase,
    nextPhase: () => enterPhase(phases[phases.indexOf(state().phase) + 1]),
    previousPhase: () => enterPhase(phases[phases.indexOf(state().phase) - 1]),
    pause: () => void (state().pausedAt === null && write({ type: 'paused' })),
    resume: () => void (state().pausedAt !== null && write({ type: 'resumed' })),
    focus: (focused: boolean): void => {
      if (state().focused !== focused) write({ type: focused ? 'focus-gained' : 'focus-lost' });
    },
    end: (reason: 'finished' | 'abandoned'): void => {
      if (state().pausedAt !== null) write({ type: 'resumed' });
      write({ type: 'ended', reason });
    },
  };
}

function talkActions({ recorder, problem, state, write }: Stage) {
  return {
    say: (line: string): void => {
      const text = clip(line);
      if (text === '' || !write({ type: 'said', text })) return;
      for (const answer of reply(problem, state(), text)) write(answer);
    },
    /** The candidate picked what they meant. */
    pickFact: (fact: string, question: string): void => {
      if (write({ type: 'said', text: clip(question) })) write(answerFact(problem, fact));
    },
    askHint: (): void => {
      const hint = nextHint(problem, state());
      if (hint !== null && write({ type: 'hint-asked' })) write(hint);
    },
    /** Lets the interviewer speak up where it is due. */
    nudge: (): void => {
      const nudge = nextNudge(problem, state(), recorder.now());
      if (nudge !== null) write(nudge);
    },
    claim: (subject: Claim['subject'], text: string): void => {
      const latest = state().claims.findLast((claim) => claim.subject === subject);
      const clipped = clip(text);
      if (clipped !== '' && latest?.text !== clipped) write({ type: 'claimed', subject, text: clipped });
    },
    /** Has a version's growth measured; what is claimed of it from now on comes after. */
    measure: (version: string): void =>
      void write({ type: 'measurement-requested', kind: 'complexity', about: version }),
    cancelMeasuring: (version: string): void =>
      void write({ type: 'measurement-cancelled', kind: 'complexity', about: version }),
    note: (text: string): void => {
      if (clip(text) !== '') write({ type: 'noted', text: clip(text) });
    },
  };
}

function codeActions({ recorder, problem, state, write }: Stage) {
  /** The document of the current language, with the starter code when it is new. */
  const openDocument = (): void => {
    const { language, documents } = state();
    if (documents[language] !== undefined) return;
    const { text, body } = starterCode(problem.signature, language);
    write({ type: 'document-opened', document: language, text });
    write({ type: 'selection-changed', document: language, anchor: body[0], head: body[1] });
  };
  return {
    openDocument,
    switchLanguage: (language: Language): void => {
      if (state().language !== language && write({ type: 'language-switched', language })) openDocument();
    },
    /** Asks for one run or submission: never two at a time, each under an id that is minted once. */
    attempt: (kind: AttemptKind): AttemptAnswer => {
      recorder.flushPending();
      if (judgedNow(state(), recorder.now()) !== null) return 'busy';
      const { language, documents, tests } = state();
      const source = wellFormed(documents[language]?.text ?? '');
      if (source.trim() === '') return 'empty';
      const id = newSessionId();
      const runnable = tests.filter((test) => isRunnable(problem, test)).map(forRunning);
      const asked: EventBody =
        kind === 'run'
          ? { type: 'run-requested', run: id, language, source, tests: runnable.slice(0, 50) }
          : { type: 'submission-requested', submission: id, language, source };
      return write(asked) ? 'asked' : 'not-writing';
    },
  };
}

function testActions({ recorder, state, write }: Stage) {
  /** Gives the id of the new test. */
  const addTest = (test: Omit<OwnTest, 'id'>): string => {
    const id = newSessionId();
    write({ type: 'test-added', test: { ...test, id } });
    return id;
  };
  return {
    addTest,
    /** Gives the id of the copy. */
    copyTest: (id: string): string => {
      recorder.flushPending();
      const original = state().tests.find((test) => test.id === id);
      return original === undefined ? id : addTest(original);
    },
    editTest: (test: OwnTest): void => {
      const before = state().tests.find((each) => each.id === test.id);
      if (before !== undefined && !isSameTest(before, test)) write({ type: 'test-edited', test });
    },
    removeTest: (id: string): void => void write({ type: 'test-removed', test: id }),
  };
}

/** What is still being judged at `now`, ms since the start. */
export function judgedNow(state: SessionState, now: number): AttemptKind | null {
  const isWaiting = (each: Attempt): boolean => each.verdict === null && now - each.at < PATIENCE_MS;
  if (state.runs.some(isWaiting)) return 'run';
  return state.submissions.some(isWaiting) ? 'submission' : null;
}

function isSameTest(a: OwnTest, b: OwnTest): boolean {
  return a.expected === b.expected && a.args.every((arg, index) => arg === b.args[index]);
}

function clip(text: string): string {
  return wellFormed(text.trim().slice(0, MAX_LINE)).replaceAll('\0', '');
}

/** Half a surrogate pair, which some editing leaves, is no text that others can store. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
