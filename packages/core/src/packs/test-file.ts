// Test files: `.in` holds one JSON value a line for each parameter, `.ans` the answer as one JSON value.

import { fail, type Json, ok, type Result } from '../base/index.ts';
import { checkAnswer, checkArguments, type Signature } from '../coding/index.ts';

export function formatInput(args: readonly Json[]): string {
  return args.map((arg) => `${JSON.stringify(arg)}\n`).join('');
}

export function formatAnswer(answer: Json): string {
  return `${JSON.stringify(answer)}\n`;
}

/** The arguments in a `.in` file, legal for the signature; or what is wrong, in words. */
export function parseInput(text: string, signature: Signature): Result<readonly Json[], string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const args: Json[] = [];
  for (const [index, line] of lines.entries()) {
    const value = parseJson(line);
    if (!value.ok) return fail(`Line ${index + 1} is not JSON: ${value.problem}.`);
    args.push(value.value);
  }
  const wrong = checkArguments(signature, args);
  return wrong === null ? ok(args) : fail(`${wrong}.`);
}

/** The answer to some arguments in a `.ans` file; or what is wrong, in words. */
export function parseAnswer(text: string, signature: Signature, args: readonly Json[]): Result<Json, string> {
  const value = parseJson(text);
  if (!value.ok) return fail(`It is not JSON: ${value.problem}.`);
  const wrong = checkAnswer(signature, { args, answer: value.value });
  return wrong === null ? value : fail(`${wrong}.`);
}

function parseJson(text: string): Result<Json, string> {
  try {
    return ok(JSON.parse(text) as Json);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
