// `greenroom complexity`: how the work and the memory of one solution grow.

import { readFile } from 'node:fs/promises';

import { seededRandom } from '@greenroom/core/base';
import {
  type ComplexityReport,
  inferValueType,
  parseValueType,
  readMeasurement,
  reportWithout,
  type Signature,
  type Subject,
  type ValueType,
} from '@greenroom/core/coding';
import { type Language, languageNames } from '@greenroom/core/judging';
import {
  buildTests,
  type GrowthGenerator,
  type GrowthOutcome,
  type GrowthRequest,
  growthRequestFor,
  openGrowthGenerator,
  readProblem,
  readTests,
} from '@greenroom/judge';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { openProgress, print, printJson, table } from '../output.ts';
import { withJudge } from '../running-judge.ts';
import { languageOf, readSource, requireProblem, unsound } from './judge.ts';

export interface ComplexityFlags {
  readonly generator?: string;
  readonly function?: string;
  readonly claimTime?: string;
  readonly claimSpace?: string;
}

interface Asked {
  readonly request: GrowthRequest;
  readonly quantities: Subject['quantities'];
}

export async function complexityCommand(
  paths: readonly string[],
  flags: ComplexityFlags & { readonly json: boolean; readonly trust: boolean },
): Promise<ExitCode> {
  const { request, quantities } = await requestOf(paths, flags);
  const claims = { time: flags.claimTime ?? null, space: flags.claimSpace ?? null };
  const outcome = await measured(request);
  const { language, source, plan } = request;
  const subject = { language, source, quantities, together: plan.together, claims };
  const report = reportOf(subject, outcome);
  if (flags.json) printJson(report);
  else print(describeReport(report));
  if (report.status === 'unavailable') return exitCodes.fault;
  return report.status === 'measured' ? exitCodes.good : exitCodes.negative;
}

async function requestOf(
  paths: readonly string[],
  flags: ComplexityFlags & { readonly trust: boolean },
): Promise<Asked> {
  const solutionFile = paths.at(-1) ?? '';
  const language = languageOf(solutionFile);
  const source = await readSource(solutionFile);
  if (flags.generator !== undefined) {
    if (paths.length !== 1) throw new UsageError('With --generator, name the solution and no problem.');
    return outsideRequest({ language, source }, flags.generator, flags.function);
  }
  const [directory] = paths;
  if (directory === undefined || paths.length !== 2) {
    throw new UsageError('Name the directory of a problem and a solution, or a solution and --generator.');
  }
  return problemRequest(directory, { language, source }, flags.trust);
}

async function problemRequest(
  directory: string,
  solution: { readonly language: Language; readonly source: string },
  trust: boolean,
): Promise<Asked> {
  await requireProblem(directory);
  const built = await buildTests(directory, trust ? { trusted: true } : {});
  if (!built.ok) throw unsound(directory, built.problem);
  const read = await readProblem(directory);
  if (!read.ok) throw unsound(directory, read.problem);
  const { problem } = read.value;
  const tests = await readTests(directory, problem);
  const request = await growthRequestFor(directory, { problem, tests }, solution);
  if (request === null) {
    throw new UsageError(`${directory} has no generators/growth.mjs: nothing says how its inputs grow.`);
  }
  return { request, quantities: problem.complexity.parameters };
}

