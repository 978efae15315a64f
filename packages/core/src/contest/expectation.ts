// What an example submission must get: by its directory, by submissions.yaml, or by the tag in its source.
// Sources: spec/2025-09, “Example submissions”; spec/legacy; DOMjudge's and BAPCtools' @EXPECTED_RESULTS@.

import { z } from 'zod';

import { ok, type Result } from '../base/index.ts';
import type { VerdictCode } from '../judging/index.ts';
import { type Fault, parseYamlFile } from '../packs/index.ts';
import { matchesGlob } from './glob.ts';
import { formatGuide, type GradingStyle } from './settings.ts';

/** The verdicts that the format knows for a test; a compile error is DOMjudge's addition. */
export const expectedCodes = ['AC', 'WA', 'TLE', 'RTE', 'CE', 'OLE', 'MLE'] as const;
export type ExpectedCode = (typeof expectedCodes)[number];

export interface Expectation {
  /** Which tests and groups it speaks of; `''` for all. */
  readonly scope: string;
  /** Each test must get one of these. `null`: any. */
  readonly permitted: readonly ExpectedCode[] | null;
  /** At least one test must get one of these. `null`: none must. */
  readonly required: readonly ExpectedCode[] | null;
  /** The submission as a whole must get one of these. `null`: any. */
  readonly final: readonly ExpectedCode[] | null;
  /** The score of the submission or the group lies in this range. */
  readonly score: readonly [number, number] | null;
  /** Full marks, or less than full marks. */
  readonly marks: 'full' | 'partial' | null;
  /** Stands in the validator's words on at least one test. */
  readonly message: string | null;
  readonly useForTimeLimit: 'lower' | 'upper' | false | null;
  /** Where it stands, for people: `accepted/`, `submissions.yaml`, … */
  readonly source: string;
}

export interface SubmissionHints {
  readonly language: string | null;
  readonly entryPoint: string | null;
}

export interface ExpectedSubmission {
  /** Empty when nothing says what it must get. */
  readonly expectations: readonly Expectation[];
  readonly hints: SubmissionHints;
}

const NOTHING: Omit<Expectation, 'source'> = {
  scope: '',
  permitted: null,
  required: null,
  final: null,
  score: null,
  marks: null,
  message: null,
  useForTimeLimit: null,
};

type DirectoryRule = Partial<Omit<Expectation, 'source'>>;

const MODERN_DIRECTORIES: Readonly<Record<string, DirectoryRule>> = {
  accepted: { permitted: ['AC'] },
  rejected: { required: ['RTE', 'TLE', 'WA', 'OLE', 'MLE'] },
  wrong_answer: { permitted: ['AC', 'WA'], required: ['WA'] },
  time_limit_exceeded: { permitted: ['AC', 'TLE'], required: ['TLE'] },
  run_time_error: { permitted: ['AC', 'RTE', 'MLE'], required: ['RTE', 'MLE'] },
  brute_force: {
    permitted: ['AC', 'RTE', 'MLE', 'TLE'],
    required: ['RTE', 'MLE', 'TLE'],
    useForTimeLimit: false,
  },
};

const LEGACY_DIRECTORIES: Readonly<Record<string, DirectoryRule>> = {
  accepted: { final: ['AC'], marks: 'full' },
  partially_accepted: { final: ['AC'], marks: 'partial' },
  wrong_answer: { final: ['WA'] },
  time_limit_exceeded: { final: ['TLE'] },
  run_time_error: { final: ['RTE', 'MLE'] },
};

/** Names that other tools gave to directories. */
const OTHER_DIRECTORIES: Readonly<Record<string, DirectoryRule>> = {
  rejected: { final: ['WA', 'TLE', 'RTE', 'OLE', 'MLE'] },
  brute_force: { final: ['RTE', 'TLE', 'MLE'] },
  slow_accepted: { final: ['AC', 'TLE'], useForTimeLimit: false },
  memory_limit_exceeded: { final: ['MLE', 'RTE'] },
  output_limit_exceeded: { final: ['OLE'] },
  output_limit: { final: ['OLE'] },
  memory_limit: { final: ['MLE', 'RTE'] },
  no_output: { final: ['WA'] },
  compiler_error: { final: ['CE'] },
  compile_error: { final: ['CE'] },
};

