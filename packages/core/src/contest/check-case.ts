// Tests of the tests: data that the package's validators must reject, or accept.
// Sources: spec/2025-09, “Invalid test cases” and “Valid output”; invalid answers are BAPCtools' addition.

import { fail, ok, type Result } from '../base/index.ts';
import type { Fault } from '../packs/index.ts';
import type { PackageSettings } from './settings.ts';
import {
  type ContestTest,
  openReader,
  type PackageFiles,
  readGroup,
  settingsOfData,
  testsOf,
} from './test-tree.ts';

export const checkKinds = ['invalid_input', 'invalid_answer', 'invalid_output', 'valid_output'] as const;
export type CheckKind = (typeof checkKinds)[number];

export interface CheckCase {
  readonly kind: CheckKind;
  /** `invalid_output/half` */
  readonly test: ContestTest;
  /** The file with the output, relative to the package; `null` where there is none. */
  readonly output: string | null;
}

/** Reads `data/invalid_input` and the like; older packages of BAPCtools have the plural. */
export function readCheckCases(
  files: PackageFiles,
  settings: PackageSettings,
): Result<readonly CheckCase[], readonly Fault[]> {
  const reader = openReader(files, settings);
  const cases = checkKinds.flatMap((kind) =>
    [kind, `${kind}s`].flatMap((directory) => {
      if (!reader.below.has(`data/${directory}`)) return [];
      const group = readGroup(reader, `data/${directory}`, settingsOfData(reader));
      return testsOf(group).map((test): CheckCase => ({ kind, test, output: outputOf(reader.files, test) }));
    }),
  );
  return reader.faults.length > 0 ? fail(reader.faults) : ok(cases);
}

/** A sample's `.out` is shown to teams: it must be right. */
export function shownOutputs(names: readonly string[], tests: readonly ContestTest[]): readonly CheckCase[] {
  const files = new Set(names);
  return tests.flatMap((test): readonly CheckCase[] => {
    const output = test.name.startsWith('sample/') ? outputOf(files, test) : null;
    return output === null ? [] : [{ kind: 'valid_output', test, output }];
  });
}

function outputOf(files: ReadonlySet<string>, { input }: ContestTest): string | null {
  const output = input.replace(/\.in$/, '.out');
  return files.has(output) ? output : null;
}
