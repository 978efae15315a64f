// How far the assessors agree with two readings of the calibration set: `npx tsx bench/calibration/measure.ts`.

import { syntaxParser } from '@greenroom/judge';

import {
  agreementOf,
  type Compared,
  compareReadings,
} from '../../packages/core/src/coding/calibration/agreement.fixture.ts';

const compared = await compareReadings(syntaxParser());
const percent = (part: number, all: number): string =>
  all === 0 ? '–' : `${Math.round((100 * part) / all)} %`;

console.log('| | levels compared | equal | within one | only the assessors | only the readings |');
console.log('|---|---|---|---|---|---|');
for (const part of ['tuning', 'set-aside'] as const) {
  const mine = compared.filter((each) => each.part === part);
  console.log(row(`${part}: settled`, mine, 'settled'));
  console.log(row(`${part}: reader A`, mine, 'a'));
  console.log(row(`${part}: reader B`, mine, 'b'));
}
const both = compared.filter(({ a, b }) => a !== null && b !== null);
const same = both.filter(({ a, b }) => a === b).length;
console.log(
  `\nThe readers agree with each other on ${same} of ${both.length} levels (${percent(same, both.length)}).`,
);

console.log('\n| signal | levels compared | equal |');
console.log('|---|---|---|');
for (const signal of new Set(compared.map((each) => each.signal))) {
  const { both: pairs, exact } = agreementOf(compared.filter((each) => each.signal === signal));
  console.log(`| ${signal} | ${pairs} | ${exact} |`);
}
if (process.argv[2] === 'tuning') {
  for (const { session, signal, a, b, read } of compared.filter(
    (each) => each.part === 'tuning' && each.settled !== each.read,
  )) {
    console.log(`${session} ${signal}: A ${a ?? '–'}, B ${b ?? '–'}, assessors ${read ?? '–'}`);
  }
}

function row(name: string, some: readonly Compared[], reader: 'settled' | 'a' | 'b'): string {
  const { both: pairs, exact, apart, onlyRead, onlySettled } = agreementOf(some, reader);
  return `| ${name} | ${pairs} | ${exact} (${percent(exact, pairs)}) | ${pairs - apart.length} (${percent(pairs - apart.length, pairs)}) | ${onlyRead} | ${onlySettled} |`;
}
