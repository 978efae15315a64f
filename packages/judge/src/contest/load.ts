// From a directory to a package that can be judged: read, and completed where it says how.

import { existsSync } from 'node:fs';
import path from 'node:path';

import { fail, ok, type Result } from '@greenroom/core/base';
import { defaultLimits, parseProblemYaml, type PackageSettings } from '@greenroom/core/contest';
import { type Fault, fault } from '@greenroom/core/packs';

import { hasPlan, makeMissingTests } from './bapc-generation.ts';
import type { ContestMachine } from './contest-machine.ts';
import { type ContestPackage, readKattisPackage } from './contest-package.ts';
import { readHeaders, readLibraryPackage } from './library-package.ts';
import { type PackageDirectory, readPackageText, scanPackage } from './package-directory.ts';

export interface LoadOptions {
  readonly id: string;
  readonly directory: string;
  /** A directory with testlib.h and other headers that the package takes for granted. */
  readonly headers?: string;
}

/** Reads a package and makes the tests that it lacks. */
export async function loadPackage(
  machine: ContestMachine,
  { id, directory, headers }: LoadOptions,
): Promise<Result<ContestPackage, readonly Fault[]>> {
  const scanned = await scanPackage(directory);
  if (!scanned.ok) return scanned;
  const given = await givenHeaders(headers);
  if (!given.ok) return given;
  const { names } = scanned.value;
  if (names.includes('info.toml') && !names.includes('problem.yaml')) {
    return readLibraryPackage(machine, { id, directory: scanned.value, headers: given.value });
  }
  if (!hasPlan(scanned.value)) return readKattisPackage(id, scanned.value, given.value);
  return readPlanned(machine, { id, directory: scanned.value, headers: given.value });
}

async function givenHeaders(
  place: string | undefined,
): Promise<Result<ReadonlyMap<string, Buffer>, readonly Fault[]>> {
  if (place === undefined) return ok(new Map());
  if (existsSync(path.join(place, 'testlib.h'))) return ok(await readHeaders(place));
  const advice = 'Name the directory that holds testlib.h.';
  return fail([fault('missing-file', { file: place, seen: 'There is no testlib.h in it.', advice })]);
}

interface Scanned {
  readonly id: string;
  readonly directory: PackageDirectory;
  readonly headers: ReadonlyMap<string, Buffer>;
}

/** A package whose data is complete does not need its generators: then their trouble is only told. */
async function readPlanned(
  machine: ContestMachine,
  { id, directory, headers }: Scanned,
): Promise<Result<ContestPackage, readonly Fault[]>> {
  const settings = await settingsForMaking(id, directory);
  const made = await makeMissingTests(machine, { directory, settings, headers, layout: 'kattis' });
  if (made.ok) return readKattisPackage(id, made.value, headers);
  const read = await readKattisPackage(id, directory, headers);
  if (!read.ok) return fail([...made.problem, ...read.problem]);
  const told = made.problem.map((each): Fault => ({ ...each, kind: 'actionable' }));
  return ok({ ...read.value, advice: [...read.value.advice, ...told] });
}

async function settingsForMaking(id: string, directory: PackageDirectory): Promise<PackageSettings> {
  const read = parseProblemYaml(id, await readPackageText(directory, 'problem.yaml'));
  if (read.ok) return read.value.settings;
  const plain = parseProblemYaml(id, '');
  if (!plain.ok) throw new Error('An empty problem.yaml has only defaults');
  return { ...plain.value.settings, limits: defaultLimits };
}
