// Problem packages of programming contests: the formats of Kattis and the ICPC, DOMjudge, BAPCtools and Library Checker.

export { type CheckCase, type CheckKind, readCheckCases, shownOutputs } from './check-case.ts';
export { compareOutput, describeDifference, parseComparison } from './default-validator.ts';
export { parseDomjudgeIni, readSeconds } from './domjudge-ini.ts';
export {
  type ExpectedSubmission,
  type Expectation,
  expectationsOf,
  parseSubmissionsYaml,
  type SubmissionsYaml,
} from './expectation.ts';
export { boundsByTest, boundsFromBelow, timeLimitFrom, unfulfilled } from './fulfilment.ts';
export { type GeneratedTest, type GenerationPlan, parseGeneratorsYaml } from './generators-yaml.ts';
export { graderInput, type GradedPart, parseGraderOutput } from './grader.ts';
export { type Blame, type ProgramEnd, settle, type ValidatorEnd } from './interaction.ts';
export { GraderError, judgeTree } from './judge-tree.ts';
export { type JunitCase, type JunitSuite, junitXml } from './junit.ts';
export {
  type LibraryInfo,
  type LibraryTest,
  libraryTests,
  paramsHeader,
  parseLibraryInfo,
  solutionRule,
} from './library-checker.ts';
export { inferMaxScores, type MaxScores } from './max-score.ts';
export type { JudgedSubmission, JudgedTest, TestOutcome } from './outcome.ts';
export {
  type PackageReport,
  packageReportSchema,
  type PackageVerdict,
  packageVerdictSchema,
  type SubmissionReport,
} from './package-verdict.ts';
export { parseProblemYaml } from './problem-yaml.ts';
export { defaultLimits, type GradingStyle, type PackageLimits, type PackageSettings } from './settings.ts';
export {
  type ContestTest,
  isSample,
  type PackageFiles,
  readTestTree,
  type TestGroup,
  testsOf,
  type TestTree,
  withConstants,
} from './test-tree.ts';
export { readCheckerExit, speaksTestlib } from './testlib.ts';
export type { ValidatorArgs } from './group-settings.ts';
