// The words of judging, shared by the timeline, the judge, the server and the pages.

export {
  type BrowserLanguage,
  browserLanguages,
  type Language,
  languageExtensions,
  languageNames,
  languages,
  languageSchema,
} from './language.ts';
export { priorities, type Priority, prioritySchema } from './priority.ts';
export {
  type JudgeWorker,
  judgeWorkerSchema,
  type QueueItem,
  queueItemSchema,
  type QueueView,
  queueViewSchema,
} from './queue-api.ts';
export {
  type Isolation,
  isolationSchema,
  type Limits,
  limitsSchema,
  testCategories,
  type TestCategory,
  testCategorySchema,
  type TestResult,
  testResultSchema,
  type Verdict,
  type VerdictCode,
  verdictCodeSchema,
  verdictCodes,
  verdictNames,
  verdictSchema,
} from './verdict.ts';
