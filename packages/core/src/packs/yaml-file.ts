// A YAML file against its schema: the typed value, or every fault with its field and what to do.

import { parseDocument } from 'yaml';
import type { z } from 'zod';

import { fail, ok, type Result } from '../base/index.ts';
import { type Fault, fault } from './fault.ts';

export interface YamlFile {
  readonly file: string;
  /** `undefined` where there is none. */
  readonly text: string | undefined;
  /** Where its fields are explained; our own format by default. */
  readonly guide?: string;
}

/** Never throws, whatever the text holds. */
export function parseYamlFile<Value>(
  { file, text, guide = 'docs/content.md' }: YamlFile,
  schema: z.ZodType<Value>,
): Result<Value, readonly Fault[]> {
  if (text === undefined) {
    const advice = `Write it; ${guide} says how.`;
    return fail([fault('missing-file', { file, seen: 'The file is not there.', advice })]);
  }
  const data = readYaml(text);
  if (!data.ok) {
    return fail([fault('not-yaml', { file, seen: data.problem, advice: 'Mend the YAML at that line.' })]);
  }
  const parsed = schema.safeParse(data.value, { reportInput: true });
  return parsed.success
    ? ok(parsed.data)
    : fail(parsed.error.issues.map((issue) => faultOf(issue, file, guide)));
}

function readYaml(text: string): Result<unknown, string> {
  try {
    const document = parseDocument(text, { prettyErrors: true, logLevel: 'silent' });
    const error = document.errors[0] ?? document.warnings[0];
    if (error !== undefined) return fail(sentence(firstLine(error.message)));
    return ok(document.toJS());
  } catch (error) {
    // Too many aliases, for one, is thrown only here.
    return fail(sentence(firstLine(error instanceof Error ? error.message : String(error))));
  }
}

function faultOf(issue: z.core.$ZodIssue, file: string, guide: string): Fault {
  const field = formatPath(issue.path);
  const advice = adviceFor(issue, guide);
  return fault('wrong-field', { file, field, seen: sentence(describe(issue)), advice });
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return 'The field is missing';
  }
  if (issue.path.length === 0 && issue.input === null) return 'The file is empty';
  if (issue.code === 'invalid_value') return `${show(issue.input)} is not one of the values`;
  return issue.message.replace(/^Invalid input: /, '');
}

function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'A list' : 'A map';
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function adviceFor(issue: z.core.$ZodIssue, guide: string): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Check the spelling, or take it out; ${guide} lists the fields.`;
    case 'invalid_value':
      return `Write one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `The least is ${String(issue.minimum)}.`;
    case 'too_big':
      return `The most is ${String(issue.maximum)}.`;
    case 'invalid_format':
    case 'invalid_type':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return `Write it as ${guide} shows.`;
  }
}

/** `facts[2].tests` */
function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function sentence(text: string): string {
  const trimmed = text.trim().replace(/[:.]$/, '');
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
