// Measures the judge against its peers in one run, everything interleaved, and writes docs/performance.md.
// Run: npm run bench:judge [-- --rounds 5 --identity 200]

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import type { Language } from '@greenroom/core/judging';
import { type Judge, openJudge } from '@greenroom/judge';

import { type Figure, figureOf } from './figures.ts';
import { memoryOfChildren } from './memory.ts';
import {
  bareStart,
  type Command,
  inBubblewrap,
  inIsolate,
  inNsjail,
  onPath,
  preparePeer,
  runEach,
  runOnce,
} from './peers.ts';
import {
  type Benched,
  FAILING,
  freshSource,
  languageOf,
  LANGUAGES,
  makeTask,
  requestFor,
  type Task,
} from './programs.ts';
import { type Results, writeReport } from './report.ts';

const TESTS = 30;
const SIZES = [1, 10, 100, 1_000] as const;
/** An engine of SQL takes seconds to be ready again, and ten milliseconds for a small test. */
const PAUSE_MS: Readonly<Partial<Record<Language, number>>> = { sql: 2_000 };
const MOST_SQL_TESTS = 100;
/** Submissions in one turn of measuring a rate; fewer where one takes long. */
const RATED: Readonly<Partial<Record<Language, number>>> = { java: 2, sql: 2 };

