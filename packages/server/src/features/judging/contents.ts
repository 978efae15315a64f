// What a program is judged against: read from the packs on this machine's disk, or by hash from the database.

import type { Problem, TestBank, TestCase } from '@greenroom/core/coding';

import { blobHash, hasBlob, putBlob, readBlob } from '../../platform/blobs/shared-blobs.ts';
import type { Orm } from '../../platform/storage/database.ts';

/** The problems of this machine. */
export interface Shelf {
  find(pack: string, id: string): Promise<Problem | null>;
  /** Every test of a problem; throws when there is no such problem. */
  tests(pack: string, id: string): Promise<readonly TestCase[]>;
  /** The script that makes its growing inputs; `null` when it has none. */
  growth(pack: string, id: string): Promise<string | null>;
  /** What own tests are tried on; `null` where there is no reference that can be asked. */
  bank(pack: string, id: string): Promise<TestBank | null>;
}

export interface Content {
  readonly problem: Problem;
  tests(): Promise<readonly TestCase[]>;
  growth(): Promise<string | null>;
  bank(): Promise<TestBank | null>;
}

export interface ContentRef {
  /** Hash of the blob, `null` where the problem is on the judge's own disk. */
  readonly hash: string | null;
  readonly pack: string;
  readonly exercise: string;
}

export interface Contents {
  /** Makes a problem readable for whoever will judge it, when the transaction commits; `null` when there is no such one. */
  publish(transaction: Orm, pack: string, exercise: string): Promise<ContentRef | null>;
  /** `null` when it is gone. */
  open(ref: ContentRef): Promise<Content | null>;
}

/** For one process, which has the packs: nothing is copied. */
export function shelfContents(shelf: Shelf): Contents {
  return {
    publish: async (_transaction, pack, exercise) =>
      (await shelf.find(pack, exercise)) === null ? null : { hash: null, pack, exercise },
    open: async ({ pack, exercise }) => {
      const problem = await shelf.find(pack, exercise);
      if (problem === null) return null;
      return {
        problem,
        tests: () => shelf.tests(pack, exercise),
        growth: () => shelf.growth(pack, exercise),
        bank: () => shelf.bank(pack, exercise),
      };
    },
  };
}

/** A content as it is stored. */
interface Published {
  readonly problem: Problem;
  readonly tests: readonly TestCase[];
  /** Missing in those of earlier versions. */
  readonly growth?: string | null;
  readonly bank?: TestBank | null;
}

/** Characters of contents that are kept at hand. */
const KEPT = 64 * 1024 * 1024;

/**
 * For any number of machines: who publishes has the packs, who judges needs only the database. A judgement names what was
 * there when it was asked for, so that content which changes meanwhile changes no verdict.
 */
export function blobContents(orm: Orm, shelf: Shelf | null): Contents {
  const published = new Map<string, string>();
  const kept = new Map<string, { readonly size: number; readonly content: Promise<Content | null> }>();

  const load = async (hash: string): Promise<{ size: number; content: Content | null }> => {
    const text = await readBlob(orm, hash);
    if (text === null) return { size: 0, content: null };
    // Written by `publish`, and proven by its hash.
    const { problem, tests, growth = null, bank = null } = JSON.parse(text) as Published;
    const content = {
      problem,
      tests: () => Promise.resolve(tests),
      growth: () => Promise.resolve(growth),
      bank: () => Promise.resolve(bank),
    };
    return { size: text.length, content };
  };

  const open = async (hash: string): Promise<Content | null> => {
    const known = kept.get(hash);
    if (known !== undefined) {
      // The last one used is the last one dropped.
      kept.delete(hash);
      kept.set(hash, known);
      return known.content;
    }
    const { size, content } = await load(hash);
    if (content !== null) kept.set(hash, { size, content: Promise.resolve(content) });
    let total = [...kept.values()].reduce((sum, each) => sum + each.size, 0);
    for (const [oldest, each] of kept) {
      if (total <= KEPT || oldest === hash) break;
      kept.delete(oldest);
      total -= each.size;
    }
    return content;
  };

  return {
    publish: async (transaction, pack, exercise) => {
      const problem = (await shelf?.find(pack, exercise)) ?? null;
      if (shelf === null || problem === null) return null;
      const key = `${pack}/${exercise}@${problem.revision}`;
      const before = published.get(key);
      if (before !== undefined && (await hasBlob(transaction, before)))
        return { hash: before, pack, exercise };
      const whole: Published = {
        problem,
        tests: await shelf.tests(pack, exercise),
        growth: await shelf.growth(pack, exercise),
        bank: await shelf.bank(pack, exercise),
      };
      const text = JSON.stringify(whole);
      const hash = blobHash(text);
      await putBlob(transaction, text);
      published.set(key, hash);
      return { hash, pack, exercise };
    },
    open: ({ hash }) => (hash === null ? Promise.resolve(null) : open(hash)),
  };
}
