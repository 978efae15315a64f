// The coding track: problems and their types, the interviewer, the assessors.

export {
  type JudgeStatus,
  judgeStatusSchema,
  problemSchema,
  type ProblemSummary,
  problemSummarySchema,
  testCaseSchema,
  type ThinkAloudView,
  thinkAloudViewSchema,
} from './api.ts';
export { checkArgument } from './argument.ts';
export { type Comparison, isExpected, type ValueComparison } from './compare.ts';
export {
  type Cell,
  type Column,
  columnTypes,
  type Dialect,
  dialectNames,
  dialects,
  type Query,
  type Rows,
  type Table,
} from './query/query.ts';
export { diffRows, readRows, type RowComparison } from './query/rows.ts';
export { argumentNames, checkAnswer, checkArgumentAt, checkArguments } from './test-values.ts';
export { parseArguments } from './test-category.ts';
export {
  type Coverage,
  coverageOf,
  type PatternRow,
  type ProblemOutline,
  problemOutlineSchema,
} from './coverage.ts';
export { compareClaim, parseComplexity } from './complexity-claim.ts';
export { chooseGrowth } from './growth/choice.ts';
export { timeGrowth } from './growth/estimate.ts';
export { classText, compareClasses, type GrowthClass, growthClasses } from './growth/growth-class.ts';
export { checkClaim, type CheckedClaim } from './growth/claim-check.ts';
export { type Counts, countsWithout } from './growth/counts.ts';
export { nextSize } from './growth/ladder.ts';
export { readMeasurement, reportWithout, type Subject } from './growth/reading.ts';
export { type ComplexityReport, complexityReportSchema } from './growth/report.ts';
export {
  type FamilyKind,
  type Ladder,
  type Measurement,
  type Rung,
  totalWork,
  type Trace,
  type TraceLadder,
} from './growth/measurement.ts';
export { type Answered, answerFact, type HintGiven, nextHint, reply } from './interviewer.ts';
export { mutationKinds, type MutationKind } from './mutation/edit.ts';
export { type ChangedLines, changedLines } from './mutation/changed-lines.ts';
export { type Mutant, mutantsOf } from './mutation/mutants.ts';
export { type Nudged, nextNudge } from './nudge.ts';
export { countingFlags, countingSource, wrappedFunctions } from './drivers/counting/counters.ts';
export { cppCountingPrelude, cppCountingRuntime } from './drivers/cpp/counting.ts';
export { type CppDriver, cppDriver } from './drivers/cpp/driver.ts';
export { describeComplaints } from './drivers/cpp/messages.ts';
export { cppHeaders } from './drivers/cpp/headers.ts';
export { cppPrelude } from './drivers/cpp/prelude.ts';
export { cppRuntime } from './drivers/cpp/runtime.ts';
export { describeGoErrors } from './drivers/go/messages.ts';
export { GO_FILE, goCountingSources, goDriver, goDriverSources, goSolution } from './drivers/go/driver.ts';
export { javaCountingSources, javaDriver, javaDriverSources, javaImports } from './drivers/java/driver.ts';
export { describeJavaErrors, type JavaComplaint, readJavaComplaints } from './drivers/java/messages.ts';
export { javascriptDriver } from './drivers/javascript.ts';
export { rustCountingPrelude, rustCountingRuntime } from './drivers/rust/counting.ts';
export { type RustDriver, rustDriver } from './drivers/rust/driver.ts';
export { describeRustErrors } from './drivers/rust/messages.ts';
export { rustPrelude } from './drivers/rust/prelude.ts';
export { rustRuntime } from './drivers/rust/runtime.ts';
export { pythonDriver } from './drivers/python.ts';
export { describeProgramError, type DriverReply, readDriverReply } from './drivers/reply.ts';
export { type AttemptTools, judgeAttempt } from './judging/attempt.ts';
export { gradeExchange } from './judging/grade.ts';
export { faultVerdict, type JudgeRequest, type JudgeTest, rejectedVerdict } from './judging/judge-request.ts';
export { type Ending, type Exchange, type ExchangeLimits, type ProgramBox } from './judging/program-box.ts';
export { loadQuestion, missingFunction, runSubmission, type SubmissionTools } from './judging/submission.ts';
export {
  type ClassForm,
  type ComplexityTarget,
  difficulties,
  type Difficulty,
  type ChangeRequest,
  type Fact,
  type FollowUp,
  type Method,
  type Parameter,
  type Pattern,
  patterns,
  type Problem,
  type Sample,
  type Signature,
  type TestCase,
} from './problem.ts';
export { type CodeFindingKind, findingKinds, offByDefault } from './readability/kind.ts';
export { type CodeReviewReport, codeReviewSchema } from './readability/report.ts';
export { prescribedNames } from './readability/prescribed.ts';
export {
  type CodeFinding,
  type CodeReview,
  type FunctionMeasure,
  reviewCode,
  type ReviewContext,
} from './readability/review.ts';
export { type FinishedSession, PRACTICE_VERSION, readPractice } from './practice.ts';
export {
  baselineOf,
  BASELINE_SESSIONS,
  type ThinkAloud,
  thinkAloud,
  type ThinkAloudBaseline,
} from './think-aloud.ts';
export { changedId, changedProblem, originalId, withoutSequel } from './sequel.ts';
export {
  type Expectation,
  type GradedMistake,
  type GradedTest,
  gradeTests,
  type TestGrading,
} from './test-grading/test-grading.ts';
export {
  matrixWithout,
  readTestMatrix,
  type TestBank,
  type TestMatrix,
  type WrongSolution,
} from './test-grading/test-matrix.ts';
export { hasOwnTests, OWN_TESTS, type WrittenTest, writtenTests } from './test-grading/written-tests.ts';
export { type Recording, recordingOf } from './assessors/recording.ts';
export { gradingOf } from './assessors/test-strength.ts';
export {
  compareRuntimes,
  type RuntimeComparison,
  runtimeText,
  type TimedPair,
} from './runtime-comparison.ts';
export { scoreSession } from './score-session.ts';
export { finalSubmission, parseSessionCode, type SessionCode } from './session-code.ts';
export { className, creationIn, methodIn, nameIn, type Starter, starterCode, typeIn } from './starter.ts';
export {
  batchRequestSchema,
  callbackBodySchema,
  type CallbackState,
  type ExportedSubmission,
  exportedSubmissionSchema,
  type ClassTask,
  type FunctionTask,
  type Submission,
  type SubmissionEvent,
  submissionEventSchema,
  submissionIdSchema,
  type SubmissionRequest,
  submissionRequestSchema,
  submissionSchema,
  type SubmissionSummary,
  submissionSummarySchema,
} from './submission-api.ts';
export { measuredVersions, type MeasuredVersion, versionsToMeasure, workingVersions } from './versions.ts';
export {
  checkValue,
  formatValueType,
  inferValueType,
  parseValueType,
  type ScalarType,
  type ValueType,
} from './value-type.ts';
