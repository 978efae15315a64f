// The judge: runs strangers' code inside a sandbox and says what came out.

export type {
  Check,
  GrowthOutcome,
  GrowthPlan,
  GrowthRequest,
  InputFamily,
  Watch,
} from './complexity/request.ts';
export { type JudgeOptions, openJudge, WeakIsolationError } from './judge.ts';
export { type Diagnosis, doctor, type ProbeOptions, whyNot } from './probe.ts';
export type { Probe } from './probe-report.ts';
export type { Judge, JudgeRequest, JudgeTest } from './request.ts';
export type { MatrixOutcome, MatrixRequest } from './matrix/request.ts';
export { type BuildOptions, buildTests, type BuiltTests } from './packages/build.ts';
export {
  type GrowthGenerator,
  growthGeneratorFile,
  hasGrowthGenerator,
  openGrowthGenerator,
} from './packages/growth-generator.ts';
export { type MutantOutcome, type MutantReport, pythonMutants, testMutants } from './packages/mutants.ts';
export { growthRequest, growthRequestFor, growthScript } from './packages/growth-request.ts';
export { changeDirectoryOf } from './packages/part.ts';
export { type OwnTestsSubject, tryOwnTests } from './matrix/own-tests.ts';
export { testBankOf } from './packages/test-bank.ts';
export { isProblem, type PackOnDisk, readPack, readProblem, readTests } from './packages/problem.ts';
export { readReferences, type ReferenceSolution } from './packages/references.ts';
export { checkoutDirectory, packsDirectory } from './packages/root.ts';
export type { PartReport, ProblemReport } from './packages/problem-proof.ts';
export { proofDirectory } from './packages/proof-cache.ts';
export type { SolutionReport } from './packages/proof-steps.ts';
export { type Verification, type VerifyOptions, verifyPack } from './packages/verify.ts';
export { type ContestJudge, openContestJudge } from './contest/contest-judge.ts';
export type { Imported } from './contest/import-package.ts';
export { isContestPackage, openPackage } from './contest/opened-package.ts';
export { syntaxParser } from './syntax/grammars.ts';
