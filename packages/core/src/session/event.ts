// Everything that can happen in a session, as one union with literal tags. The timeline of these is the only truth.

import { z } from 'zod';

import type { Id } from '../base/index.ts';
import { languageSchema, verdictSchema } from '../judging/index.ts';
import { changesSchema } from './changes.ts';
import { phaseSchema, sessionMinutesSchema } from './phase.ts';

export type SessionId = Id<'session'>;

/** Longest text of one chat line, note or claim, in UTF-16 code units. */
export const MAX_LINE = 4_000;
/** Longest answer to a question, in UTF-16 code units. */
export const MAX_ANSWER = 20_000;
/** Longest document, in UTF-16 code units. */
export const MAX_DOCUMENT = 200_000;

/** Longest result of a measurement, in UTF-16 code units. */
const MAX_RESULT = 4_000_000;

/** Latest `at`: a date that counts from it is still a date. */
const MAX_AT = 100 * 365 * 24 * 60 * 60 * 1_000;

const line = z.string().max(MAX_LINE);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/);
const source = z.string().max(MAX_DOCUMENT);

/** What is practised: which track, which pack, which exercise in it, and the content hash of that exercise. */
export const exerciseRefSchema = z.object({
  track: z.enum(['coding', 'behavioural']),
  pack: id,
  exercise: id,
  revision: z.string().max(128),
});
export type ExerciseRef = z.infer<typeof exerciseRefSchema>;

/** A test of the candidate's own: JSON texts as typed, one for each parameter; no expectation is allowed. */
export const ownTestSchema = z.object({
  id,
  args: z.array(z.string().max(20_000)).max(16),
  expected: z.string().max(20_000).nullable(),
});
export type OwnTest = z.infer<typeof ownTestSchema>;

/**
 * What can be measured of a session. `complexity`: how the work of one version grows, by the id of its run or submission.
 * `tests`: what the candidate's own tests catch.
 */
export const measurementKinds = ['complexity', 'tests'] as const;
export type MeasurementKind = (typeof measurementKinds)[number];
const measurement = {
  kind: z.enum(measurementKinds),
  /** What is measured: the id of a run or submission, or what else the kind names. */
  about: id,
};

/** Where an edit happened: one document for each language. */
const document = languageSchema;

const bodies = [
  z.object({
    type: z.literal('started'),
    exercise: exerciseRefSchema,
    minutes: sessionMinutesSchema,
    /** Wall-clock start, ISO 8601 in UTC; every `at` counts from here. */
    startedAt: z.iso.datetime(),
    /** Null in tracks that write no code. */
    language: languageSchema.nullable(),
  }),
  z.object({ type: z.literal('phase-entered'), phase: phaseSchema }),
  z.object({ type: z.literal('document-opened'), document, text: source }),
  z.object({ type: z.literal('document-edited'), document, changes: changesSchema }),
  z.object({
    type: z.literal('selection-changed'),
    document,
    anchor: z.number().int().nonnegative(),
    head: z.number().int().nonnegative(),
  }),
  z.object({ type: z.literal('language-switched'), language: languageSchema }),
  z.object({ type: z.literal('test-added'), test: ownTestSchema }),
  z.object({ type: z.literal('test-edited'), test: ownTestSchema }),
  z.object({ type: z.literal('test-removed'), test: id }),
  z.object({
    type: z.literal('run-requested'),
    run: id,
    language: languageSchema,
    source,
    /** Own tests to run beside the samples. */
    tests: z.array(ownTestSchema).max(50),
  }),
  z.object({ type: z.literal('run-finished'), run: id, verdict: verdictSchema }),
  z.object({ type: z.literal('submission-requested'), submission: id, language: languageSchema, source }),
  z.object({ type: z.literal('submission-judged'), submission: id, verdict: verdictSchema }),
  /** Asks for a measurement; what is claimed from here on may know its outcome. */
  z.object({ type: z.literal('measurement-requested'), ...measurement }),
  z.object({ type: z.literal('measurement-cancelled'), ...measurement }),
  /** What was counted, as JSON text that the track reads, anew each time; a later one of the same replaces it. */
  z.object({ type: z.literal('measured'), ...measurement, result: z.string().max(MAX_RESULT) }),
  z.object({ type: z.literal('said'), text: line }),
  z.object({
    type: z.literal('answered'),
    answer: z.discriminatedUnion('kind', [
      /** An authored fact about the exercise. */
      z.object({ kind: z.literal('fact'), fact: id, text: line }),
      /** Unsure which fact was meant: the candidate may pick one. */
      z.object({
        kind: z.literal('did-you-mean'),
        text: line,
        facts: z.array(z.object({ fact: id, question: line })).max(3),
      }),
      z.object({ kind: z.literal('no-answer'), text: line }),
      /** A reply to something that was no question. */
      z.object({ kind: z.literal('acknowledged'), text: line }),
    ]),
  }),
  z.object({ type: z.literal('claimed'), subject: z.enum(['time', 'space', 'approach']), text: line }),
  z.object({ type: z.literal('hint-asked') }),
  z.object({ type: z.literal('hint-given'), level: z.number().int().positive(), text: line }),
  z.object({ type: z.literal('nudged'), rule: id, text: line }),
  z.object({ type: z.literal('noted'), text: line }),
  z.object({
    type: z.literal('question-asked'),
    question: id,
    /** What the answers so far left out, where it is a follow-up; null for a question of its own. */
    gap: id.nullable(),
    text: line,
  }),
  z.object({
    type: z.literal('answer-given'),
    text: z.string().max(MAX_ANSWER),
    /** How the words came to be: `none` where it was spoken and nothing wrote it down. */
    source: z.enum(['typed', 'pasted', 'browser', 'endpoint', 'none']),
  }),
  /** The candidate turned the microphone on or off. No sound is kept, only when there was speech. */
  z.object({ type: z.literal('microphone-turned'), on: z.boolean() }),
  z.object({
    type: z.literal('speech-heard'),
    /** Milliseconds since the session started; both before the event's own time, at which the speech was over. */
    from: z.number().int().nonnegative().max(MAX_AT),
    to: z.number().int().nonnegative().max(MAX_AT),
  }),
  z.object({ type: z.literal('focus-lost') }),
  z.object({ type: z.literal('focus-gained') }),
  z.object({ type: z.literal('paused') }),
  z.object({ type: z.literal('resumed') }),
  z.object({ type: z.literal('ended'), reason: z.enum(['finished', 'abandoned']) }),
] as const;

/** What happened, without when. */
export const eventBodySchema = z.discriminatedUnion('type', bodies);
export type EventBody = z.infer<typeof eventBodySchema>;
export type EventType = EventBody['type'];

/** Who wrote an event: the page, or the server (verdicts). Each numbers its own events 0, 1, 2, … without gaps. */
export const writerSchema = z.enum(['browser', 'server']);
export type Writer = z.infer<typeof writerSchema>;

const stampSchema = z.object({
  by: writerSchema,
  n: z.number().int().nonnegative(),
  /** Milliseconds since the session started, at most a hundred years; never falls within one writer. */
  at: z.number().int().nonnegative().max(MAX_AT),
});

export const sessionEventSchema = z.intersection(stampSchema, eventBodySchema);
export type SessionEvent = z.infer<typeof stampSchema> & EventBody;

export type EventOf<Type extends EventType> = SessionEvent & { readonly type: Type };

/** The address of an event within its session, as evidence cites it, e.g. `browser:42`. */
export function eventKey(event: Pick<SessionEvent, 'by' | 'n'>): string {
  return `${event.by}:${event.n}`;
}
