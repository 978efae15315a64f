// Tests that another program brings itself: checked once, then a request that any judge can run.

import { fail, ok, type Result } from '@greenroom/core/base';
import {
  checkValue,
  type FunctionTask,
  type JudgeRequest,
  type JudgeTest,
  parseValueType,
  type Signature,
} from '@greenroom/core/coding';

/** A request without the program. */
export type ProgramlessRequest = Omit<JudgeRequest, 'language' | 'source'>;

/** Says where and why when types or values are wrong. */
export function readFunctionTask(task: FunctionTask): Result<ProgramlessRequest, string> {
  const signature = readSignature(task);
  if (!signature.ok) return signature;
  const tests: JudgeTest[] = [];
  for (const [index, { args, expected }] of task.tests.entries()) {
    const where = `task.tests[${index}]`;
    const problem = checkTest(signature.value, { args, expected });
    if (problem !== null) return fail(`${where}: ${problem}`);
    tests.push({
      name: `own/${index + 1}`,
      group: 'custom',
      category: 'custom',
      args,
      expected: expected === undefined ? null : { value: expected },
      visible: true,
    });
  }
  const { comparison, limits, stopAtFirstFailure } = task;
  return ok({ signature: signature.value, comparison, limits, tests, stopAtFirstFailure });
}

function readSignature({
  signature: { name, parameters, returns },
}: FunctionTask): Result<Signature, string> {
  const types = [...parameters.map(({ type }) => type), returns].map(parseValueType);
  const read: Signature['parameters'][number][] = [];
  for (const [index, parameter] of parameters.entries()) {
    const type = types[index];
    if (type?.ok !== true)
      return fail(`task.signature.parameters[${index}].type: ${type?.problem ?? 'missing'}`);
    read.push({ name: parameter.name, type: type.value, constraint: '', length: null, range: null });
  }
  const last = types.at(-1);
  if (last?.ok !== true) return fail(`task.signature.returns: ${last?.problem ?? 'missing'}`);
  return ok({ name, parameters: read, returns: last.value });
}

function checkTest(
  { parameters, returns }: Signature,
  { args, expected }: FunctionTask['tests'][number],
): string | null {
  if (args.length !== parameters.length) {
    return `There are ${args.length} arguments; the function takes ${parameters.length}`;
  }
  for (const [index, parameter] of parameters.entries()) {
    const wrong = checkValue(parameter.type, args[index] ?? null, parameter.name);
    if (wrong !== null) return wrong;
  }
  return expected === undefined ? null : checkValue(returns, expected, 'The expected answer');
}
