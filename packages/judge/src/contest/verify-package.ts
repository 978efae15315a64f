// Verifies a package: its tests against its validators, and every submission against what is asked of it.

import {
  boundsByTest,
  boundsFromBelow,
  type Expectation,
  expectationsOf,
  type PackageReport,
  type PackageVerdict,
  type SubmissionReport,
  testsOf,
  timeLimitFrom,
  unfulfilled,
} from '@greenroom/core/contest';
import { type Fault, fault, warning } from '@greenroom/core/packs';

import type { ContestMachine } from './contest-machine.ts';
import type { ContestPackage } from './contest-package.ts';
import { validateData } from './input-validation.ts';
import { type LoadOptions, loadPackage } from './load.ts';
import { checkOutputs } from './output-checks.ts';
import { type ProgramPlace, readProgram, sourceText } from './program-files.ts';
import { buildSubmission, judgeBuilt, type SubmissionSource, verdictWithoutRun } from './submission.ts';
import { buildTools, type PackageTools } from './tools.ts';

export interface VerifyPackageOptions extends LoadOptions {
  /** Submissions at a time. */
  readonly concurrency: number;
  /** Told before each step. */
  readonly onProgress?: (doing: string) => void;
}

/** What a submission may take as long as nobody knows the limit. */
const GUARD_SECONDS = 60;
/** Where no accepted submission can tell. */
const FALLBACK_SECONDS = 10;

export async function verifyPackage(
  machine: ContestMachine,
  options: VerifyPackageOptions,
): Promise<PackageReport> {
  const { id, onProgress } = options;
  onProgress?.(`${id}: reading`);
  const loaded = await loadPackage(machine, options);
  if (!loaded.ok) return brokenReport(id, loaded.problem);
  const pack = loaded.value;
  onProgress?.(`${id}: checking data`);
  const data = await validateData(machine, pack);
  const tools = await buildTools(machine, pack);
  if (!tools.ok) {
    const broken = fault('broken-program', {
      file: 'output_validators',
      seen: tools.problem,
      advice: 'Mend it until it can be built.',
    });
    return {
      ...brokenReport(id, [...pack.advice, ...data.faults, broken]),
      title: pack.settings.title,
      format: pack.settings.format,
    };
  }
  try {
    const job = { pack, validator: tools.value.validator };
    const faults = [...data.faults, ...(await checkOutputs(machine, job, data.unrejected))];
    return await verifySubmissions({ machine, pack, tools: tools.value, options }, [
      ...pack.advice,
      ...faults,
    ]);
  } finally {
    await tools.value.release();
  }
}

function brokenReport(id: string, faults: readonly Fault[]): PackageReport {
  return {
    schema: 'greenroom.package-verification/1',
    problem: id,
    title: id,
    format: '',
    ok: false,
    tests: 0,
    timeLimit: null,
    faults,
    submissions: [],
  };
}

interface Verifying {
  readonly machine: ContestMachine;
  readonly pack: ContestPackage;
  readonly tools: PackageTools;
  readonly options: VerifyPackageOptions;
}

interface Candidate {
  readonly place: ProgramPlace;
  readonly source: SubmissionSource;
  readonly expectations: readonly Expectation[];
}

async function verifySubmissions(verifying: Verifying, faults: readonly Fault[]): Promise<PackageReport> {
  const { pack, options } = verifying;
  const candidates = await Promise.all(pack.submissions.map((place) => candidateOf(pack, place)));
  const bounding = candidates.filter(({ expectations }) => boundsFromBelow(expectations));
  const others = candidates.filter((candidate) => !bounding.includes(candidate));
  const given = pack.settings.limits.timeLimit;
  const first = await judgeAll(verifying, bounding, given ?? GUARD_SECONDS);
  const timing = timingFrom(pack, boundingTimes(bounding, first));
  const second = await judgeAll(verifying, others, timing.seconds);
  const reports = new Map(
    [...first, ...second].map((report) => [report.file, withLimit(report, timing.seconds)]),
  );
  const submissions = candidates.flatMap(({ place }) => reports.get(place.path) ?? []);
  const allFaults = [...faults, ...timing.faults, ...missing(pack, submissions)];
  options.onProgress?.(`${options.id}: done`);
  return {
    schema: 'greenroom.package-verification/1',
    problem: pack.id,
    title: pack.settings.title,
    format: pack.settings.format,
    ok:
      allFaults.every(({ kind }) => kind !== 'essential') &&
      submissions.every(({ outcome }) => outcome !== 'missed'),
    tests: testsOf(pack.tree.root).length,
    timeLimit: { seconds: timing.seconds, source: given === null ? 'submissions' : 'package' },
    faults: allFaults,
    submissions,
  };
}

