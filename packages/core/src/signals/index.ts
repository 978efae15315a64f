// The signals, their levels, and the evidence and scorecards that speak of them.

export { type Evidence, evidenceSchema, type Shown } from './evidence.ts';
export { type Level, levelNames, levels, levelSchema } from './level.ts';
export { observe } from './observing.ts';
export { type Observation, observationSchema } from './observation.ts';
export { levelProbability, readiness, type Readiness } from './readiness.ts';
export { rubric } from './rubric.ts';
export { type Scorecard, scorecardSchema, type ScoreRow } from './scorecard.ts';
export { type ScorecardContext, scorecardMarkdown } from './scorecard-text.ts';
export { type AssessorName, scorecard } from './scoring.ts';
export { type Signal, type SignalId, signalIds, signalIdSchema, type Track, tracks } from './signal.ts';
