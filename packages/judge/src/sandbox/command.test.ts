import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { runPair } from './pair.ts';
import { runCommand } from './sandbox.ts';
import { commandOf, shell, tiers, useSandbox } from './sandboxes.fixture.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS = { cpuSeconds: 2, wallSeconds: 20, memoryBytes: 64 * MEGABYTE, outputBytes: 65_536 };
const WORK = { bytes: 4 * MEGABYTE, inodes: 100, collect: 'all' } as const;
/** Everything that shells like to start. */
const TOOLS = {
  rights: 'tools',
  visible: ['/usr/bin', '/bin/sh'],
  environment: { PATH: '/usr/bin' },
} as const;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'command-'));
  await chmod(directory, 0o755);
  await writeFile(path.join(directory, 'input.txt'), '6 7\n');
});
afterAll(() => rm(directory, { recursive: true }));

const kinds = [
  ...tiers.map((tier) => ({ name: tier, tier, withoutCgroups: false })),
  ...tiers
    .slice(0, 1)
    .map((tier) => ({ name: `${tier} without control groups`, tier, withoutCgroups: true })),
];

describe.each(kinds)('$name', ({ tier, withoutCgroups }) => {
  const sandbox = useSandbox(tier, { withoutCgroups });

  test('a command gets its input, environment and directory, and its output and exit code come back', async () => {
    const { ending, stdout, stderr } = await runCommand(
      sandbox(),
      shell('read a b; echo "$((a * b)) $NAME"; echo no >&2; exit 42', {
        stdin: { file: path.join(directory, 'input.txt') },
        environment: { NAME: 'x' },
      }),
    );
    expect([ending, String(stdout), String(stderr)]).toEqual([{ kind: 'exit', code: 42 }, '42 x\n', 'no\n']);
  });

  test('input comes as bytes, live, or not at all', async () => {
    const cat = commandOf(['/usr/bin/cat'], { visible: ['/usr/bin/cat'] });
    const bytes = Buffer.alloc(50_000, 'abc');
    expect((await runCommand(sandbox(), { ...cat, stdin: bytes })).stdout.equals(bytes)).toBe(true);
    expect((await runCommand(sandbox(), cat)).stdout).toHaveLength(0);
    const running = await sandbox().launch({ ...cat, stdin: 'live', liveStdout: true });
    running.stdin?.write('one');
    const [said] = ((await running.stdout?.iterator().next())?.value as Buffer[] | undefined) ?? [];
    expect(said).toBe('o'.charCodeAt(0));
    running.stdin?.end('two');
    expect(String((await running.done).stdout)).toBe('onetwo');
  });

  test('a signal of its own is told from an exit code', async () => {
    const raise = 'import signal; signal.raise_signal(signal.SIGTERM)';
    const python = commandOf(['/usr/bin/python3', '-I', '-S', '-c', raise], {
      visible: ['/usr/bin/python3'],
    });
    expect((await runCommand(sandbox(), python)).ending).toEqual({ kind: 'signal', signal: 'SIGTERM' });
    const same = await runCommand(sandbox(), shell('exit 143'));
    expect(same.ending).toEqual({ kind: 'exit', code: 143 });
  });

  test.each([
    ['cpu', 'while :; do :; done', { cpuSeconds: 0.2 }],
    ['wall', 'sleep 1000', { wallSeconds: 0.3 }],
    ['output', 'while :; do echo 0123456789; done', { outputBytes: 1000 }],
    ['output', 'while :; do echo 0123456789 >&2; done', { outputBytes: 1000 }],
    ['memory', 'x=0123456789; while :; do x=$x$x; done', { memoryBytes: 20 * MEGABYTE }],
    ['cpu', '(while :; do :; done) & (while :; do :; done)', { cpuSeconds: 0.4 }],
  ] as const)('a command that exceeds its limit of %s is ended: %s', async (kind, script, limits) => {
    const result = await runCommand(sandbox(), shell(script, { ...TOOLS, limits: { ...LIMITS, ...limits } }));
    expect(result.ending).toEqual({ kind });
    expect(result.stdout.length + result.stderr.length).toBeLessThanOrEqual(LIMITS.outputBytes);
  });

  test('memory counts over all processes', async () => {
    // Each is well below the limit.
    const hold = 'head -c 12000000 /dev/urandom | tail -c 12000000 | sleep 1000 &';
    const { ending } = await runCommand(
      sandbox(),
      shell(`${hold.repeat(6)} sleep 1000`, { ...TOOLS, limits: { ...LIMITS, memoryBytes: 40 * MEGABYTE } }),
    );
    expect(ending).toEqual({ kind: 'memory' });
  });

  test('what it used is measured, of ended children too', async () => {
    const work = 'i=0; while [ $i -lt 200000 ]; do i=$((i + 1)); done';
    const { cpuMs, wallMs, memoryBytes } = await runCommand(sandbox(), shell(`(${work}); :`, TOOLS));
    expect(cpuMs).toBeGreaterThan(20);
    expect(wallMs).toBeGreaterThan(20);
    expect(memoryBytes).toBeGreaterThan(0);
  });

  test('files of its working directory come back; links and what was not asked for do not', async () => {
    const script =
      'cat given; echo 1 > a; mkdir d e; echo 2 > d/b; ln -s /etc/passwd link; ln -s /etc e/out; echo x > given';
    const contents = { given: path.join(directory, 'input.txt') };
    const all = await runCommand(sandbox(), shell(script, { ...TOOLS, work: { ...WORK, contents } }));
    expect(String(all.stdout)).toBe('6 7\n');
    expect([...all.files].map(([name, bytes]) => [name, String(bytes)]).toSorted()).toEqual([
      ['a', '1\n'],
      ['d/b', '2\n'],
      ['given', 'x\n'],
    ]);
    expect(all.refused.toSorted()).toEqual(['e/out: a symbolic link', 'link: a symbolic link']);
    const collect = ['d/b', 'link', 'e/out/passwd', 'missing'];
    const named = await runCommand(
      sandbox(),
      shell(script, { ...TOOLS, work: { ...WORK, contents, collect } }),
    );
    expect([...named.files.keys()]).toEqual(['d/b']);
    expect(named.refused).toEqual(['link: a symbolic link', 'e/out/passwd: a symbolic link']);
  });

  test('files shown in /box are found by their names, whoever asks for them', async () => {
    const files = { 'a.txt': path.join(directory, 'input.txt'), 'deep/sub': directory };
    const script = 'cd /box && cat a.txt deep/sub/input.txt "$NAMED" "$1" no.txt';
    const said = await runCommand(
      sandbox(),
      shell(script, {
        ...TOOLS,
        command: ['/bin/sh', '-c', script, 'sh', '/box/deep/sub/input.txt'],
        environment: { ...TOOLS.environment, NAMED: '/box/a.txt' },
        files,
      }),
    );
    expect(String(said.stdout)).toBe('6 7\n'.repeat(4));
    expect(String(said.stderr)).toMatch(/^cat: no.txt: /);
  });

  test('the working directory is bounded in bytes and in files, and so is what comes back', async () => {
    const full = await runCommand(sandbox(), shell('cat /dev/urandom > big', { ...TOOLS, work: WORK }));
    // Where the kernel bounds the directory, the tool hears of it.
    expect(full.ending).not.toEqual({ kind: 'exit', code: 0 });
    expect(full.files.get('big')?.length ?? 0).toBeLessThanOrEqual(WORK.bytes);
    const many = await runCommand(
      sandbox(),
      shell('i=0; while :; do : > $i; i=$((i + 1)); done', { rights: 'writer', work: WORK }),
    );
    expect(many.ending).toEqual({ kind: 'files' });
    const large = await runCommand(
      sandbox(),
      shell('head -c 2000 /dev/urandom > big; echo > small', {
        ...TOOLS,
        work: { ...WORK, collectBytes: 1000 },
      }),
    );
    expect([...large.files.keys()]).toEqual(['small']);
    expect(large.refused).toEqual(['big: too large']);
  });

  test('a program makes no file and no process', async () => {
    const { stdout } = await runCommand(
      sandbox(),
      shell('(: > /work/x) 2>/dev/null && echo file; (:) 2>/dev/null && echo process; echo end', {
        work: WORK,
      }),
    );
    expect(String(stdout)).not.toMatch(/file|process/);
  });

  test('when it ends, what it left running ends with it', async () => {
    const { ending, wallMs } = await runCommand(sandbox(), shell('sleep 1000 & exit 3', TOOLS));
    expect(ending).toEqual({ kind: 'exit', code: 3 });
    expect(wallMs).toBeLessThan(LIMITS.wallSeconds * 1000);
  });

  test('a command can be killed, and a program that is not there is refused', async () => {
    const running = await sandbox().launch(shell('sleep 1000', TOOLS));
    running.kill();
    expect((await running.done).ending).toEqual({ kind: 'killed' });
    await expect(sandbox().launch(commandOf(['/no/such']))).rejects.toThrow(
      'No such program for a box: /no/such',
    );
  });

  const guess = `
low=1; high=100
while :; do
  middle=$(((low + high) / 2)); echo $middle; read answer || exit 9
  case $answer in higher) low=$((middle + 1));; lower) high=$((middle - 1));; *) exit 0;; esac
done`;
  const oracle = `
while read n; do
  if [ $n -lt 37 ]; then echo higher; elif [ $n -gt 37 ]; then echo lower; else echo right; exit 42; fi
done
exit 43`;

  test('a pair talks, each measured on its own, and what they said is written down', async () => {
    const { leader, follower, transcript } = await runPair(sandbox(), {
      leader: shell(oracle, { rights: 'writer' }),
      follower: shell(guess),
      graceSeconds: 5,
      transcriptBytes: 18,
    });
    expect([leader.ending, follower.ending]).toEqual([
      { kind: 'exit', code: 42 },
      { kind: 'exit', code: 0 },
    ]);
    expect(transcript.map(({ from, bytes }) => `${from}: ${String(bytes)}`).join('')).toBe(
      'follower: 50\nleader: lower\nfollower: 25\nleader: higher\n'.slice(0, -1),
    );
    expect(leader.cpuMs).toBeGreaterThan(0);
    expect(follower.cpuMs).toBeGreaterThan(0);
  });

  const exit = (code: number) => ({ kind: 'exit', code });
  test.each([
    {
      name: 'the program ends first',
      validator: oracle,
      program: 'exit 0',
      first: 'follower',
      ends: [exit(43), exit(0)],
    },
    {
      name: 'the validator ends first',
      validator: 'exit 43',
      program: 'sleep 1000',
      first: 'leader',
      ends: [exit(43), { kind: 'killed' }],
    },
    {
      name: 'the validator ends, the program talks on',
      validator: 'exit 43',
      program: 'while :; do echo x; done',
      first: 'leader',
      ends: [exit(43), { kind: expect.stringMatching(/killed|output|signal/) as string }],
    },
    {
      name: 'neither says a word',
      validator: 'read x; exit 1',
      program: 'read x; exit 1',
      first: 'follower',
      ends: [exit(1), { kind: 'wall' }],
    },
  ])('a pair comes to its end: $name', async ({ validator, program, first, ends }) => {
    const result = await runPair(sandbox(), {
      leader: shell(validator, TOOLS),
      follower: shell(program, { ...TOOLS, limits: { ...LIMITS, wallSeconds: 0.5 } }),
      graceSeconds: 0.1,
    });
    expect(result.endedFirst).toBe(first);
    expect([result.leader.ending, result.follower.ending]).toEqual(ends);
  });
});
