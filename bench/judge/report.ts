// docs/performance.md from what was measured; a goal that is missed is said to be missed.

import { writeFileSync } from 'node:fs';

import { type Figure, formatFigure, formatRatio, markdownTable } from './figures.ts';

export interface Results {
  readonly machine: {
    readonly date: string;
    readonly cpu: string;
    readonly memoryBytes: number;
    readonly node: string;
    readonly isolation: string;
    readonly loadBefore: number;
    readonly loadAfter: number;
    readonly peers: readonly string[];
  };
  readonly rounds: number;
  readonly tests: number;
  /** Milliseconds, by language and contender. */
  readonly latency: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
  readonly throughput: readonly {
    readonly language: string;
    readonly workers: number;
    readonly perSecond: number;
    readonly peerPerSecond: number | null;
  }[];
  readonly growth: readonly { readonly language: string; readonly tests: number; readonly figure: Figure }[];
  readonly memory: { readonly idleBytes: number; readonly poolBytes: number };
  readonly identity: { readonly count: number; readonly different: readonly string[] };
}

export function writeReport(results: Results): void {
  writeFileSync('docs/performance.md', reportOf(results));
}

export function reportOf(results: Results): string {
  const { machine, rounds, tests, memory, identity } = results;
  const gigabytes = (machine.memoryBytes / 2 ** 30).toFixed(1);
  return `# How fast the judge is

Written by \`npm run bench:judge\`; do not edit. ${machine.date}, ${machine.cpu}, ${gigabytes} GB, Node ${machine.node}, isolation
"${machine.isolation}". The load average was ${machine.loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after the latencies, the judge's own work included.
${loadNote(machine)}

## One submission with ${tests} tests
Milliseconds, median (first to third quartile) of ${rounds} rounds, in turning order; what is warm or bare ran three times in each. *Warm*:
the judge has run the language before, knows the program where it compiles, and had a moment to make the next box. *Cold*: a judge
opened for this one submission of a program that it has never seen; opening, compiling and closing count. *Bare*: the interpreter, or
the compiled program, started once for nothing. The others start the program once for each test, compiled beforehand; isolate and
nsjail where they are on PATH (here: ${machine.peers.join(', ') || 'none'}).

${latencyTable(results)}

${ratioTable(results)}

## Goals
${goals(results)}

## Throughput
Submissions a second with ${tests} tests each, one after another and as many at once as there are cores; beside it a bubblewrap box for
each test.

${markdownTable([
  ['language', 'workers', 'ours', 'bubblewrap for each test', 'ratio'],
  ...results.throughput.map(({ language, workers, perSecond, peerPerSecond }) => [
    language,
    String(workers),
    perSecond.toFixed(1),
    peerPerSecond === null ? '—' : peerPerSecond.toFixed(2),
    peerPerSecond === null ? '—' : `${(perSecond / peerPerSecond).toFixed(1)}×`,
  ]),
])}

## As tests grow
Milliseconds of a warm submission, median (quartiles) of 3.

${growthTable(results)}

${costs(results)}

Boxes are made ahead: those of interpreters with the interpreter running, those of compiled programs waiting at a gate. Small hidden
tests go to a box in batches, so that most of them cost no turn of the judge's event loop of their own. A verdict waits until nothing
of the program runs any more, not for its box to be cleared away.

## Memory
All processes below the judge, shared pages counted by their share: ${megabytes(memory.idleBytes)} MB as it opens, ${megabytes(memory.poolBytes)} MB with everything that it keeps
ready after all languages were used.

## Verdicts under load
${identity.count} submissions, right, wrong, crashing and endless, judged one at a time and then on all cores: ${
    identity.different.length === 0
      ? 'every test got the same verdict.'
      : `${identity.different.length} got another verdict: ${identity.different.join('; ')}.`
  }
`;
}

/** Whether something else was running. */
function loadNote({ cpu, loadBefore }: Results['machine']): string {
  const cores = Number(/(\d+) cores$/.exec(cpu)?.[1] ?? 1);
  return loadBefore > cores / 2
    ? 'Other work was running and slowed all contenders down: ratios tell more than milliseconds, and even they are worse than on a\nquiet machine, since a submission is several processes taking turns.'
    : 'Nothing else of weight was running.';
}

const NAMES = ['warm', 'cold', 'bare', 'spawn', 'bwrap', 'isolate', 'nsjail'] as const;

function latencyTable({ latency }: Results): string {
  return markdownTable([
    ['language', ...NAMES],
    ...Object.entries(latency).map(([language, by]) => [
      language,
      ...NAMES.map((name) => formatFigure(by[name] ?? null)),
    ]),
  ]);
}

function ratioTable({ latency }: Results): string {
  return markdownTable([
    ['language', 'warm to bare', 'spawn to warm', 'bwrap to warm', 'isolate to warm', 'nsjail to warm'],
    ...Object.entries(latency).map(([language, by]) => [
      language,
      formatRatio(by['warm'] ?? null, by['bare'] ?? null),
      ...['spawn', 'bwrap', 'isolate', 'nsjail'].map((name) =>
        formatRatio(by[name] ?? null, by['warm'] ?? null),
      ),
    ]),
  ]);
}

function goals(results: Results): string {
  const ratio = (language: string): number => {
    const by = results.latency[language];
    return (by?.['warm']?.median ?? Number.NaN) / (by?.['bare']?.median ?? Number.NaN);
  };
  const line = (goal: string, value: number, met: boolean): string =>
    `- ${Number.isNaN(value) ? 'not measured' : met ? 'met' : '**missed**'}: ${goal}; measured ${value.toFixed(2)}×`;
  const most = Math.max(...results.throughput.map(({ workers }) => workers));
  const python = results.throughput.find(
    ({ language, workers }) => language === 'python' && workers === most,
  );
  const gain = (python?.perSecond ?? Number.NaN) / (python?.peerPerSecond ?? Number.NaN);
  return [
    ...['python', 'javascript'].map((language) =>
      line(`${language} warm at most 1.5× one bare start`, ratio(language), ratio(language) <= 1.5),
    ),
    ...['cpp', 'go'].map((language) =>
      line(`${language} after compiling at most 3× one bare start`, ratio(language), ratio(language) <= 3),
    ),
    line('Python throughput at least 10× of bubblewrap for each test', gain, gain >= 10),
    `- ${results.identity.different.length === 0 ? 'met' : '**missed**'}: verdicts are the same at concurrency 1 and on all cores`,
  ].join('\n');
}

function growthTable({ growth }: Results): string {
  const sizes = [...new Set(growth.map(({ tests }) => tests))];
  const languages = [...new Set(growth.map(({ language }) => language))];
  const cell = (language: string, tests: number): string =>
    formatFigure(growth.find((row) => row.language === language && row.tests === tests)?.figure ?? null);
  return markdownTable([
    ['language', ...sizes.map((size) => `${size} tests`)],
    ...languages.map((language) => [language, ...sizes.map((size) => cell(language, size))]),
  ]);
}

/** A submission's own part and each test's, from the fewest and the most tests. */
function costs({ growth }: Results): string {
  const lines = [...new Set(growth.map(({ language }) => language))].flatMap((language) => {
    const rows = growth.filter((row) => row.language === language);
    const [few, many] = [rows[0], rows.at(-1)];
    if (few === undefined || many === undefined || many.tests === few.tests) return [];
    const each = (many.figure.median - few.figure.median) / (many.tests - few.tests);
    return `${language} ${(few.figure.median - each * few.tests).toFixed(0)} ms and ${each.toFixed(2)} ms`;
  });
  return `The fixed part of a submission, and each test: ${lines.join('; ')}.`;
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
