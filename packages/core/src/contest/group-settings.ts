// test_group.yaml and testdata.yaml: how the tests of one directory are run and what they are worth.

import { z } from 'zod';

import { ok, type Result } from '../base/index.ts';
import { type Fault, parseYamlFile } from '../packs/index.ts';
import { formatGuide } from './settings.ts';
import { splitWords } from './words.ts';

/** Names of the file in the dialects; the newer one first. */
export const groupFileNames = ['test_group.yaml', 'testdata.yaml'] as const;

export type MaxScore = number | 'unbounded';
export type Aggregation = 'pass-fail' | 'sum' | 'min';
/** The same arguments for every validator, or for each by its name. */
export type ValidatorArgs = readonly string[] | Readonly<Record<string, readonly string[]>>;

export interface GroupSettings {
  readonly onReject: 'break' | 'continue';
  readonly customGrader: boolean;
  readonly graderFlags: readonly string[];
  /** `null` where the package does not say. */
  readonly acceptScore: number | null;
  readonly rejectScore: number | null;
  readonly range: readonly [number, number] | null;
  readonly args: readonly string[];
  readonly inputValidatorArgs: ValidatorArgs;
  readonly outputValidatorArgs: readonly string[];
  /** `null` where the format's rules decide. */
  readonly maxScore: MaxScore | null;
  readonly aggregation: Aggregation | null;
  readonly requirePass: readonly string[];
}

/** What one file says; a key that is not there is inherited or has its default. */
export interface GroupFile {
  readonly values: z.infer<typeof groupSchema>;
  /** It has keys that only graders know. */
  readonly usesGraders: boolean;
}

const words = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
  .nullish();
const namedFlags = z.looseObject({ name: z.string(), flags: words });
const score = z.union([z.coerce.number().nonnegative(), z.literal('unbounded')]).nullish();
const scoringSchema = z.looseObject({
  score,
  aggregation: z.enum(['pass-fail', 'sum', 'min']).nullish(),
  require_pass: words,
});

const groupSchema = z.looseObject({
  on_reject: z.enum(['break', 'continue']).nullish(),
  grading: z.enum(['default', 'custom']).nullish(),
  grader_flags: words,
  accept_score: z.union([z.string(), z.number()]).nullish(),
  reject_score: z.union([z.string(), z.number()]).nullish(),
  range: z.union([z.string(), z.array(z.coerce.number()).length(2)]).nullish(),
  args: words,
  // The map is BAPCtools': flags by the name of the validator.
  input_validator_flags: z.union([words, namedFlags, z.record(z.string(), words)]),
  input_validator_args: z.union([words, z.record(z.string(), words)]),
  output_validator_flags: z.union([words, namedFlags]),
  output_validator_args: words,
  max_score: score,
  score_aggregation: z.enum(['pass-fail', 'sum', 'min']).nullish(),
  require_pass: words,
  scoring: scoringSchema.nullish(),
});

const GRADER_KEYS = ['on_reject', 'grading', 'grader_flags', 'accept_score', 'reject_score', 'range'];

/** Settings of the root where nothing is said. */
export const defaultGroupSettings: GroupSettings = {
  onReject: 'break',
  customGrader: false,
  graderFlags: [],
  acceptScore: null,
  rejectScore: null,
  range: null,
  args: [],
  inputValidatorArgs: [],
  outputValidatorArgs: [],
  maxScore: null,
  aggregation: null,
  requirePass: [],
};

/** Reads a group's or a test's file; empty ones say nothing. */
export function parseGroupFile(file: string, text: string): Result<GroupFile, readonly Fault[]> {
  const blank = text.replace(/^\s*#.*$/gm, '').trim();
  if (blank === '' || blank === '---') return ok({ values: {}, usesGraders: false });
  const parsed = parseYamlFile({ file, text, guide: formatGuide }, groupSchema);
  if (!parsed.ok) return parsed;
  const values = parsed.value;
  return ok({ values, usesGraders: GRADER_KEYS.some((key) => values[key] !== undefined) });
}

/** The problem.yaml of old packages may speak for all groups. */
export function groupFileOf(values: Readonly<Record<string, unknown>>): GroupFile['values'] {
  const parsed = groupSchema.safeParse(values);
  return parsed.success ? parsed.data : {};
}

/**
 * Settings of a group below another. Arguments and the graders' keys are inherited (problemtools does so too);
 * what a group is worth is its own.
 */
export function settingsBelow(parent: GroupSettings, values: GroupFile['values']): GroupSettings {
  const scoring = values.scoring;
  return {
    onReject: values.on_reject ?? parent.onReject,
    customGrader: given(values.grading, (grading) => grading === 'custom', parent.customGrader),
    graderFlags: given(values.grader_flags, splitWords, parent.graderFlags),
    acceptScore: given(values.accept_score, Number, parent.acceptScore),
    rejectScore: given(values.reject_score, Number, parent.rejectScore),
    range: given(values.range, parseRange, parent.range),
    args: given(values.args, splitWords, parent.args),
    inputValidatorArgs: given(
      values.input_validator_args ?? values.input_validator_flags,
      argsByValidator,
      parent.inputValidatorArgs,
    ),
    outputValidatorArgs: given(
      values.output_validator_args ?? values.output_validator_flags,
      plainArgs,
      parent.outputValidatorArgs,
    ),
    maxScore: values.max_score ?? scoring?.score ?? null,
    aggregation: values.score_aggregation ?? scoring?.aggregation ?? null,
    requirePass: splitWords(values.require_pass ?? scoring?.require_pass),
  };
}

function given<Value, Read>(
  value: Value | null | undefined,
  read: (value: Value) => Read,
  inherited: Read,
): Read {
  return value === null || value === undefined ? inherited : read(value);
}

type Words = z.infer<typeof words>;

function plainArgs(value: Words | z.infer<typeof namedFlags>): readonly string[] {
  return isNamed(value) ? splitWords(value.flags) : splitWords(value);
}

function argsByValidator(
  value: Words | z.infer<typeof namedFlags> | Readonly<Record<string, Words>>,
): ValidatorArgs {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return splitWords(value);
  if (isNamed(value)) return { [value.name]: splitWords(value.flags) };
  return Object.fromEntries(Object.entries(value).map(([name, args]) => [name, splitWords(args)]));
}

function isNamed(value: unknown): value is z.infer<typeof namedFlags> {
  return typeof value === 'object' && value !== null && 'flags' in value && 'name' in value;
}

/** `0 100`, `-inf +inf` */
function parseRange(value: string | readonly number[]): readonly [number, number] {
  const ends = typeof value === 'string' ? value.trim().split(/\s+/).map(parseEnd) : value;
  return [ends[0] ?? -Infinity, ends[1] ?? Infinity];
}

function parseEnd(text: string): number {
  const infinite = /^([+-]?)inf(inity)?$/i.exec(text);
  if (infinite === null) return Number(text);
  return infinite[1] === '-' ? -Infinity : Infinity;
}