async function candidateOf(pack: ContestPackage, place: ProgramPlace): Promise<Candidate> {
  const files = await readProgram(pack.directory, place);
  const query = {
    path: place.path.replace(/^submissions\//, ''),
    source: sourceText(files),
    style: pack.tree.style,
    yaml: pack.submissionsYaml,
  };
  const { expectations, hints } = expectationsOf(query);
  const entry = hints.entryPoint ?? pack.entryPoints.get(place.path) ?? null;
  return { place, source: { files, language: hints.language, entry }, expectations };
}

/** Judges some of the submissions, a few at a time; the reports stand in any order. */
async function judgeAll(
  verifying: Verifying,
  candidates: readonly Candidate[],
  timeLimit: number,
): Promise<readonly SubmissionReport[]> {
  const reports: SubmissionReport[] = [];
  const waiting = [...candidates];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      verifying.options.onProgress?.(`${verifying.options.id}: ${next.place.path}`);
      reports.push(await judgeOne(verifying, next, timeLimit));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, verifying.options.concurrency) }, work));
  return reports;
}

async function judgeOne(
  { machine, pack, tools }: Verifying,
  candidate: Candidate,
  timeLimit: number,
): Promise<SubmissionReport> {
  const { place, source, expectations } = candidate;
  const expected = expectations.map(describeExpectation).join('; ');
  const built = await buildSubmission(machine, { pack, source });
  if (built.kind === 'impossible') {
    return { file: place.path, outcome: 'skipped', expected, reasons: [built.message], verdict: null };
  }
  const job = { pack, tools, source, timeLimit, stopAtFirstFailure: false };
  if (built.kind === 'rejected') {
    const { language, message } = built;
    return reportOf(
      candidate,
      expected,
      verdictWithoutRun(machine, job, { verdict: 'CE', language, message }),
    );
  }
  try {
    return reportOf(candidate, expected, await judgeBuilt(machine, job, built.program));
  } finally {
    await built.program.executable.release();
  }
}

function reportOf(
  { place, expectations }: Candidate,
  expected: string,
  verdict: PackageVerdict,
): SubmissionReport {
  const reasons = [...unfulfilled(expectations, judgedFrom(verdict))];
  if (verdict.verdict === 'CE' && reasons.length > 0) reasons.push(verdict.compile.message);
  const words = [verdict.compile.message, ...verdict.tests.map(({ message }) => message)];
  if (words.some((text) => /Missing parentheses in call to 'print'/.test(text))) {
    reasons.push('It seems to be Python 2, which is not run here.');
  }
  const outcome = reasons.length > 0 ? 'missed' : expectations.length === 0 ? 'unasked' : 'asked';
  return { file: place.path, outcome, expected, reasons, verdict };
}

function judgedFrom({ verdict, score, maxScore, tests, groups }: PackageVerdict) {
  const judged = tests.map((test) => ({ ...test, points: test.score, multiplier: null }));
  return { verdict, score, maxScore, groups, tests: judged };
}

interface Timing {
  readonly seconds: number;
  readonly faults: readonly Fault[];
}

