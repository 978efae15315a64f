// The change request of a problem: the directory `change/`, which is laid out like a problem's own.

import { canonicalJson, fail, ok, type Result } from '../base/index.ts';
import {
  type ChangeRequest,
  changedProblem,
  type Comparison,
  type Problem,
  type Signature,
} from '../coding/index.ts';
import { comparisonOf } from './comparison.ts';
import { complexityFaults } from './complexity.ts';
import { type Fault, faultsBelow, faultsOf } from './fault.ts';
import type { ProblemPackage } from './problem-package.ts';
import { parseSamples } from './sample.ts';
import { type ChangeYaml, changeYamlSchema } from './schema.ts';
import { parseClass, parseSignature } from './signature.ts';
import { bestFiles, parseSolutions } from './solution.ts';
import { statementFaults, statementFile } from './statement.ts';
import { parseYamlFile } from './yaml-file.ts';

/** Holds the change request of a problem, with a slash at its end. */
export const changeDirectory = 'change/';

interface Change {
  readonly request: ChangeRequest;
  readonly changed: ProblemPackage;
}

/** `null` when the problem has no change request. */
export function parseChange(
  original: Pick<ProblemPackage, 'problem' | 'uuid'>,
  files: ReadonlyMap<string, string>,
  categories: Problem['categories'],
): Result<Change | null, readonly Fault[]> {
  const own = new Map(
    [...files]
      .filter(([name]) => name.startsWith(changeDirectory))
      .map(([name, text]) => [name.slice(changeDirectory.length), text] as const),
  );
  if (own.size === 0) return ok(null);
  const parsed = parseFiles(original, own, categories);
  return parsed.ok ? parsed : fail(faultsBelow(changeDirectory, parsed.problem));
}

function parseFiles(
  { problem, uuid }: Pick<ProblemPackage, 'problem' | 'uuid'>,
  files: ReadonlyMap<string, string>,
  categories: Problem['categories'],
): Result<Change, readonly Fault[]> {
  const text = files.get('greenroom.yaml');
  const fields = parseYamlFile({ file: 'greenroom.yaml', text }, changeYamlSchema);
  const early = [...statementFaults(files), ...faultsOf(fields)];
  if (!fields.ok) return fail(early);
  const { languages } = problem;
  const signature = signatureOf(problem, fields.value);
  const samples = signature.ok ? parseSamples(files, signature.value, fields.value.samples) : signature;
  const solutions = parseSolutions(files, fields.value.known_bad, {
    languages,
    required: bestFiles(languages),
  });
  const complexity = fields.value.complexity ?? problem.complexity;
  const late = [...faultsOf(samples), ...complexityFaults(complexity), ...faultsOf(solutions)];
  const sound = early.length === 0 && late.length === 0;
  if (!sound || !signature.ok || !samples.ok || !solutions.ok) return fail([...early, ...late]);
  const { minutes } = fields.value;
  const request: ChangeRequest = {
    statement: files.get(statementFile) ?? '',
    minutes: { easyGoing: minutes['easy-going'], onPace: minutes['on-pace'] },
    signature: signature.value,
    comparison: comparisonIn(fields.value, signature.value) ?? problem.comparison,
    samples: samples.value,
    complexity,
    categories,
    sameSignature: shapeOf(signature.value) === shapeOf(problem.signature),
  };
  const changed = changedProblem({ ...problem, changeRequest: request });
  if (changed === null) throw new Error('a problem with a change request can be changed');
  const solved = { uuid, solutions: solutions.value, equivalentMutants: [], change: null };
  return ok({ request, changed: { problem: changed, ...solved } });
}

function signatureOf({ signature }: Problem, fields: ChangeYaml): Result<Signature, readonly Fault[]> {
  if (fields.class !== undefined) return parseClass(fields.class);
  return fields.signature === undefined ? ok(signature) : parseSignature(fields.signature);
}

/** `null` where it stays as it was. */
function comparisonIn({ comparison }: ChangeYaml, signature: Signature): Comparison | null {
  if (comparison === undefined) return null;
  const each = comparisonOf(comparison);
  return signature.class === undefined ? each : { kind: 'calls', each };
}

/** What a caller must know: names and types, not the limits. */
function shapeOf({ name, parameters, returns, class: form }: Signature): string {
  const types = (of: Signature['parameters']) => of.map(({ type }) => type);
  const methods = form?.methods.map((method) => [method.name, types(method.parameters), method.returns]);
  return canonicalJson([name, types(parameters), returns, types(form?.parameters ?? []), methods ?? []]);
}
