// The figures that docs/measurement.md gives for the impact reviewer are those of the corpus, and meet their goals.

import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { readCorpus } from '../bench/impact/corpus.ts';
import { scoreOf, type Tally } from '../bench/impact/score.ts';

const document = readFileSync(path.resolve(import.meta.dirname, '../docs/measurement.md'), 'utf8');

test('the half set aside scores as documented', () => {
  const score = scoreOf(readCorpus().filter(({ half }) => half === 'held-out'));
  const share = ({ right, all }: Tally): number => right / all;
  expect(share(score.precision)).toBeGreaterThanOrEqual(0.97);
  expect(share(score.recall)).toBeGreaterThanOrEqual(0.95);
  expect(share(score.parts)).toBeGreaterThanOrEqual(0.9);
  const row = (name: string): string =>
    document.split('\n').find((line) => line.startsWith(`| ${name}`)) ?? '';
  const documented: readonly (readonly [string, Tally])[] = [
    ['“has a quantified result”: precision', score.precision],
    ['“has a quantified result”: recall', score.recall],
    ['every part right', score.parts],
    ['names a cause', score.cause],
    ['vague: precision', score.vaguePrecision],
    ['vague: recall', score.vagueRecall],
  ];
  for (const [name, { right, all }] of documented) expect(row(name)).toContain(`| ${right} of ${all} |`);
  expect(document).toContain(`(${score.sentences} sentences, ${score.quantified} with a quantified result`);
});