interface Contender {
  readonly language: Benched;
  readonly name: string;
  readonly run: () => Promise<void>;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '5' }, identity: { type: 'string', default: '200' } },
  });
  const directory = mkdtempSync(path.join(tmpdir(), 'greenroom-bench-'));
  const judge = await openJudge();
  try {
    const languages = LANGUAGES.filter((language) => judge.status.languages.includes(languageOf(language)));
    const load = loadavg();
    const idleBytes = memoryOfChildren();
    const latency = await measureLatency({ judge, languages, directory, rounds: Number(values.rounds) });
    const poolBytes = memoryOfChildren();
    const results: Results = {
      machine: {
        date: new Date().toISOString().slice(0, 10),
        cpu: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`,
        memoryBytes: totalmem(),
        node: process.version,
        isolation: judge.status.isolation,
        loadBefore: load[0] ?? 0,
        loadAfter: loadavg()[0] ?? 0,
        peers: ['bwrap', 'isolate', 'nsjail'].filter((tool) => onPath(tool) !== null),
      },
      rounds: Number(values.rounds),
      tests: TESTS,
      latency,
      throughput: await measureThroughput(languages, directory),
      growth: await measureGrowth(judge, languages),
      memory: { idleBytes, poolBytes },
      identity: await measureIdentity(languages, Number(values.identity)),
    };
    writeReport(results);
    mkdirSync('dist', { recursive: true });
    writeFileSync(path.join('dist', 'bench-judge.json'), `${JSON.stringify(results, null, 2)}\n`);
  } finally {
    await judge.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function judgeOnce(judge: Judge, language: Benched, task: Task, source?: string): Promise<void> {
  const verdict = await judge.judge(requestFor(language, task, source));
  if (verdict.verdict !== 'AC')
    throw new Error(
      `${language}: ${verdict.verdict} ${verdict.compile.message} ${verdict.tests[0]?.message ?? ''}`,
    );
}

interface LatencyOptions {
  readonly judge: Judge;
  readonly languages: readonly Benched[];
  readonly directory: string;
  readonly rounds: number;
}

/** What the goals compare is quick: it runs several times in a round. */
const REPEATS: Readonly<Record<string, number>> = { warm: 3, bare: 3 };

/** In milliseconds. */
async function timeOf({ language, name, run }: Contender): Promise<number> {
  // The box for the next submission is made meanwhile, as it is between two submissions of people.
  if (name === 'warm') await setTimeout(PAUSE_MS[languageOf(language)] ?? 400);
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** Every contender in each round, in an order that turns with the rounds, so that a busy moment meets all alike. */
async function measureLatency({
  judge,
  languages,
  directory,
  rounds,
}: LatencyOptions): Promise<Results['latency']> {
  const task = makeTask(TESTS);
  const isolate = onPath('isolate');
  if (isolate !== null) execFileSync(isolate, ['--init']);
  const contenders = languages.flatMap((language) => contendersIn({ judge, directory, task, language }));
  for (const { name, run } of contenders) if (name === 'warm') await run();
  const samples = new Map<string, number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const index of contenders.keys()) {
      const contender = contenders[(index + round * 5) % contenders.length] as Contender;
      const key = `${contender.language}/${contender.name}`;
      const repeats = languageOf(contender.language) === 'sql' ? 1 : (REPEATS[contender.name] ?? 1);
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        samples.set(key, [...(samples.get(key) ?? []), await timeOf(contender)]);
      }
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  if (isolate !== null) execFileSync(isolate, ['--cleanup']);
  return Object.fromEntries(
    languages.map((language) => {
      const figure = (name: string): Figure => figureOf(samples.get(`${language}/${name}`) ?? []);
      const names = ['warm', 'cold', 'bare', 'spawn', 'bwrap', 'isolate', 'nsjail'];
      return [language, Object.fromEntries(names.map((name) => [name, figure(name)]))];
    }),
  );
}

function contendersIn(options: {
  readonly judge: Judge;
  readonly directory: string;
  readonly task: Task;
  readonly language: Benched;
}): readonly Contender[] {
  const { judge, directory, task, language } = options;
  let nonce = 0;
  const own: readonly Contender[] = [
    { language, name: 'warm', run: () => judgeOnce(judge, language, task) },
    { language, name: 'cold', run: () => judgeCold(language, task, freshSource(language, (nonce += 1))) },
  ];
  const peer = preparePeer(language, directory);
  if (peer === null) return own;
  const wrapped = (tool: string, wrap: (tool: string, command: Command) => Command): readonly Contender[] => {
    const found = onPath(tool);
    return found === null ? [] : [{ language, name: tool, run: () => runEach(wrap(found, peer), task) }];
  };
  const bare = bareStart(language, peer);
  return [
    ...own,
    { language, name: 'bare', run: async () => void (await runOnce(bare, task.inputs[0]?.join(' ') ?? '')) },
    { language, name: 'spawn', run: () => runEach(peer, task) },
    ...wrapped('bwrap', inBubblewrap),
    ...wrapped('isolate', inIsolate),
    ...wrapped('nsjail', inNsjail),
  ];
}

/** A judge that has just been opened, a program that it has never seen; opening it is part of the time. */
async function judgeCold(language: Benched, task: Task, source: string): Promise<void> {
  const judge = await openJudge();
  try {
    await judgeOnce(judge, language, task, source);
  } finally {
    await judge.close();
  }
}

/** Submissions a second, so many at once as there are workers; beside it bubblewrap for each test, in Python. */
async function measureThroughput(
  languages: readonly Benched[],
  directory: string,
): Promise<Results['throughput']> {
  const task = makeTask(TESTS);
  const rows: Results['throughput'][number][] = [];
  const bwrap = onPath('bwrap');
  for (let workers = 1; workers <= availableParallelism(); workers += 1) {
    const judge = await openJudge({ concurrency: workers });
    try {
      for (const language of languages) {
        await judgeOnce(judge, language, task);
        const peer = language === 'python' || language === 'cpp' ? preparePeer(language, directory) : null;
        const ours = { count: RATED[languageOf(language)] ?? 8, run: () => judgeOnce(judge, language, task) };
        const theirs =
          peer === null || bwrap === null
            ? []
            : [{ count: 2, run: () => runEach(inBubblewrap(bwrap, peer), task) }];
        const [perSecond = 0, peerPerSecond = null] = await ratesOf(workers, [ours, ...theirs]);
        rows.push({ language, workers, perSecond, peerPerSecond });
      }
    } finally {
      await judge.close();
    }
  }
  return rows;
}

const TURNS = 3;

interface Rated {
  /** Runs in each turn. */
  readonly count: number;
  readonly run: () => Promise<void>;
}

/** Runs a second of each, taken in turns, so that a busy moment meets all alike. */
async function ratesOf(workers: number, contenders: readonly Rated[]): Promise<readonly number[]> {
  const seconds = contenders.map(() => 0);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [index, contender] of contenders.entries()) {
      seconds[index] = (seconds[index] ?? 0) + (await secondsOf(workers, contender));
    }
  }
  return contenders.map(({ count }, index) => (count * TURNS) / (seconds[index] ?? 0));
}

async function secondsOf(workers: number, { count, run }: Rated): Promise<number> {
  const started = performance.now();
  let left = count;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await run();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return (performance.now() - started) / 1000;
}

async function measureGrowth(judge: Judge, languages: readonly Benched[]): Promise<Results['growth']> {
  const rows: Results['growth'][number][] = [];
  for (const language of languages) {
    for (const tests of SIZES) {
      if (languageOf(language) === 'sql' && tests > MOST_SQL_TESTS) continue;
      const task = makeTask(tests);
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        await setTimeout(PAUSE_MS[languageOf(language)] ?? 300);
        const started = performance.now();
        await judgeOnce(judge, language, task);
        times.push(performance.now() - started);
      }
      rows.push({ language, tests, figure: figureOf(times) });
    }
  }
  return rows;
}

const RIGHT = ['right'] as const;

/** Right, wrong, crashing and endless programs, judged one after another and then as many at once as there are cores. */
async function measureIdentity(languages: readonly Benched[], count: number): Promise<Results['identity']> {
  const task = makeTask(8);
  const mixed = Array.from({ length: count }, (_, index) => {
    const language = languages[index % languages.length] ?? 'python';
    const failing = FAILING[language];
    const kinds = failing === undefined ? RIGHT : ([...RIGHT, 'wrong', 'crash', 'endless'] as const);
    const kind = kinds[Math.floor(index / languages.length) % kinds.length] ?? 'right';
    return { language, kind, source: kind === 'right' ? undefined : failing?.[kind] };
  });
  const verdictsAt = async (concurrency: number): Promise<readonly string[]> => {
    const judge = await openJudge({ concurrency });
    try {
      return await Promise.all(
        mixed.map(async ({ language, source }) => {
          const request = requestFor(language, task, source);
          const verdict = await judge.judge({
            ...request,
            limits: { ...request.limits, cpuSeconds: 0.5 },
            stopAtFirstFailure: true,
          });
          return `${verdict.verdict} ${verdict.tests.map((test) => test.verdict).join(',')}`;
        }),
      );
    } finally {
      await judge.close();
    }
  };
  const alone = await verdictsAt(1);
  const together = await verdictsAt(availableParallelism());
  const different = alone.flatMap((verdict, index) =>
    verdict === together[index]
      ? []
      : [`${mixed[index]?.language} ${mixed[index]?.kind}: ${verdict} / ${together[index]}`],
  );
  return { count, different };
}

await main();
