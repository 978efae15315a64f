import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Dialect } from '@greenroom/core/coding';
import type { Isolation, Verdict } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openRealJudge, visibleTest } from '../request.fixture.ts';
import type { Judge } from '../request.ts';
import type { Bait } from './attack.fixture.ts';
import { attacksOn } from './sql.fixture.ts';

const NO_BAIT: Bait = { file: '', secret: '', port: 0 };
const CANARY = 'GREENROOM_CANARY';

const TIERS = ['isolated', 'restricted'] as const;

const judges = new Map<Isolation, Judge>();
let directory: string;
let bait: Bait;
let server: Server;
let visitors = 0;

beforeAll(async () => {
  // More than cores: many attacks only wait.
  for (const isolation of TIERS) judges.set(isolation, await openRealJudge({ isolation, concurrency: 4 }));
  directory = await mkdtemp(path.join(tmpdir(), 'greenroom-bait-'));
  server = createServer((socket) => {
    visitors += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  bait = { file: path.join(directory, 'secret.txt'), secret: randomBytes(16).toString('hex'), port };
  await writeFile(bait.file, bait.secret, { mode: 0o666 });
  process.env[CANARY] = bait.secret;
});

afterAll(async () => {
  await Promise.all([...judges.values()].map((judge) => judge.close()));
  delete process.env[CANARY];
  server.close();
  await rm(directory, { recursive: true });
});

type Tier = (typeof TIERS)[number];

/** Asks for one text that no query can know. */
async function ask(
  [tier, dialect]: readonly [Tier, Dialect],
  source: string,
  expected: string,
): Promise<Verdict> {
  const judge = judges.get(tier);
  if (judge === undefined) throw new Error('The judge is not open yet');
  const columns = [{ name: 'got', type: 'text' }] as const;
  const table = { name: 'given', columns, constraint: '', rows: null };
  const schema = 'CREATE TABLE given (got text);';
  const query = { dialect, schema, tables: [table], columns, answer: null };
  return judge.judge({
    language: 'sql',
    source,
    signature: { name: 'query', parameters: [], returns: { kind: 'string' }, query },
    comparison: {
      kind: 'rows',
      columns,
      order: 'any',
      duplicates: 'count',
      names: true,
      tolerance: { absolute: 0, relative: 0 },
    },
    tests: [visibleTest([[[expected]]], { columns: ['got'], rows: [[expected]] })],
    limits: { cpuSeconds: 0.6, memoryBytes: 128 * 1024 * 1024, outputBytes: 65_536 },
    stopAtFirstFailure: true,
  });
}

const CASES = TIERS.flatMap((tier) =>
  (['postgresql', 'duckdb'] as const).map((dialect) => [tier, dialect] as const),
);

describe.each(CASES)('%s, %s', (tier, dialect) => {
  test.concurrent.each(attacksOn(dialect, NO_BAIT).map(({ name }) => name))('%s', async (name) => {
    const attack = attacksOn(dialect, bait).find((each) => each.name === name);
    const verdict = await ask([tier, dialect], attack?.source ?? '', randomBytes(16).toString('hex'));
    const told = JSON.stringify(verdict);
    const contained = attack?.verdicts.includes(verdict.verdict) ?? false;
    expect(contained ? '' : told.slice(0, 1000)).toBe('');
    expect(told).not.toContain(bait.secret);
    expect(await readFile(bait.file, 'utf8')).toBe(bait.secret);
    expect(visitors).toBe(0);
    expect((await ask([tier, dialect], 'SELECT got FROM given', 'honest')).verdict).toBe('AC');
  });
});
