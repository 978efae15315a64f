// Measures the impact reviewer on its labelled corpus and on large texts: `npx tsx bench/impact/measure.ts`.

import { performance } from 'node:perf_hooks';

import { reviewImpact } from '@greenroom/core/behavioural';

import { readCorpus } from './corpus.ts';
import { type Score, scoreOf, type Tally } from './score.ts';

const GOALS: Readonly<Partial<Record<keyof Score, number>>> = { precision: 0.97, recall: 0.95, parts: 0.9 };

/** 95 % interval of a share (Wilson 1927, score interval). */
function wilson({ right, all }: Tally): readonly [number, number] {
  const z = 1.96;
  const share = right / all;
  const middle = share + z ** 2 / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const scale = 1 + z ** 2 / all;
  return [(middle - half) / scale, (middle + half) / scale];
}

function line(name: keyof Score, tally: Tally): string {
  const [low, high] = wilson(tally);
  const share = (tally.right / tally.all).toFixed(3);
  const goal = GOALS[name];
  const verdict =
    goal === undefined ? '' : `  goal ${goal} ${tally.right / tally.all >= goal ? 'met' : 'MISSED'}`;
  return `  ${name.padEnd(16)} ${share}  (${tally.right}/${tally.all}, 95 % interval ${low.toFixed(3)}–${high.toFixed(3)})${verdict}`;
}

function printHalf(half: 'development' | 'held-out'): void {
  const score = scoreOf(readCorpus().filter((label) => label.half === half));
  console.log(`${half}: ${score.sentences} sentences, ${score.quantified} with a quantified result`);
  console.log(line('precision', score.precision));
  console.log(line('recall', score.recall));
  console.log(line('parts', score.parts));
  console.log(line('cause', score.cause));
  console.log(line('vaguePrecision', score.vaguePrecision));
  console.log(line('vagueRecall', score.vagueRecall));
  console.log(line('stated', score.stated));
}

/** Speed on texts that are made of the corpus. */
function printSpeed(): void {
  const lines = readCorpus().map(({ text }) => `- ${text}`);
  const bullets = Array.from({ length: 10_000 }, (_, index) => lines[index % lines.length] ?? '').join('\n');
  const megabyte = `${lines.join('\n')}\n`.repeat(40).slice(0, 1_000_000);
  for (const [name, text] of [
    ['10,000 bullets', bullets],
    ['1,000,000 characters', megabyte],
  ] as const) {
    const started = performance.now();
    const { sentences } = reviewImpact(text);
    const milliseconds = performance.now() - started;
    const per = (milliseconds / sentences.length) * 1000;
    console.log(
      `${name}: ${sentences.length} sentences in ${milliseconds.toFixed(0)} ms, ${per.toFixed(0)} ms per 1,000 sentences`,
    );
  }
}

const halves = process.argv.includes('--development')
  ? (['development'] as const)
  : (['development', 'held-out'] as const);
for (const half of halves) printHalf(half);
printSpeed();
