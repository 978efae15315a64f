// Verifies packs: what is written against what is asked, and every solution against its directory.

import { availableParallelism } from 'node:os';
import path from 'node:path';

import type { Fault, PackRequirements } from '@greenroom/core/packs';

import type { Judge } from '../request.ts';
import { sharedIdentities } from './checks.ts';
import { oracleInputs } from './oracle.ts';
import { isProblem, readPack } from './problem.ts';
import { type ProblemReport, type Proof, proveProblem } from './problem-proof.ts';
import { noProofCache, openProofCache, type ProofCachePlace } from './proof-cache.ts';

export interface Verification {
  readonly schema: 'greenroom.verification/1';
  readonly pack: string;
  /** Faults of pack.yaml itself, and between problems. */
  readonly faults: readonly Fault[];
  readonly problems: readonly ProblemReport[];
}

export interface VerifyOptions {
  readonly judge: Judge;
  /** Whether the problems' own generators may run; by default only those of our own checkout. */
  readonly trusted?: boolean;
  /** Where results are kept for the next time; by default nothing is kept. */
  readonly cache?: ProofCachePlace;
  /** Compares brute forces on all small inputs, not on a sample. */
  readonly thorough?: boolean;
  /** Told after each step: how many problems are done, of how many, and what was done. */
  readonly onProgress?: (done: number, total: number, doing: string) => void;
}

/**
 * Verifies the pack in a directory, or the one problem that is there. As many problems at once as there are cores: the
 * tests of those are in memory, and no core waits for the last solution of a problem.
 * @throws when the judge itself breaks
 */
export async function verifyPack(directory: string, options: VerifyOptions): Promise<Verification> {
  const full = path.resolve(directory);
  const single = isProblem(full);
  const pack = await readPack(single ? path.dirname(full) : full);
  const directories = single ? [full] : pack.ok ? pack.value.problems : [];
  const requires = pack.ok ? pack.value.pack.requires : null;
  const proofs = await proveAll(directories, options, requires);
  const entries = proofs.flatMap(({ entry }) => entry ?? []);
  return {
    schema: 'greenroom.verification/1',
    pack: path.basename(single ? path.dirname(full) : full),
    faults: [...(pack.ok || single ? [] : pack.problem), ...sharedIdentities(entries)],
    problems: proofs.map(({ report }) => report),
  };
}

/** In the order of the directories. */
async function proveAll(
  directories: readonly string[],
  { judge, trusted, cache: kept, thorough = false, onProgress }: VerifyOptions,
  requires: PackRequirements | null,
): Promise<readonly Proof[]> {
  const cache = kept === undefined ? noProofCache : await openProofCache(kept, judge);
  const inputs = thorough ? oracleInputs.all : oracleInputs.sample;
  const proofs = new Map<string, Proof>();
  const waiting = directories.values();
  const worker = async (): Promise<void> => {
    for (const each of waiting) {
      const onStep = (done: string): void =>
        onProgress?.(proofs.size, directories.length, `${path.basename(each)}/${done}`);
      proofs.set(each, await proveProblem(each, { judge, cache, trusted, requires, inputs, onStep }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return directories.flatMap((each) => proofs.get(each) ?? []);
}
