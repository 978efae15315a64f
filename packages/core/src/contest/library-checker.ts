// Library Checker's layout: info.toml, params.h made from it, generators that are started with the number of the test.
// Source: github.com/yosupo06/library-checker-problems, generate.py and problem.py.

import { parse, TomlError } from 'smol-toml';
import { z } from 'zod';

import { fail, ok, type Result } from '../base/index.ts';
import { type Fault, fault } from '../packs/index.ts';

const FILE = 'info.toml';
const GUIDE = 'github.com/yosupo06/library-checker-problems';
const fileName = z.string().regex(/^[\w.-]+$/, 'Expected the name of a file');

const infoSchema = z.looseObject({
  title: z.string().optional(),
  timelimit: z.number().positive(),
  forum: z.string().optional(),
  checker: fileName.default('checker.cpp'),
  verifier: fileName.default('verifier.cpp'),
  tests: z
    .array(z.looseObject({ name: fileName, number: z.number().int().nonnegative().max(10_000) }))
    .min(1),
  solutions: z
    .array(
      z.looseObject({
        name: fileName,
        wrong: z.boolean().optional(),
        allow_tle: z.boolean().optional(),
        expect: z.string().optional(),
        function: z.boolean().optional(),
      }),
    )
    .default([]),
  params: z.record(z.string(), z.union([z.number(), z.string(), z.bigint()])).default({}),
});
export type LibraryInfo = z.infer<typeof infoSchema>;

export function parseLibraryInfo(text: string): Result<LibraryInfo, readonly Fault[]> {
  let data: unknown;
  try {
    data = parse(text, { integersAsBigInt: 'asNeeded' });
  } catch (error) {
    const seen = error instanceof TomlError ? `${firstLine(error.message)}.` : 'It is not TOML.';
    return fail([fault('wrong-field', { file: FILE, seen, advice: 'Mend the TOML at that line.' })]);
  }
  const parsed = infoSchema.safeParse(data);
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map((issue) =>
      fault('wrong-field', {
        file: FILE,
        field: issue.path.join('.'),
        seen: `${issue.message}.`,
        advice: `Write it as ${GUIDE} shows.`,
      }),
    ),
  );
}

/** `params.h`: whole numbers as `long long`, as the original writes them. */
export function paramsHeader(params: LibraryInfo['params']): string {
  return Object.entries(params)
    .map(([name, value]) => `#define ${name} ${literal(value)}\n`)
    .join('');
}

function literal(value: number | string | bigint): string {
  if (typeof value === 'string') return `"${value.replace(/["\\]/g, '\\$&')}"`;
  return typeof value === 'bigint' || Number.isInteger(value) ? `(long long)${value}` : String(value);
}

/** One test: made by a program with its number, or copied. */
export interface LibraryTest {
  /** `random_03` */
  readonly name: string;
  readonly sample: boolean;
  /** In `gen/`. */
  readonly file: string;
  /** The number that the generator is given; `null` for a file that is copied. */
  readonly seed: number | null;
}

export function libraryTests(info: LibraryInfo): readonly LibraryTest[] {
  return info.tests.flatMap(({ name, number }) => {
    const stem = name.replace(/\.[^.]*$/, '');
    return Array.from({ length: number }, (_, index): LibraryTest => {
      const test = `${stem}_${String(index).padStart(2, '0')}`;
      const copied = name.endsWith('.in');
      return {
        name: test,
        sample: stem === 'example',
        file: copied ? `${test}.in` : name,
        seed: copied ? null : index,
      };
    });
  });
}

/** What a solution in `sol/` must get, as a directory of the Kattis format would say it. */
export function solutionRule(
  solution: LibraryInfo['solutions'][number],
): 'accepted' | 'rejected' | 'slow_accepted' {
  if (solution.wrong === true) return 'rejected';
  if (solution.allow_tle === true) return 'slow_accepted';
  const expected = solution.expect?.toUpperCase();
  if (expected === undefined || expected === 'AC' || expected === '') return 'accepted';
  return expected === 'TLE' ? 'slow_accepted' : 'rejected';
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
