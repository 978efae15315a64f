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
  verdictCodes,
  verdictNames,
  verdictSchema,
} from './verdict.ts';
