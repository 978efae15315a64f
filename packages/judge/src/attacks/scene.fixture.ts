// The scene of the attacks: a judge of one tier, and around it what hostile programs would like to reach.

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Query } from '@greenroom/core/coding';
import type { Isolation, Verdict } from '@greenroom/core/judging';

import { openRealJudge, requestOf, signatureOf, visibleTest } from '../request.fixture.ts';
import type { Judge, JudgeRequest } from '../request.ts';
import type { Attack, Bait } from './attack.fixture.ts';
import { cppAttacks } from './cpp.fixture.ts';
import { goAttacks } from './go.fixture.ts';
import { javaAttacks } from './java.fixture.ts';
import { javascriptCrashes, pythonCrashes } from './crashing.fixture.ts';
import { javascriptForgeries, pythonForgeries } from './forging.fixture.ts';
import { javascriptProcesses, pythonProcesses } from './processes.fixture.ts';
import { javascriptReaching, pythonReaching } from './reaching.fixture.ts';
import { javascriptResources, pythonResources } from './resources.fixture.ts';
import { rustAttacks } from './rust.fixture.ts';
import { queryAttacks } from './queries.fixture.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS = { cpuSeconds: 0.4, memoryBytes: 96 * MEGABYTE, outputBytes: 65_536 };
/** An engine of SQL holds more before it begins. */
const MEMORY: Readonly<Record<string, number>> = { postgresql: 256 * MEGABYTE, duckdb: 256 * MEGABYTE };
const SIGNATURE = signatureOf('solve', ['string'], 'string');
const CANARY = 'GREENROOM_CANARY';

const attacks = {
  python: (bait: Bait) =>
    [pythonForgeries, pythonProcesses, pythonResources, pythonReaching(bait), pythonCrashes].flat(),
  javascript: (bait: Bait) =>
    [
      javascriptForgeries,
      javascriptProcesses,
      javascriptResources,
      javascriptReaching(bait),
      javascriptCrashes,
    ].flat(),
  java: javaAttacks,
  cpp: cppAttacks,
  go: goAttacks,
  rust: rustAttacks,
  ...queryAttacks,
} satisfies Readonly<Record<string, (bait: Bait) => readonly Attack[]>>;

/** A language, or a dialect of SQL. */
export type Attacked = keyof typeof attacks;
export const attackedLanguages = Object.keys(attacks) as readonly Attacked[];

/** Names of attacks are known before the bait is laid. */
export function attackNames(language: Attacked): readonly string[] {
  return attacks[language]({ file: '/bait', secret: '', port: 0 }).map(({ name }) => name);
}

export interface Outcome {
  readonly verdict: Verdict;
  /** Whether the verdict is one of those that show the attack contained; otherwise what was said. */
  readonly contained: true | string;
  /** All that the verdict tells, without the candidate's own lines, which it may quote. */
  readonly told: string;
  /** The verdict on an honest program right after it. */
  readonly honest: string;
}

export interface Scene {
  readonly secret: string;
  attack(language: Attacked, name: string): Promise<Outcome>;
  /** Who connected to the port of the host. */
  visitors(): number;
  close(): Promise<void>;
}

