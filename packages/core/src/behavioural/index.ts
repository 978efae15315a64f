// Stories, the impact reviewer, and what interviews ask about them.

export {
  type AddStories,
  addStoriesSchema,
  MAX_RECORDING_BYTES,
  outsideServiceSchema,
  type SaveStory,
  saveStorySchema,
  type StorySummary,
  storySummarySchema,
  type StoryView,
  storyViewSchema,
  type Suggestion,
  suggestionSchema,
  type SuggestionWanted,
  suggestionWantedSchema,
} from './api.ts';
export { acceptSuggestion, type InventedFigure } from './impact/suggestion.ts';
export { type Check, type CheckId } from './impact/checks.ts';
export { metricText } from './impact/figure-text.ts';
export { type ExtraPart, type Metric, type MissingPart, type OtherFigure } from './impact/metric.ts';
export { type Trap } from './impact/not-metric.ts';
export { type ImpactReport, impactReport, impactReportSchema } from './impact/report.ts';
export {
  type ImpactReview,
  reviewImpact,
  type ReviewOptions,
  type SentenceReview,
  type TextForm,
} from './impact/review.ts';
export { MAX_SPOKEN_WORDS, WORDS_PER_MINUTE } from './impact/story-findings.ts';
export { type Span } from './impact/span.ts';
export { type StarPart, starParts } from './impact/star.ts';
export { type Ask, type NextAsk, nextAsk } from './mock/interviewer.ts';
export { findRound, questionsOf, type Round, ROUND_PACK, ROUND_REVISION, rounds } from './mock/round.ts';
export { practiceOfRound, ROUND_VERSION, scoreRound } from './mock/score-round.ts';
export { type Thread, threadsOf, type Turn } from './mock/thread.ts';
export { followUpsFor, gapsOf, questions } from './questions/bank.ts';
export {
  type CompetencyRow,
  type Coverage,
  coverageOf,
  type QuestionRow,
  type StoryLoad,
  type StoryRef,
} from './questions/coverage.ts';
export { type FollowUp, type Gap, type Question } from './questions/question.ts';
export {
  LONG_PAUSE,
  measureTake,
  type PartTimes,
  type SpeechMeasures,
  type TakeMeasures,
  type WordMeasures,
} from './rehearsal/measures.ts';
export {
  LEVELS_PER_SECOND,
  MAX_TAKE_MS,
  MAX_TRANSCRIPT,
  type NewTake,
  newTakeSchema,
  type Recording,
  recordingSchema,
  type Segment,
  type Take,
  takeIdSchema,
  takeSchema,
  type Transcript,
} from './rehearsal/take.ts';
export {
  competencies,
  type Competency,
  competencySchema,
  type StoryKind,
  storyKindNames,
  storyKinds,
  storyKindSchema,
} from './stories/competency.ts';
export { type ExportedStory, exportedStorySchema } from './stories/exported.ts';
export { type DiffPiece, diffStory, diffText, type FieldDiff } from './stories/diff.ts';
export { highlightsOf, storiesFromJsonResume } from './stories/json-resume.ts';
export { storiesFileSchema, storiesFromJson, storiesToJson } from './stories/json.ts';
export { type ImportProblem, storiesFromMarkdown, storiesToMarkdown } from './stories/markdown.ts';
export {
  MAX_PART,
  type Artefact,
  currentContent,
  emptyContent,
  newStory,
  partsOf,
  revise,
  type Revision,
  spokenText,
  type Story,
  type StoryContent,
  storyContentSchema,
  storyIdSchema,
  storySchema,
  type StoryVersion,
} from './stories/story.ts';
export { reviewStory, type StoryPart, storyParts, type StoryReview } from './stories/story-review.ts';
