// Tests that another program brings itself, for a function or a class: checked once, then a request that any judge can run.

import { fail, ok, type Result } from '@greenroom/core/base';
import {
  checkAnswer,
  checkArguments,
  type ClassTask,
  type Comparison,
  type FunctionTask,
  type JudgeRequest,
  type JudgeTest,
  type Method,
  type Parameter,
  parseValueType,
  type Signature,
  type ValueType,
} from '@greenroom/core/coding';

/** A request without the program. */
export type ProgramlessRequest = Omit<JudgeRequest, 'language' | 'source'>;

/** Says where and why when types or values are wrong. */
export function readOwnTask(task: FunctionTask | ClassTask): Result<ProgramlessRequest, string> {
  const signature = task.kind === 'class' ? readClass(task) : readFunction(task);
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
  const { limits, stopAtFirstFailure } = task;
  const comparison: Comparison =
    task.kind === 'class' ? { kind: 'calls', each: task.comparison } : task.comparison;
  return ok({ signature: signature.value, comparison, limits, tests, stopAtFirstFailure });
}

function readFunction({ signature: fields }: FunctionTask): Result<Signature, string> {
  const parameters = readParameters(fields.parameters, 'task.signature.parameters');
  if (!parameters.ok) return parameters;
  const returns = readType(fields.returns, 'task.signature.returns');
  return returns.ok
    ? ok({ name: fields.name, parameters: parameters.value, returns: returns.value })
    : returns;
}

function readClass({ class: fields }: ClassTask): Result<Signature, string> {
  const parameters = readParameters(fields.parameters, 'task.class.parameters');
  if (!parameters.ok) return parameters;
  const methods: Method[] = [];
  for (const [index, method] of fields.methods.entries()) {
    const where = `task.class.methods[${index}]`;
    const taken = readParameters(method.parameters, `${where}.parameters`);
    if (!taken.ok) return taken;
    const returns = method.returns === 'none' ? ok(null) : readType(method.returns, `${where}.returns`);
    if (!returns.ok) return returns;
    if (methods.some(({ name }) => name === method.name)) return fail(`${where}.name: it is there twice`);
    methods.push({ name: method.name, parameters: taken.value, returns: returns.value });
  }
  return ok({
    name: fields.name,
    parameters: [],
    returns: { kind: 'list', of: { kind: 'string' } },
    class: { parameters: parameters.value, methods, calls: [0, Number.MAX_SAFE_INTEGER] },
  });
}

function readParameters(
  fields: FunctionTask['signature']['parameters'],
  where: string,
): Result<readonly Parameter[], string> {
  const parameters: Parameter[] = [];
  for (const [index, { name, type: text }] of fields.entries()) {
    const type = readType(text, `${where}[${index}].type`);
    if (!type.ok) return type;
    parameters.push({ name, type: type.value, constraint: '', length: null, range: null });
  }
  return ok(parameters);
}

function readType(text: string, where: string): Result<ValueType, string> {
  const type = parseValueType(text);
  return type.ok ? type : fail(`${where}: ${type.problem}`);
}

function checkTest(signature: Signature, { args, expected }: FunctionTask['tests'][number]): string | null {
  const wrong = checkArguments(signature, args);
  if (wrong !== null || expected === undefined) return wrong;
  return checkAnswer(signature, { args, answer: expected }, 'The expected answer');
}