/** Code that belongs to no problem: the generator says what is called, and values pass as JSON has them. */
async function outsideRequest(
  solution: { readonly language: Language; readonly source: string },
  file: string,
  named: string | undefined,
): Promise<Asked> {
  await readFile(file).catch(() => {
    throw new UsageError(`The generator ${file} cannot be read.`);
  });
  const generator = await openGrowthGenerator(file, null).catch((error: unknown) => {
    throw new UsageError(
      `The generator does not work. ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const name = named ?? generator.entry ?? entryIn(solution);
  const parameters = parameterTypes(generator, solution.language).map((type, index) => ({
    name: `value_${index + 1}`,
    type,
    constraint: '',
    length: null,
    range: null,
  }));
  const signature: Signature = { name, parameters, returns: ANYTHING };
  const quantities = Object.fromEntries(generator.plan.quantities.map(({ letter }) => [letter, 'size']));
  return {
    request: { ...solution, signature, comparison: { kind: 'exact' }, plan: generator.plan, checks: [] },
    quantities,
  };
}

/** A type that drivers pass on as JSON has it. */
const ANYTHING: ValueType = { kind: 'int' };

/** As the generator names them, else as the values look that it makes; interpreters take any. */
function parameterTypes({ parameters, plan }: GrowthGenerator, language: Language): readonly ValueType[] {
  if (parameters === null) {
    const sizes = Object.fromEntries(plan.quantities.map(({ letter, fixed }) => [letter, fixed]));
    const values = plan.families[0]?.make(sizes, seededRandom('parameters')) ?? [];
    if (INTERPRETED.has(language)) return values.map(() => ANYTHING);
    return values.map((value, index) => {
      const type = inferValueType(value);
      if (type !== null) return type;
      throw new UsageError(
        `Value ${index + 1} of the generator is of no type that ${languageNames[language]} has here: name its parameters.`,
      );
    });
  }
  return parameters.map((text) => {
    const type = parseValueType(text);
    if (!type.ok) throw new UsageError(`The generator's parameters: ${type.problem}`);
    return type.value;
  });
}

const INTERPRETED: ReadonlySet<Language> = new Set(['python', 'javascript', 'typescript']);

const DEFINITION: Readonly<Partial<Record<Language, RegExp>>> = {
  python: /^(?:async )?def (\w+)/gm,
  javascript:
    /^(?:export )?(?:default )?(?:function\*? (\w+)|(?:const|let|var) (\w+) = (?:\(|function|\w+ =>))/gm,
  typescript:
    /^(?:export )?(?:default )?(?:function\*? (\w+)|(?:const|let|var) (\w+)[^=]*= (?:\(|<|function|\w+ =>))/gm,
  cpp: /^[ \t]*(?!return\b|else\b)[\w:<>,&* \t]+?[\w>&*][ \t]+[&*]*(\w+)\s*\([^;{)]*\)\s*(?:const\s*)?\{/gm,
  java: /^[ \t]*(?:(?:public|private|protected|static|final)\s+)*(?!return\b|else\b|new\b)[\w<>[\], \t]+?\s+(\w+)\s*\([^;{)]*\)[^;{]*\{/gm,
  go: /^func\s+(\w+)/gm,
  rust: /^[ \t]*(?:pub\s+)?fn\s+(\w+)/gm,
};
const USUAL = ['solve', 'solution', 'main'];

/** `solve` if there is one, else the last function at the top level: helpers stand above it. */
function entryIn({ language, source }: { readonly language: Language; readonly source: string }): string {
  const names = [...source.matchAll(DEFINITION[language] ?? /$^/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const name = USUAL.find((usual) => names.includes(usual)) ?? names.at(-1);
  if (name !== undefined) return name;
  throw new UsageError('No function was found in the solution: name it with --function.');
}

async function measured(request: GrowthRequest): Promise<GrowthOutcome> {
  const progress = openProgress();
  try {
    return await withJudge((judge) =>
      judge.measure(request, {
        onProgress: (share, doing) => progress.show(`${Math.round(share * 100)} % ${doing}`),
      }),
    );
  } finally {
    progress.end();
  }
}

function reportOf(subject: Subject, outcome: GrowthOutcome): ComplexityReport {
  switch (outcome.kind) {
    case 'measured':
      return readMeasurement(subject, outcome.measurement);
    case 'unfit':
    case 'unavailable':
      return reportWithout(subject, outcome.kind, outcome.reason);
  }
}

function describeReport(report: ComplexityReport): string {
  if (report.status !== 'measured') return report.reason;
  const { time, space, lines, claims, ladders } = report;
  const sure = [
    ...(time === null ? [] : [`time ${time.confidence}`]),
    ...(space === null ? [] : [`space ${space.confidence}`]),
  ];
  const grown = lines.map((line) => [
    String(line.line),
    `${Math.round(line.share * 100)} %`,
    line.growth === null ? '?' : `O(${line.growth})`,
    line.turns === null || line.each === null ? '' : `O(${line.turns}) times O(${line.each})`,
    line.code.slice(0, 60),
  ]);
  const climbed = ladders.map(({ family, kind, varies, points, growth }) => [
    family,
    kind,
    varies.join(' = '),
    `${points[0]?.n ?? 0} to ${points.at(-1)?.n ?? 0}`,
    growth === null ? '?' : `O(${growth})`,
  ]);
  return [
    report.summary,
    ...[claims.time, claims.space].flatMap((claim) => (claim === null ? [] : [claim.text])),
    `Confidence: ${sure.join(', ')}. Counted, not timed.`,
    '',
    table(
      ['left', 'left', 'left', 'left', 'left'],
      [['inputs', 'kind', 'grows', 'sizes', 'work'], ...climbed],
    ),
    ...(grown.length === 0
      ? []
      : [
          '',
          table(
            ['right', 'right', 'left', 'left', 'left'],
            [['line', 'share', 'grows', 'how', 'code'], ...grown],
          ),
        ]),
  ].join('\n');
}