const TAG_VERDICTS: Readonly<Record<string, readonly ExpectedCode[]>> = {
  CORRECT: ['AC'],
  ACCEPTED: ['AC'],
  AC: ['AC'],
  'WRONG-ANSWER': ['WA'],
  WA: ['WA'],
  'NO-OUTPUT': ['WA'],
  'PRESENTATION-ERROR': ['WA'],
  TIMELIMIT: ['TLE'],
  'TIME-LIMIT': ['TLE'],
  'TIME-LIMIT-EXCEEDED': ['TLE'],
  TLE: ['TLE'],
  'RUN-ERROR': ['RTE', 'MLE'],
  'RUN-TIME-ERROR': ['RTE', 'MLE'],
  RTE: ['RTE', 'MLE'],
  'MEMORY-LIMIT': ['MLE', 'RTE'],
  MLE: ['MLE', 'RTE'],
  'OUTPUT-LIMIT': ['OLE'],
  OLE: ['OLE'],
  'COMPILER-ERROR': ['CE'],
  CE: ['CE'],
};

/**
 * The verdicts of the `@EXPECTED_RESULTS@:` tags in a program's text: of the first that names one. Empty where tags say
 * only what no judge can decide (CHECK-MANUALLY, NONE-SUBMIT-FAILS); `null` where there is no tag with a word behind it.
 */
export function parseExpectedResults(source: string): readonly ExpectedCode[] | null {
  const tags = [...source.matchAll(/@EXPECTED_(?:RESULTS|SCORE)@:[ \t]*([^\r\n]*)/gi)].map((found) =>
    // The end of a comment may stand on the same line.
    (found[1] ?? '')
      .split(',')
      .map((name) => /^[a-z_-]*/i.exec(name.trim())?.[0] ?? '')
      .filter((name) => name !== ''),
  );
  const verdicts = tags.map((names) =>
    names.flatMap((name) => TAG_VERDICTS[name.toUpperCase().replaceAll('_', '-')] ?? []),
  );
  const said = verdicts.find((codes) => codes.length > 0);
  if (said !== undefined) return [...new Set(said)];
  return tags.some((names) => names.length > 0) ? [] : null;
}

const verdicts = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : [value].flat().flatMap(readCode)));
const scoreRange = z
  .union([z.number(), z.array(z.number()).min(1).max(2)])
  .nullish()
  .transform((value): readonly [number, number] | null => {
    if (value === null || value === undefined) return null;
    const [low, high] = [value].flat();
    return [low ?? 0, high ?? low ?? 0];
  });
const ruleSchema = z.looseObject({
  permitted: verdicts,
  required: verdicts,
  score: scoreRange,
  message: z.string().nullish(),
  use_for_time_limit: z.union([z.boolean(), z.enum(['lower', 'upper'])]).nullish(),
});
const entrySchema = ruleSchema.extend({ language: z.string().nullish(), entrypoint: z.string().nullish() });
const submissionsSchema = z.record(z.string(), entrySchema.nullish());

/** Each pattern of submissions.yaml with what it asks. */
export type SubmissionsYaml = Readonly<Record<string, z.infer<typeof entrySchema> | null | undefined>>;

