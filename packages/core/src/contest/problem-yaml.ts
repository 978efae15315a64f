// problem.yaml of a contest package, in the legacy, legacy-icpc, 2023-07-draft and 2025-09 dialects.
// Source: https://www.kattis.com/problem-package-format/spec/ (legacy, 2023-07-draft, 2025-09).

import { z } from 'zod';

import { fail, ok, type Result } from '../base/index.ts';
import { type Fault, fault, parseYamlFile, warning } from '../packs/index.ts';
import {
  defaultLimits,
  formatGuide,
  legacyTiming,
  type PackageLimits,
  type PackageSettings,
} from './settings.ts';
import { splitWords } from './words.ts';

const FILE = 'problem.yaml';
const guide = formatGuide;
const MODERN = ['draft', '2023-07-draft', '2023-07', '2025-09-draft', '2025-09'];
const LEGACY = ['legacy', 'legacy-icpc'];

const positive = z.coerce.number().positive();
const words = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
  .nullish()
  .transform((value) => splitWords(value));

const limitsSchema = z
  .looseObject({
    time_limit: positive.nullish(),
    time_resolution: positive.nullish(),
    time_multipliers: z
      .looseObject({
        ac_to_time_limit: z.coerce.number().min(1).nullish(),
        time_limit_to_tle: z.coerce.number().min(1).nullish(),
      })
      .nullish(),
    time_multiplier: positive.nullish(),
    time_safety_margin: positive.nullish(),
    memory: positive.nullish(),
    output: positive.nullish(),
    code: positive.nullish(),
    compilation_time: positive.nullish(),
    compilation_memory: positive.nullish(),
    validation_time: positive.nullish(),
    validation_memory: positive.nullish(),
    validation_output: positive.nullish(),
    validation_passes: z.coerce.number().int().min(2).nullish(),
  })
  .nullish();
type LimitsYaml = z.infer<typeof limitsSchema>;

/** BAPCtools' constants may have forms: `{value: 10, german: '10,0'}`. */
const plainConstant = z.union([z.string(), z.number(), z.boolean()]);
const constantValue = z.union([plainConstant, z.record(z.string(), plainConstant)]);

const problemYamlSchema = z.looseObject({
  problem_format_version: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => String(value ?? 'legacy')),
  type: words,
  name: z.union([z.string(), z.number(), z.record(z.string(), z.union([z.string(), z.number()]))]).nullish(),
  validation: words,
  validator_flags: words,
  validator_args: words,
  limits: limitsSchema,
  languages: words,
  keywords: z.unknown().optional(),
  constants: z.record(z.string(), constantValue).nullish(),
  allow_file_writing: z.boolean().nullish(),
  grading: z.record(z.string(), z.unknown()).nullish(),
});
type ProblemYaml = z.infer<typeof problemYamlSchema>;

const KNOWN_TYPES = ['pass-fail', 'scoring', 'multi-pass', 'interactive', 'submit-answer'];

export interface ReadSettings {
  readonly settings: PackageSettings;
  /** What is odd and was read all the same. */
  readonly advice: readonly Fault[];
}

/** Reads problem.yaml. `id` is the title where the package has none. */
export function parseProblemYaml(
  id: string,
  text: string | undefined,
): Result<ReadSettings, readonly Fault[]> {
  // An empty file is a legacy package with nothing but defaults; DOMjudge's exports have such files.
  const parsed =
    text?.trim() === ''
      ? ok(problemYamlSchema.parse({}))
      : parseYamlFile({ file: FILE, text, guide }, problemYamlSchema);
  if (!parsed.ok) return parsed;
  const yaml = parsed.value;
  const problems = unreadable(yaml);
  if (problems.length > 0) return fail(problems);
  return ok({ settings: settingsOf(id, yaml), advice: oddities(yaml) });
}

function settingsOf(id: string, yaml: ProblemYaml): PackageSettings {
  const legacy = LEGACY.includes(yaml.problem_format_version);
  const kinds = [...yaml.type, ...yaml.validation];
  const multiPass = kinds.includes('multi-pass');
  const passes = multiPass ? (yaml.limits?.validation_passes ?? 2) : 1;
  return {
    format: yaml.problem_format_version,
    legacy,
    title: titleOf(yaml.name) ?? id,
    scoring: yaml.type.includes('scoring'),
    interactive: kinds.includes('interactive'),
    passes,
    customValidator: yaml.validation.length === 0 ? null : yaml.validation[0] !== 'default',
    validatorScores: yaml.validation.includes('score') || yaml.grading?.['custom_scoring'] === true,
    objective: yaml.grading?.['objective'] === 'min' ? 'min' : 'max',
    validatorArgs: yaml.validator_flags.length > 0 ? yaml.validator_flags : yaml.validator_args,
    limits: limitsOf(yaml.limits, legacy),
    languages: yaml.languages.length === 0 || yaml.languages.includes('all') ? null : yaml.languages,
    constants: constantsOf(yaml.constants ?? {}),
    writesFiles: yaml.allow_file_writing === true,
    groupDefaults: groupDefaults(yaml.grading ?? {}),
  };
}

