// Kills the server with SIGKILL at random moments while events are delivered, starts it again, and checks that every
// acknowledged event is there, once. Run: npx tsx bench/kill-server.ts [--rounds 30] [--postgres] [--seed text]

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { canonicalJson, type Random, seededRandom } from '@greenroom/core/base';
import type { ProblemSummary } from '@greenroom/core/coding';
import {
  acknowledge,
  batch,
  openOutbox,
  type Outbox,
  type Receipt,
  type Session,
  type SessionEvent,
  write,
} from '@greenroom/core/session';
import { buildTemplate } from '@greenroom/server';

import { type ChildServer, startChild } from '../packages/server/src/testing/child-server.ts';
import { startPostgres } from '../packages/server/src/testing/start-postgres.ts';

/** Sessions that are written at the same time. */
const WRITERS = 3;
/** Events that are written between two deliveries, at most. */
const MAX_FRESH = 40;
/** The server lives this long after it answers, at most. */
const MAX_LIFE_MS = 1_500;

/** One candidate's page: what it wrote, and what it was told is safe. */
interface Writer {
  readonly id: string;
  readonly written: SessionEvent[];
  outbox: Outbox;
  acknowledged: number;
}

/** The server is there and says no: a fault of this program, or of the server. */
class RefusedError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '30' },
      postgres: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Date.now()) },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    console.error(`--rounds must be a whole number from 1 on, not ${values.rounds}`);
    return 2;
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'greenroom-kill-'));
  const template = path.join(scratch, 'template');
  const postgres = values.postgres ? await startPostgres() : null;
  try {
    if (postgres === null) await buildTemplate(template);
    const environment = {
      GREENROOM_HOME: path.join(scratch, 'home'),
      GREENROOM_TEMPLATE: template,
      DATABASE_URL: postgres?.url,
    };
    const { acknowledged, faults } = await killRounds(environment, rounds, seededRandom(values.seed));
    const where = postgres === null ? 'PGlite' : 'PostgreSQL';
    console.log(
      `${where}: ${rounds} kills, ${acknowledged} acknowledged events, ${faults} faults (seed ${values.seed})`,
    );
    return faults === 0 && acknowledged > 0 ? 0 : 1;
  } finally {
    await postgres?.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function killRounds(
  environment: Environment,
  rounds: number,
  random: Random,
): Promise<{ readonly acknowledged: number; readonly faults: number }> {
  let child = await startChild(environment);
  let faults = 0;
  try {
    const names = Array.from({ length: WRITERS }, (_, index) => `kill-server-${index}`);
    const writers = await Promise.all(names.map((name) => openWriter(child, name)));
    for (let round = 1; round <= rounds; round += 1) {
      const before = total(writers);
      const life = await deliverAndKill(child, writers, random);
      const restarted = Date.now();
      child = await startChild(environment);
      const back = Date.now() - restarted;
      const found = (await Promise.all(writers.map((writer) => check(child, writer)))).flat();
      faults += found.length;
      const gained = total(writers) - before;
      console.log(
        `round ${round}: killed after ${life} ms, ${gained} events acknowledged, back in ${back} ms, ${found.length} faults`,
      );
      for (const fault of found) console.log(`  ${fault}`);
    }
    return { acknowledged: total(writers), faults };
  } finally {
    await child.end('SIGTERM');
  }
}

function total(writers: readonly Writer[]): number {
  return writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
}

async function openWriter(child: ChildServer, id: string): Promise<Writer> {
  const [problem] = await ask<ProblemSummary[]>(child, '/api/problems');
  if (problem === undefined) throw new Error('The server has no problems to practise');
  const exercise = { track: 'coding', pack: problem.pack, exercise: problem.id };
  await ask(child, '/api/sessions', { id, ...exercise, minutes: null, language: 'python' });
  return { id, written: [], outbox: openOutbox(0, 0), acknowledged: 0 };
}

/** Returns how many milliseconds the server had. */
async function deliverAndKill(
  child: ChildServer,
  writers: readonly Writer[],
  random: Random,
): Promise<number> {
  const life = Math.floor(random() * MAX_LIFE_MS);
  const killed = delay(life).then(() => child.end('SIGKILL'));
  await Promise.all(writers.map((writer) => deliver(child, writer, random)));
  await killed;
  return life;
}

/** Writes and delivers random batches, as a page does, until the server is gone. */
async function deliver(child: ChildServer, writer: Writer, random: Random): Promise<void> {
  for (;;) {
    writeSome(writer, random);
    try {
      const events = batch(writer.outbox);
      const receipt = await ask<Receipt>(child, `/api/sessions/${writer.id}/events`, { events });
      writer.acknowledged = receipt.acknowledged;
      writer.outbox = acknowledge(writer.outbox, receipt.acknowledged);
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      return;
    }
  }
}

function writeSome(writer: Writer, random: Random): void {
  const count = 1 + Math.floor(random() * MAX_FRESH);
  for (let index = 0; index < count; index += 1) {
    const text = String(random()).repeat(1 + Math.floor(random() * 20));
    const { outbox, event } = write(writer.outbox, { type: 'said', text }, writer.written.length);
    writer.outbox = outbox;
    writer.written.push(event);
  }
}

/** What is wrong with what the server holds of a session, in words. */
async function check(child: ChildServer, writer: Writer): Promise<readonly string[]> {
  const session = await ask<Session>(child, `/api/sessions/${writer.id}`);
  const stored = session.events.filter(({ by }) => by === 'browser');
  const wrong = stored.flatMap((event, n) => {
    const same = canonicalJson(event) === canonicalJson(writer.written[n]);
    return same ? [] : [`${writer.id}: event ${n} is not what was sent under that number`];
  });
  if (stored.length >= writer.acknowledged) return wrong;
  return [...wrong, `${writer.id}: ${writer.acknowledged} acknowledged, ${stored.length} there`];
}

/** Posts a body, or gets; rejects with a `RefusedError` when the answer is no good one. */
async function ask<Body>(child: ChildServer, address: string, body?: unknown): Promise<Body> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(child.url + address, body === undefined ? {} : post);
  if (!response.ok) throw new RefusedError(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

process.exitCode = await main();
