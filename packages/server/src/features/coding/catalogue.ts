// The problems that can be practised, read from the packs on disk.

import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import {
  changedProblem,
  originalId,
  type Problem,
  type ProblemOutline,
  type TestBank,
  type TestCase,
} from '@greenroom/core/coding';
import { describeFault, type Fault, outlineOf, type ProblemPackage } from '@greenroom/core/packs';
import {
  buildTests,
  changeDirectoryOf,
  growthScript,
  readPack,
  readProblem,
  readReferences,
  readTests,
  testBankOf,
  type ReferenceSolution,
} from '@greenroom/judge';

import type { Log } from '../../platform/log.ts';

export interface Catalogue {
  /** Every problem that is whole, in the order of packs and ids; change requests are in their problems. */
  list(): Promise<readonly Problem[]>;
  /** The same problems in numbers. */
  outlines(): Promise<readonly ProblemOutline[]>;
  /** By `changedId` also what a change request makes of a problem, which is judged like any other. */
  find(pack: string, id: string): Promise<Problem | null>;
  /** What judges a submission: samples and hidden tests. Throws when the problem is not in the catalogue. */
  tests(pack: string, id: string): Promise<readonly TestCase[]>;
  /** The script that makes a problem's growing inputs; `null` when it has none. */
  growth(pack: string, id: string): Promise<string | null>;
  /** What own tests are tried on; `null` for a problem without a reference that can be asked. */
  bank(pack: string, id: string): Promise<TestBank | null>;
  /** The best known solutions of a problem; none of one that is not there. */
  references(pack: string, id: string): Promise<readonly ReferenceSolution[]>;
}

interface Entry {
  readonly directory: string;
  readonly problem: Problem;
  /** With its solutions; none of a change request. */
  readonly whole: ProblemPackage | null;
}

/**
 * Reads all packs below a directory, once. A problem that is broken is left out and named in the log; hidden tests
 * that nobody built yet are built.
 */
export function openCatalogue(directory: string, log: Log): Catalogue {
  const reading = readEntries(directory, log);
  // Whoever asks hears of a failure; nobody asking yet is no reason to stop.
  reading.catch(() => {});
  const find = async (pack: string, id: string): Promise<Entry | null> => {
    const original = originalId(id);
    const named = original ?? id;
    const entries = await reading;
    const entry = entries.find(({ problem }) => problem.pack === pack && problem.id === named) ?? null;
    return original === null || entry === null ? entry : changed(entry);
  };
  return {
    list: async () => (await reading).map(({ problem }) => problem),
    outlines: async () => (await reading).flatMap(({ whole }) => (whole === null ? [] : [outlineOf(whole)])),
    find: async (pack, id) => (await find(pack, id))?.problem ?? null,
    tests: async (pack, id) => {
      const entry = await find(pack, id);
      if (entry === null) throw new Error(`There is no problem ${pack}/${id}`);
      return readTests(entry.directory, entry.problem);
    },
    growth: async (pack, id) => {
      const entry = await find(pack, id);
      return entry === null ? null : growthScript(entry.directory);
    },
    bank: async (pack, id) => {
      const entry = await find(pack, id);
      return entry?.whole == null ? null : testBankOf(entry.directory, entry.whole);
    },
    references: async (pack, id) => {
      const entry = await find(pack, id);
      return entry === null ? [] : readReferences(entry.directory);
    },
  };
}

function changed({ directory, problem }: Entry): Entry | null {
  const after = changedProblem(problem);
  return after === null ? null : { directory: changeDirectoryOf(directory), problem: after, whole: null };
}

async function readEntries(directory: string, log: Log): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const names = (await readdir(directory, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && existsSync(path.join(directory, entry.name, 'pack.yaml')))
    .map((entry) => entry.name)
    .sort();
  for (const name of names) {
    const pack = await readPack(path.join(directory, name));
    if (!pack.ok) {
      report(log, name, pack.problem);
      continue;
    }
    for (const problem of pack.value.problems) {
      const entry = await readEntry(problem, log);
      if (entry !== null) entries.push(entry);
    }
  }
  return entries;
}

async function readEntry(directory: string, log: Log): Promise<Entry | null> {
  const built = await buildTests(directory);
  const read = built.ok ? await readProblem(directory) : built;
  if (read.ok) return { directory, problem: read.value.problem, whole: read.value };
  report(log, directory, read.problem);
  return null;
}

function report(log: Log, where: string, faults: readonly Fault[]): void {
  log.warn({ where, faults: faults.map(describeFault) }, 'content left out');
}
