// Runs the hostile programs against one tier of isolation: each is contained, leaves nothing, and the next honest
// program passes.

import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Isolation } from '@greenroom/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openRealJudge, requestOf, signatureOf, visibleTest } from '../request.fixture.ts';
import type { Judge } from '../request.ts';
import type { Attack, Bait } from './attack.fixture.ts';
import { javascriptCrashes, pythonCrashes } from './crashing.fixture.ts';
import { javascriptForgeries, pythonForgeries } from './forging.fixture.ts';
import { javascriptProcesses, pythonProcesses } from './processes.fixture.ts';
import { javascriptReaching, pythonReaching } from './reaching.fixture.ts';
import { javascriptResources, pythonResources } from './resources.fixture.ts';

const LIMITS = { cpuSeconds: 0.4, memoryBytes: 96 * 1024 * 1024, outputBytes: 65_536 };
const SIGNATURE = signatureOf('solve', ['string'], 'string');
/** Names of attacks are known before the bait is laid. */
const NO_BAIT: Bait = { file: '', secret: '', port: 0 };
const CANARY = 'GREENROOM_CANARY';

type Attacked = 'python' | 'javascript';

function attacksIn(language: Attacked, bait: Bait): readonly Attack[] {
  return language === 'python'
    ? [pythonForgeries, pythonProcesses, pythonResources, pythonReaching(bait), pythonCrashes].flat()
    : [
        javascriptForgeries,
        javascriptProcesses,
        javascriptResources,
        javascriptReaching(bait),
        javascriptCrashes,
      ].flat();
}

export function attackSuite(isolation: Isolation): void {
  let judge: Judge;
  let directory: string;
  let bait: Bait;
  let server: Server;
  let visitors = 0;

  beforeAll(async () => {
    judge = await openRealJudge({ isolation, concurrency: 1 });
    directory = await mkdtemp(path.join(tmpdir(), 'greenroom-bait-'));
    server = createServer((socket) => {
      visitors += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    bait = { file: path.join(directory, 'secret.txt'), secret: randomBytes(16).toString('hex'), port };
    await writeFile(bait.file, bait.secret, { mode: 0o644 });
    process.env[CANARY] = bait.secret;
  });

  afterAll(async () => {
    await judge.close();
    delete process.env[CANARY];
    server.close();
    await rm(directory, { recursive: true });
    const left = strays();
    if (left.length > 0) throw new Error(`Left behind: ${left.join(', ')}`);
  });

  describe.each(['python', 'javascript'] as const)('%s', (language) => {
    test.each(attacksIn(language, NO_BAIT).map(({ name }) => name))('%s', async (name) => {
      const attack = attacksIn(language, bait).find((each) => each.name === name);
      const expected = randomBytes(16).toString('hex');
      const tests = [visibleTest(['one'], expected), visibleTest(['two'], expected)];
      const verdict = await judge.judge(
        requestOf(language, attack?.source ?? '', tests, {
          signature: SIGNATURE,
          limits: LIMITS,
          // What only wastes time wastes it once.
          stopAtFirstFailure: attack?.verdicts.includes('TLE') ?? false,
        }),
      );
      const told = JSON.stringify(verdict).replaceAll(/\\n\s*line \d+[^"]*/g, '');
      const contained = attack?.verdicts.includes(verdict.verdict) ?? false;
      expect(contained ? '' : told.slice(0, 1000)).toBe('');
      expect(told).not.toMatch(/REACHED/);
      expect(told).not.toContain(bait.secret);
      expect(verdict.isolation).toBe(isolation);
      expect(visitors).toBe(0);
      await expect.poll(strays).toEqual([]);
      expect(await honest(judge, language)).toBe('AC');
    });
  });
}

const HONEST: Readonly<Record<Attacked, string>> = {
  python: 'def solve(a):\n    return a + "!"\n',
  javascript: "function solve(a) { return a + '!'; }",
};

async function honest(judge: Judge, language: Attacked): Promise<string> {
  const tests = ['a', 'b', 'c'].map((text) => visibleTest([text], `${text}!`));
  const verdict = await judge.judge(requestOf(language, HONEST[language], tests, { signature: SIGNATURE }));
  return verdict.verdict === 'AC' ? 'AC' : JSON.stringify(verdict);
}

/** Processes in another process namespace whose parent is not bubblewrap: what a box would leave if it left anything. */
function strays(): readonly string[] {
  const own = readlinkSync('/proc/self/ns/pid');
  return readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      if (readlinkSync(`/proc/${entry}/ns/pid`) === own) return false;
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      // A dead process that its new parent has yet to notice.
      if (/^State:\s+Z/m.test(status)) return false;
      const parent = /^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? '0';
      return readFileSync(`/proc/${parent}/comm`, 'utf8').trim() !== 'bwrap';
    } catch {
      // Gone meanwhile, or another user's.
      return false;
    }
  });
}
