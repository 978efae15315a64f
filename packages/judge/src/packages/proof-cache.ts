// What was proven before: results of verification steps, kept by everything that they depend on, so that a run resumes
// where the last one stopped and repeats only what changed.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Fault } from '@greenroom/core/packs';

import type { Judge } from '../request.ts';
import { cacheDirectory } from '../run/cache-directory.ts';
import { cacheKey, openCache } from '../run/cache.ts';
import { checkoutDirectory } from './root.ts';

/** What came of one step of a verification; plain data. */
export interface Proven {
  readonly faults: readonly Fault[];
}

export interface ProofCache {
  /**
   * What this step came to the last time with the same parts, or now. Only what proved sound is kept: a fault may be
   * the machine's, and whoever mends it wants to see it gone.
   */
  once<Value extends Proven>(parts: readonly string[], prove: () => Promise<Value>): Promise<Value>;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Remembers nothing. */
export const noProofCache: ProofCache = { once: (_parts, prove) => prove() };

export interface ProofCachePlace {
  /** A directory that is there. */
  readonly directory: string;
  /** Proves everything again, and keeps that. */
  readonly fresh: boolean;
}

/** The usual place, made if need be. */
export async function proofDirectory(): Promise<string> {
  const caches = await cacheDirectory(undefined, path.join(tmpdir(), 'greenroom-cache'));
  const directory = path.join(caches, 'proofs');
  await mkdir(directory, { recursive: true, mode: 0o755 });
  return directory;
}

/** What is kept holds for this judge with its languages and for no other version of it. */
export async function openProofCache(
  { directory, fresh }: ProofCachePlace,
  judge: Judge,
): Promise<ProofCache> {
  const cache = openCache(directory, MOST_BYTES);
  const version = await judgeVersion(judge);
  return {
    async once<Value extends Proven>(parts: readonly string[], prove: () => Promise<Value>) {
      const key = cacheKey(version, ...parts);
      if (fresh) await rm(path.join(directory, key), { force: true });
      const kept = await cache.file(key, async () => {
        const value = await prove();
        const sound = value.faults.every(({ kind }) => kind !== 'essential');
        return sound ? Buffer.from(JSON.stringify(value)) : { failure: value };
      });
      if ('failure' in kept) return kept.failure;
      // Written by this very function, under a key that only the same version makes.
      return JSON.parse(await readFile(kept.file, 'utf8')) as Value;
    },
  };
}

/** Changes with the programs that judge, as far as they are ours, and with what this machine can run. */
async function judgeVersion({ status }: Judge): Promise<string> {
  const hash = createHash('sha256').update(process.version).update(status.isolation);
  hash.update(status.languages.join());
  const own = fileURLToPath(import.meta.url);
  hash.update(await readFile(own));
  const checkout = checkoutDirectory();
  if (checkout === null) return hash.digest('hex');
  for (const source of ['packages/judge/src', 'packages/core/src']) {
    for (const file of await sourcesBelow(path.join(checkout, source))) hash.update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Sources that decide what a verification says; none where the checkout holds only what was built. */
async function sourcesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /(?<!\.test|\.fixture)\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/\/(contest|attacks|assessors|behavioural|plan|session|signals)\//.test(file))
    .sort();
}
