// The recorder: an append-only timeline, its fold into a state, replay, and delivery.

export {
  createSessionSchema,
  type CreateSession,
  deliverySchema,
  MAX_BATCH,
  type OpenMeasurement,
  openMeasurementSchema,
  type ProblemDetails,
  problemDetailsSchema,
  type Receipt,
  receiptSchema,
  type Session,
  sessionIdSchema,
  sessionSchema,
  type SessionSummary,
  sessionSummarySchema,
} from './api.ts';
export { type AppendProblem, newEvents, type StoredStream } from './append.ts';
export { applyChanges, changedLength, type Changes, changesSchema, lengthBefore } from './changes.ts';
export {
  type EventBody,
  eventBodySchema,
  eventKey,
  type EventOf,
  type EventType,
  type ExerciseRef,
  exerciseRefSchema,
  MAX_ANSWER,
  MAX_DOCUMENT,
  MAX_LINE,
  type MeasurementKind,
  measurementKinds,
  type OwnTest,
  ownTestSchema,
  type SessionEvent,
  sessionEventSchema,
  type SessionId,
  type Writer,
} from './event.ts';
export { acknowledge, batch, openOutbox, type Outbox, write } from './outbox.ts';
export { type ClockTone, type PhaseGuide, phasePlan, phaseTone, sessionTone } from './phase-plan.ts';
export {
  type Phase,
  phaseNames,
  phases,
  phaseSchema,
  type SessionMinutes,
  sessionMinutesSchema,
} from './phase.ts';
export { type Practice, type SolveRecord } from './practice.ts';
export { emptyRecorder, record, type Recorder, recorderOf } from './recorder.ts';
export { reconcile, type Reconciled } from './reconcile.ts';
export { reduce } from './reduce.ts';
export { indexReplay, replay, type ReplayIndex, seek } from './replay.ts';
export {
  activeMs,
  type Answer,
  type Asked,
  type Attempt,
  type ChatLine,
  type Claim,
  type DocumentState,
  emptySession,
  type HeardSpeech,
  type Measurement,
  type SessionState,
} from './state.ts';
export {
  hear,
  SHORTEST_PAUSE,
  silencesBetween,
  silentDetector,
  speechBetween,
  type SpeechDetector,
  speechHeard,
  type SpeechSegment,
  type VoiceFrame,
} from './speech.ts';
export { compareEvents, mergeEvents } from './timeline.ts';
