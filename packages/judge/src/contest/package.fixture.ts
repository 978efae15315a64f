// Packages for tests, written to disk from a map of their files; and a judge for all tests of a file.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll } from 'vitest';

import type { PackageReport, SubmissionReport } from '@greenroom/core/contest';

import { type ContestJudge, openContestJudge } from './contest-judge.ts';

export type Files = Readonly<Record<string, string | Buffer>>;

/** Tests as `data/<name>.in` and `.ans`: `{'secret/1': ['3 4\n', '7\n']}`. */
export function data(tests: Readonly<Record<string, readonly [string, string]>>): Files {
  return Object.fromEntries(
    Object.entries(tests).flatMap(([name, [input, answer]]) => [
      [`data/${name}.in`, input],
      [`data/${name}.ans`, answer],
    ]),
  );
}

export function writeFiles(directory: string, files: Files): string {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return directory;
}

export interface Surroundings {
  /** A fresh directory for one package. */
  readonly directory: () => string;
  readonly judge: () => ContestJudge;
  readonly verify: (files: Files, options?: { readonly headers?: string }) => Promise<PackageReport>;
}

/** Opens a judge before the tests of a file and closes it after them; what they wrote goes too. */
export function contestSurroundings(): Surroundings {
  const scratch = mkdtempSync(path.join(tmpdir(), 'greenroom-contest-'));
  let opened: ContestJudge | null = null;
  let count = 0;
  beforeAll(async () => {
    ({ judge: opened } = await openContestJudge());
  });
  afterAll(async () => {
    await opened?.close();
    rmSync(scratch, { recursive: true, force: true });
  });
  const judge = (): ContestJudge => {
    if (opened === null) throw new Error('This machine has no sandbox');
    return opened;
  };
  const directory = (): string => {
    count += 1;
    const made = path.join(scratch, `p${count}`);
    mkdirSync(made);
    return made;
  };
  return {
    directory,
    judge,
    verify: (files, options = {}) => {
      const place = writeFiles(directory(), files);
      return judge().verify({ id: path.basename(place), directory: place, ...options });
    },
  };
}

/** Each submission's verdict and what came of it: `{'accepted/a.py': 'AC asked'}`. */
export function outcomes({ submissions }: PackageReport): Readonly<Record<string, string>> {
  return Object.fromEntries(
    submissions.map(({ file, outcome, verdict }) => [
      file.replace('submissions/', ''),
      `${verdict?.verdict ?? '-'} ${outcome}`,
    ]),
  );
}

export function submission(report: PackageReport, file: string): SubmissionReport {
  const found = report.submissions.find((each) => each.file === `submissions/${file}`);
  if (found === undefined) throw new Error(`No report on ${file}`);
  return found;
}

/** Words of the faults that fail a package. */
export function essentials({ faults }: PackageReport): readonly string[] {
  return faults.filter(({ kind }) => kind === 'essential').map(({ where, seen }) => `${where.file}: ${seen}`);
}

/** Sums of two numbers on a line: the smallest problem there is. */
export const sums: Files = {
  'problem.yaml': 'name: Sum\n',
  ...data({ 'sample/1': ['1 2\n', '3\n'], 'secret/1': ['20 22\n', '42\n'], 'secret/2': ['0 0\n', '0\n'] }),
};
export const addInPython = 'a, b = map(int, input().split())\nprint(a + b)\n';