/** CPU seconds of every test that the limit must leave room for, of submissions that are as they must be. */
function boundingTimes(
  candidates: readonly Candidate[],
  reports: readonly SubmissionReport[],
): readonly number[] {
  return reports.flatMap(({ file, outcome, verdict }) => {
    const candidate = candidates.find(({ place }) => place.path === file);
    if (outcome !== 'asked' || verdict === null || candidate === undefined) return [];
    const counted = verdict.tests.filter(({ name }) => boundsByTest(candidate.expectations, name));
    return counted.map(({ cpuMs }) => cpuMs / 1000);
  });
}

/** The package's own limit, or the one that follows from its slowest submission that must be fast enough. */
function timingFrom(pack: ContestPackage, times: readonly number[]): Timing {
  const { timeLimit, timing } = pack.settings.limits;
  const slowest = Math.max(0, ...times);
  if (timeLimit === null) {
    if (times.length > 0) return { seconds: timeLimitFrom(slowest, timing), faults: [] };
    const seen = `No accepted submission tells how fast one must be; ${FALLBACK_SECONDS} s were used.`;
    return {
      seconds: FALLBACK_SECONDS,
      faults: [
        warning('unfit-time-limit', {
          file: 'submissions/accepted',
          seen,
          advice: 'Add one that is right, or set limits.time_limit.',
        }),
      ],
    };
  }
  if (slowest * timing.acceptedToLimit <= timeLimit) return { seconds: timeLimit, faults: [] };
  const seen = `The slowest accepted submission needs ${slowest.toFixed(2)} s, and the limit is only ${timeLimit} s, not ${timing.acceptedToLimit} times as much.`;
  return {
    seconds: timeLimit,
    faults: [
      warning('unfit-time-limit', {
        file: 'problem.yaml',
        field: 'limits',
        seen,
        advice: 'Raise the limit, or the tests are too large.',
      }),
    ],
  };
}

/** What ran while the limit was not known yet ran within it: the limit was made from it. */
function withLimit(report: SubmissionReport, seconds: number): SubmissionReport {
  if (report.verdict === null) return report;
  const { verdict } = report;
  return { ...report, verdict: { ...verdict, limits: { ...verdict.limits, cpuSeconds: seconds } } };
}

function missing(pack: ContestPackage, reports: readonly SubmissionReport[]): readonly Fault[] {
  const faults: Fault[] = [];
  if (!reports.some(({ file }) => file.startsWith('submissions/accepted/'))) {
    const seen = 'There is no accepted submission.';
    faults.push(warning('missing-file', { file: 'submissions/accepted', seen, advice: 'Add at least one.' }));
  }
  for (const { file, outcome } of reports) {
    if (outcome !== 'unasked') continue;
    const seen = 'Neither its directory, nor submissions.yaml, nor a tag says what it must get.';
    faults.push(
      warning('unlisted-solution', {
        file,
        seen,
        advice: 'Move it to a directory of the format, or tag it.',
      }),
    );
  }
  return faults;
}

function describeExpectation({ final, permitted, required, score, scope, source }: Expectation): string {
  const asks = [
    final === null ? '' : final.join(' or '),
    permitted === null ? '' : `only ${permitted.join(', ')}`,
    required === null ? '' : `at least one ${required.join(' or ')}`,
    score === null ? '' : `a score of ${score[0] === score[1] ? score[0] : `${score[0]} to ${score[1]}`}`,
  ].filter((part) => part !== '');
  return `${source}${scope === '' ? '' : ` (${scope})`}: ${asks.join(', ') || 'anything'}`;
}

/** The limit for one submission alone: the package's, or what its accepted submissions need. */
export async function findTimeLimit(verifying: Verifying): Promise<number> {
  const { pack } = verifying;
  const given = pack.settings.limits.timeLimit;
  if (given !== null) return given;
  const candidates = await Promise.all(pack.submissions.map((place) => candidateOf(pack, place)));
  const bounding = candidates.filter(({ expectations }) => boundsFromBelow(expectations));
  const reports = await judgeAll(verifying, bounding, GUARD_SECONDS);
  return timingFrom(pack, boundingTimes(bounding, reports)).seconds;
}