export function parseSubmissionsYaml(text: string | undefined): Result<SubmissionsYaml, readonly Fault[]> {
  if (text === undefined || text.replace(/^\s*#.*$/gm, '').trim() === '') return ok({});
  return parseYamlFile({ file: 'submissions/submissions.yaml', text, guide: formatGuide }, submissionsSchema);
}

const PLAIN_KEYS = new Set([
  'permitted',
  'required',
  'score',
  'message',
  'use_for_time_limit',
  'language',
  'entrypoint',
  'authors',
  'model_solution',
]);

export interface SubmissionQuery {
  /** Relative to `submissions/`, e.g. `accepted/a.py`. */
  readonly path: string;
  /** All its sources. */
  readonly source: string;
  readonly style: GradingStyle;
  readonly yaml: SubmissionsYaml;
}

/** All that is expected of one submission. */
export function expectationsOf(query: SubmissionQuery): ExpectedSubmission {
  const { path, yaml } = query;
  const [directory = ''] = path.split('/');
  const own = directoryRule(query, directory);
  const patterns = Object.entries(yaml).filter(
    ([pattern]) => pattern !== directory && matchesGlob(pattern, path),
  );
  const entries = [yaml[directory], ...patterns.map(([, entry]) => entry)].filter(
    (entry) => entry !== null && entry !== undefined,
  );
  return {
    expectations: [
      ...own,
      ...entries.flatMap((entry) => scopedRules(entry)),
      ...patterns.flatMap(([pattern, entry]) => plainRule(pattern, entry)),
    ],
    hints: {
      language: entries.findLast(({ language }) => language)?.language ?? null,
      entryPoint: entries.findLast(({ entrypoint }) => entrypoint)?.entrypoint ?? null,
    },
  };
}

/** The tag goes before the directory: it is the more exact word. submissions.yaml may change what a directory means. */
function directoryRule({ source, style, yaml }: SubmissionQuery, directory: string): readonly Expectation[] {
  const tagged = parseExpectedResults(source);
  if (tagged !== null)
    return tagged.length === 0 ? [] : [{ ...NOTHING, final: tagged, source: '@EXPECTED_RESULTS@' }];
  const table =
    style === 'legacy'
      ? { ...OTHER_DIRECTORIES, ...LEGACY_DIRECTORIES }
      : { ...OTHER_DIRECTORIES, ...MODERN_DIRECTORIES };
  const known = table[directory];
  const changed = yaml[directory];
  if (changed === null || changed === undefined) {
    return known === undefined ? [] : [{ ...NOTHING, ...known, source: `${directory}/` }];
  }
  const rule = ruleOf(changed);
  const base = style === 'legacy' && (rule.permitted !== null || rule.required !== null) ? {} : known;
  return [
    {
      ...NOTHING,
      ...base,
      ...Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== null)),
      source: `submissions.yaml, ${directory}`,
    },
  ];
}

function plainRule(pattern: string, entry: SubmissionsYaml[string]): readonly Expectation[] {
  if (entry === null || entry === undefined) return [];
  return [{ ...NOTHING, ...ruleOf(entry), source: `submissions.yaml, ${pattern}` }];
}

/** Rules for some of the tests stand below the name of a group. */
function scopedRules(entry: z.infer<typeof entrySchema>): readonly Expectation[] {
  return Object.entries(entry).flatMap(([scope, value]) => {
    if (PLAIN_KEYS.has(scope)) return [];
    const parsed = ruleSchema.safeParse(value);
    return parsed.success
      ? [{ ...NOTHING, ...ruleOf(parsed.data), scope, source: `submissions.yaml, ${scope}` }]
      : [];
  });
}

function ruleOf(entry: z.infer<typeof ruleSchema>) {
  const use = entry.use_for_time_limit;
  return {
    permitted: entry.permitted,
    required: entry.required,
    score: entry.score,
    message: entry.message ?? null,
    useForTimeLimit: use === true || use === undefined ? null : use,
  };
}

function readCode(text: string): readonly ExpectedCode[] {
  const name = text.trim().toUpperCase().replaceAll('_', '-');
  // The format has no memory limit of its own: who runs into it crashes.
  if (name === 'RTE') return ['RTE', 'MLE'];
  return expectedCodes.filter((code) => code === name);
}

/** The code that an expectation knows a verdict by. */
export function expectedCodeOf(verdict: VerdictCode): ExpectedCode | null {
  if (verdict === 'PE') return 'WA';
  return verdict === 'IE' ? null : verdict;
}
