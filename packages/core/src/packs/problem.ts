// A problem from its files: everything checked once, here, and trusted from there on.

import { fail, ok, type Result } from '../base/index.ts';
import { type Problem, type Signature } from '../coding/index.ts';
import { type Language, languages } from '../judging/index.ts';
import { parseChange } from './change.ts';
import { complexityFaults } from './complexity.ts';
import { parseFacts } from './fact.ts';
import { comparisonOf } from './comparison.ts';
import { type Fault, fault, faultsOf } from './fault.ts';
import type { ProblemPackage } from './problem-package.ts';
import { parseQuery, schemaFile } from './query.ts';
import { parseSamples } from './sample.ts';
import { type GreenroomYaml, greenroomYamlSchema, problemYamlSchema } from './schema.ts';
import { parseClass, parseSignature } from './signature.ts';
import { baselineFile, bestFiles, parseSolutions } from './solution.ts';
import { statementFaults, statementFile } from './statement.ts';
import { parseYamlFile } from './yaml-file.ts';

/** A problem's directory, read. */
export interface ProblemFiles {
  readonly pack: string;
  readonly id: string;
  /** SHA-256 over the files, hex. */
  readonly revision: string;
  /** Text of every file but the hidden tests, by path with `/`, relative to the directory. */
  readonly files: ReadonlyMap<string, string>;
  readonly categories: Problem['categories'];
  /** Those of the change request. */
  readonly changeCategories: Problem['categories'];
}

const MIB = 1024 * 1024;
const PROBLEM_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The problem, or everything that is wrong with it. Never throws, whatever the files hold. */
export function parseProblem({
  pack,
  id,
  revision,
  files,
  categories,
  changeCategories,
}: ProblemFiles): Result<ProblemPackage, readonly Fault[]> {
  const general = parseYamlFile({ file: 'problem.yaml', text: files.get('problem.yaml') }, problemYamlSchema);
  const own = parseYamlFile(
    { file: 'greenroom.yaml', text: files.get('greenroom.yaml') },
    greenroomYamlSchema,
  );
  const early = [...idFaults(id), ...faultsOf(general), ...statementFaults(files), ...faultsOf(own)];
  if (!general.ok || !own.ok) return fail(early);

  const task = parseTask(files, own.value);
  const signature: Result<Signature, readonly Fault[]> = task.ok ? ok(task.value.signature) : task;
  const facts = parseFacts(own.value.facts);
  const used = languagesFor(own.value);
  const required = [...bestFiles(used), baselineFile(used)];
  const solutions = parseSolutions(files, own.value.known_bad, { languages: used, required });
  const samples = signature.ok ? parseSamples(files, signature.value, own.value.samples) : signature;
  const late = [
    ...faultsOf(samples),
    ...faultsOf(facts),
    ...complexityFaults(own.value.complexity),
    ...faultsOf(solutions),
  ];
  const sound = early.length === 0 && late.length === 0;
  if (!sound || !task.ok || !samples.ok || !facts.ok || !solutions.ok) return fail([...early, ...late]);

  const { name, limits } = general.value;
  const problem: Problem = {
    id,
    pack,
    title: typeof name === 'string' ? name : name.en,
    revision,
    difficulty: own.value.difficulty,
    patterns: [...new Set(own.value.patterns)],
    minutes: { easyGoing: own.value.minutes['easy-going'], onPace: own.value.minutes['on-pace'] },
    statement: files.get(statementFile) ?? '',
    ...task.value,
    samples: samples.value,
    facts: facts.value,
    hints: own.value.hints,
    followUps: own.value.follow_ups,
    changeRequest: null,
    mistakes: own.value.mistakes,
    complexity: own.value.complexity,
    languages: [...used],
    limits: {
      cpuSeconds: limits.time_limit,
      memoryBytes: limits.memory * MIB,
      outputBytes: limits.output * MIB,
    },
    categories,
  };
  const uuid = general.value.uuid.toLowerCase();
  const change = parseChange({ problem, uuid }, files, changeCategories);
  if (!change.ok) return change;
  return ok({
    problem: { ...problem, changeRequest: change.value?.request ?? null },
    uuid,
    solutions: solutions.value,
    equivalentMutants: own.value.equivalent_mutants,
    change: change.value?.changed ?? null,
  });
}

/** A query is written in SQL; a function or a class in any other language. */
function languagesFor({ query }: GreenroomYaml): readonly Language[] {
  return languages.filter((language) => (language === 'sql') === (query !== undefined));
}

function parseTask(
  files: ReadonlyMap<string, string>,
  { signature: fields, class: form, comparison: compared = 'exact', query }: GreenroomYaml,
): Result<Pick<Problem, 'signature' | 'comparison'>, readonly Fault[]> {
  if (query !== undefined) return parseQuery(query, files.get(schemaFile));
  const comparison = comparisonOf(compared);
  if (form !== undefined) {
    const asked = parseClass(form);
    return asked.ok ? ok({ signature: asked.value, comparison: { kind: 'calls', each: comparison } }) : asked;
  }
  // The schema of the fields has seen to it that one of them is there.
  const signature = parseSignature(fields ?? { name: '', parameters: [], returns: '' });
  return signature.ok ? ok({ signature: signature.value, comparison }) : signature;
}

function idFaults(id: string): readonly Fault[] {
  if (PROBLEM_ID.test(id)) return [];
  const advice = 'Name the directory with small letters, digits and hyphens, like pair-with-sum.';
  return [fault('bad-id', { file: '', seen: `${id} is no id for a problem.`, advice })];
}