/** `{{name}}` stands for the value, `{{name.form}}` for one of its forms. */
function constantsOf(constants: NonNullable<ProblemYaml['constants']>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(constants).flatMap(([name, value]) => {
      if (typeof value !== 'object') return [[name, String(value)]];
      const forms = Object.entries(value).map(([form, text]) => [`${name}.${form}`, String(text)]);
      return value['value'] === undefined ? forms : [[name, String(value['value'])], ...forms];
    }),
  );
}

/** The old format had the root group's grading in problem.yaml; problemtools still reads it. */
function groupDefaults(grading: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept = ['accept_score', 'reject_score', 'range'].filter((key) => grading[key] !== undefined);
  const onReject = { first_error: 'break', grade: 'continue' }[String(grading['on_reject'])];
  return {
    ...Object.fromEntries(kept.map((key) => [key, grading[key]])),
    ...(onReject === undefined ? {} : { on_reject: onReject }),
  };
}

function limitsOf(yaml: LimitsYaml, legacy: boolean): PackageLimits {
  const base = legacy ? legacyTiming : defaultLimits.timing;
  const multipliers = yaml?.time_multipliers;
  return {
    timeLimit: yaml?.time_limit ?? null,
    timing: {
      acceptedToLimit: multipliers?.ac_to_time_limit ?? yaml?.time_multiplier ?? base.acceptedToLimit,
      limitToTooSlow: multipliers?.time_limit_to_tle ?? yaml?.time_safety_margin ?? base.limitToTooSlow,
      resolution: yaml?.time_resolution ?? base.resolution,
    },
    memoryMiB: yaml?.memory ?? defaultLimits.memoryMiB,
    outputMiB: yaml?.output ?? defaultLimits.outputMiB,
    codeKiB: yaml?.code ?? defaultLimits.codeKiB,
    compilationSeconds: yaml?.compilation_time ?? defaultLimits.compilationSeconds,
    compilationMiB: yaml?.compilation_memory ?? defaultLimits.compilationMiB,
    validationSeconds: yaml?.validation_time ?? defaultLimits.validationSeconds,
    validationMiB: yaml?.validation_memory ?? defaultLimits.validationMiB,
    validationOutputMiB: yaml?.validation_output ?? defaultLimits.validationOutputMiB,
  };
}

function unreadable(yaml: ProblemYaml): readonly Fault[] {
  const faults: Fault[] = [];
  const version = yaml.problem_format_version;
  if (![...LEGACY, ...MODERN].includes(version)) {
    const advice = `Write one of: ${[...LEGACY, ...MODERN].join(', ')}.`;
    faults.push(
      fault('unsupported', {
        file: FILE,
        field: 'problem_format_version',
        seen: `“${version}” is not a version that we read.`,
        advice,
      }),
    );
  }
  for (const type of yaml.type.filter((each) => !KNOWN_TYPES.includes(each))) {
    const advice = `Write one or more of: ${KNOWN_TYPES.join(', ')}.`;
    faults.push(
      fault('wrong-field', {
        file: FILE,
        field: 'type',
        seen: `“${type}” is not a type of problem.`,
        advice,
      }),
    );
  }
  if (yaml.type.includes('submit-answer')) {
    const advice = 'Judge it elsewhere: here a submission is a program.';
    faults.push(
      fault('unsupported', {
        file: FILE,
        field: 'type',
        seen: 'Problems of the type submit-answer are not judged here.',
        advice,
      }),
    );
  }
  if (yaml.type.includes('pass-fail') && yaml.type.includes('scoring')) {
    faults.push(
      fault('wrong-field', {
        file: FILE,
        field: 'type',
        seen: 'It is both pass-fail and scoring.',
        advice: 'Leave one.',
      }),
    );
  }
  const [validation] = yaml.validation;
  if (validation !== undefined && !['default', 'custom'].includes(validation)) {
    const advice = 'Write default, or custom with score, interactive or multi-pass behind it.';
    faults.push(
      fault('wrong-field', {
        file: FILE,
        field: 'validation',
        seen: `It begins with “${validation}”.`,
        advice,
      }),
    );
  }
  return faults;
}

const OTHER_KEYS =
  'uuid version credits author source source_url license rights_owner embargo_until short-name label ' +
  'statement_color rgb externalid';
const KNOWN_KEYS = new Set([...Object.keys(problemYamlSchema.shape), ...OTHER_KEYS.split(' ')]);

function oddities(yaml: ProblemYaml): readonly Fault[] {
  return Object.keys(yaml)
    .filter((key) => !KNOWN_KEYS.has(key))
    .map((key) =>
      warning('wrong-field', {
        file: FILE,
        field: key,
        seen: 'The format knows no such field; it was passed over.',
        advice: 'Check the spelling, or take it out.',
      }),
    );
}

function titleOf(name: ProblemYaml['name']): string | null {
  if (name === null || name === undefined) return null;
  if (typeof name !== 'object') return String(name);
  const title = name['en'] ?? Object.values(name)[0];
  return title === undefined ? null : String(title);
}