export async function openScene(isolation: Isolation): Promise<Scene> {
  // More than cores: many attacks only wait.
  const judge = await openRealJudge({ isolation, concurrency: 4 });
  const directory = await mkdtemp(path.join(tmpdir(), 'greenroom-bait-'));
  let visitors = 0;
  const server = createServer((socket) => {
    visitors += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const bait = { file: path.join(directory, 'secret.txt'), secret: randomBytes(16).toString('hex'), port };
  await writeFile(bait.file, bait.secret, { mode: 0o644 });
  process.env[CANARY] = bait.secret;
  return {
    secret: bait.secret,
    attack: (language, name) => attackOn(judge, language, { name, bait }),
    visitors: () => visitors,
    close: async () => {
      await judge.close();
      delete process.env[CANARY];
      server.close();
      await rm(directory, { recursive: true });
    },
  };
}

async function attackOn(
  judge: Judge,
  language: Attacked,
  { name, bait }: { readonly name: string; readonly bait: Bait },
): Promise<Outcome> {
  const attack = attacks[language](bait).find((each) => nameless(each.name, bait) === name);
  if (attack === undefined) throw new Error(`No such attack: ${name}`);
  // No program can know it: whoever gets this accepted forged a pass.
  const expected = randomBytes(16).toString('hex');
  const cases = [['one', expected] as const, ['two', expected] as const];
  const verdict = await judge.judge(
    requestIn(language, attack.source, cases, {
      limits: { ...LIMITS, memoryBytes: MEMORY[language] ?? LIMITS.memoryBytes },
      // What only wastes time wastes it once.
      stopAtFirstFailure: attack.verdicts.includes('TLE'),
    }),
  );
  const told = JSON.stringify(verdict).replaceAll(/\\n\s*line \d+[^"]*/g, '');
  const contained = attack.verdicts.includes(verdict.verdict) || told.slice(0, 1000);
  return { verdict, contained, told, honest: await honest(judge, language) };
}

type Case = readonly [input: string, expected: string];

/** From a text to a text; in SQL, from a table of one text to another. */
function requestIn(
  language: Attacked,
  source: string,
  cases: readonly Case[],
  changes: Partial<JudgeRequest> = {},
): JudgeRequest {
  if (language !== 'postgresql' && language !== 'duckdb') {
    const tests = cases.map(([input, expected]) => visibleTest([input], expected));
    return requestOf(language, source, tests, { signature: SIGNATURE, ...changes });
  }
  const columns = [{ name: 'a', type: 'text' }] as const;
  const query: Query = {
    dialect: language,
    schema: 'CREATE TABLE t (a text);',
    tables: [{ name: 't', columns, constraint: '', rows: null }],
    columns,
    answer: null,
  };
  const tests = cases.map(([input, expected]) =>
    visibleTest([[[input]]], { columns: ['a'], rows: [[expected]] }),
  );
  return requestOf('sql', source, tests, {
    signature: { ...SIGNATURE, parameters: [], query },
    comparison: {
      kind: 'rows',
      columns,
      order: 'any',
      duplicates: 'count',
      names: true,
      tolerance: { absolute: 0, relative: 0 },
    },
    limits: { ...LIMITS, cpuSeconds: 1, memoryBytes: 256 * MEGABYTE },
    ...changes,
  });
}

/** The file of the bait has another name each time. */
function nameless(name: string, bait: Bait): string {
  return name.replaceAll(bait.file, '/bait');
}

const HONEST: Readonly<Record<Attacked, string>> = {
  python: 'def solve(a):\n    return a + "!"\n',
  javascript: "function solve(a) { return a + '!'; }",
  cpp: 'std::string solve(std::string a) { return a + "!"; }\n',
  java: 'class Solution { public String solve(String a) { return a + "!"; } }\n',
  go: 'func solve(a string) string { return a + "!" }\n',
  rust: 'fn solve(a: String) -> String {\n    a + "!"\n}\n',
  postgresql: "SELECT a || '!' AS a FROM t",
  duckdb: "SELECT a || '!' AS a FROM t",
};

async function honest(judge: Judge, language: Attacked): Promise<string> {
  const cases = ['a', 'b', 'c'].map((text): Case => [text, `${text}!`]);
  const verdict = await judge.judge(requestIn(language, HONEST[language], cases));
  return verdict.verdict === 'AC' ? 'AC' : JSON.stringify(verdict);
}

/** Users that boxes run as: packages/judge/src/sandbox/isolated.ts. */
const BOX_UIDS = [60_600, 61_100] as const;

/**
 * Processes of boxes that no living judge is above: what an attack would leave if it left anything. Boxed is what has
 * another process namespace than we, or a box's user.
 */
export function strays(): readonly string[] {
  const own = readlinkSync('/proc/self/ns/pid');
  return readdirSync('/proc').filter((entry) => {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || !isBoxed(pid, own)) return false;
    for (let at = pid; at > 1; at = parentOf(at)) {
      if (isDead(at)) return false;
      if (!isBoxed(at, own) && linkOf(at, 'exe').endsWith('/node')) return false;
    }
    return !isDead(pid);
  });
}

function isBoxed(pid: number, ownNamespace: string): boolean {
  const uid = Number(/^Uid:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0);
  const namespace = linkOf(pid, 'ns/pid');
  return (uid >= BOX_UIDS[0] && uid < BOX_UIDS[1]) || (namespace !== '' && namespace !== ownNamespace);
}

/** Gone, or dead and not yet noticed by its new parent. */
function isDead(pid: number): boolean {
  return /^State:\s+[ZX]/m.test(statusOf(pid)) || statusOf(pid) === '';
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(statusOf(pid))?.[1] ?? 0);
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** Empty when it is gone, or another user's. */
function linkOf(pid: number, name: string): string {
  try {
    return readlinkSync(`/proc/${pid}/${name}`);
  } catch {
    return '';
  }
}
