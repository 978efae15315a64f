import { chmod, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, expect, test } from 'vitest';

import { openJudge, WeakIsolationError } from './judge.ts';
import { requestOf, visibleTest } from './request.fixture.ts';
import type { Judge } from './request.ts';

const opened: Judge[] = [];
async function open(...options: Parameters<typeof openJudge>): Promise<Judge> {
  const judge = await openJudge(...options);
  opened.push(judge);
  return judge;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((judge) => judge.close()));
});

const python = 'def solve(a):\n    return a + 1\n';
const javascript = 'function solve(a) { return a + 1; }';

test('many at once: every request gets its own verdict', async () => {
  const judge = await open({ concurrency: 2 });
  const verdicts = await Promise.all(
    Array.from({ length: 24 }, (_each, index) => {
      const right = index % 3 !== 0;
      const tests = [visibleTest([index], right ? index + 1 : index)];
      return judge.judge(
        index % 2 === 0 ? requestOf('python', python, tests) : requestOf('javascript', javascript, tests),
      );
    }),
  );
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(
    verdicts.map((_verdict, index) => (index % 3 === 0 ? 'WA' : 'AC')),
  );
  expect(verdicts.map(({ tests }) => tests[0]?.shown?.got)).toEqual(
    verdicts.map((_verdict, index) => String(index + 1)),
  );
});

test('closing ends what runs and what waits with a judge fault, and leaves no files', async () => {
  const temporary = await mkdtemp(path.join(tmpdir(), 'temporary-'));
  // A box's plain user reads our files there.
  await chmod(temporary, 0o755);
  process.env['TMPDIR'] = temporary;
  const judge = await open({ concurrency: 1 });
  delete process.env['TMPDIR'];
  const endless = requestOf('python', 'def solve(a):\n    while True: pass\n', [visibleTest([1], 1)], {
    limits: { cpuSeconds: 600, memoryBytes: 64 * 1024 * 1024, outputBytes: 1000 },
  });
  const running = judge.judge(endless);
  const waiting = judge.judge(endless);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await judge.close();
  expect(await running).toMatchObject({ verdict: 'IE', compile: { message: 'The judge was closed' } });
  expect(await waiting).toMatchObject({ verdict: 'IE' });
  expect(await judge.judge(endless)).toMatchObject({ verdict: 'IE' });
  expect(await readdir(temporary)).toEqual([]);
  await rm(temporary, { recursive: true });
});

test('a language that the machine lacks: what is missing, and how to get it', async () => {
  const tools = await mkdtemp(path.join(tmpdir(), 'tools-'));
  try {
    for (const name of ['bwrap', 'prlimit', 'setpriv']) {
      await symlink(`/usr/bin/${name}`, path.join(tools, name));
    }
    const judge = await open({ searchPath: tools });
    expect(judge.status.languages).not.toContain('cpp');
    const verdict = await judge.judge(
      requestOf('cpp', 'int solve(int a) { return a; }', [visibleTest([1], 1)]),
    );
    expect(verdict).toMatchObject({ verdict: 'IE' });
    expect(verdict.compile.message).toMatch(/^C\+\+ cannot run: no g\+\+ .*\. To mend it: .*(?:g\+\+|gcc)/);
  } finally {
    await rm(tools, { recursive: true });
  }
});

test('without bubblewrap it says so, sends code to the browser and judges nothing', async () => {
  const empty = await mkdtemp(path.join(tmpdir(), 'no-tools-'));
  try {
    const judge = await open({ searchPath: empty });
    expect(judge.status.isolation).toBe('browser');
    expect(judge.status.languages).toEqual(['python', 'javascript', 'typescript']);
    expect(judge.status.missing[0]?.what).toBe('bubblewrap is not installed: no bwrap in PATH');
    expect(judge.status.missing[0]?.fix).toMatch(/bubblewrap/);
    const verdict = await judge.judge(requestOf('python', python, [visibleTest([1], 2)]));
    expect(verdict).toMatchObject({ verdict: 'IE', isolation: 'browser' });
  } finally {
    await rm(empty, { recursive: true });
  }
});

test('who serves others does not start below the strongest isolation, unless the risk is accepted', async () => {
  const others = { serves: 'others', isolation: 'restricted' } as const;
  await expect(open(others)).rejects.toThrow(WeakIsolationError);
  await expect(open(others)).rejects.toThrow('--strangers-may-break-out');
  expect((await open({ ...others, strangersMayBreakOut: true })).status.isolation).toBe('restricted');
  expect((await open({ isolation: 'restricted' })).status.isolation).toBe('restricted');
  expect((await open({ serves: 'others' })).status.isolation).toBe('isolated');
  expect((await open({ serves: 'others', browserOnly: true })).status.isolation).toBe('browser');
});
