// Measures the labelled corpus and prints the tables of docs/measurement.md: `npm run bench:complexity`.
//
//   --save FILE   also keeps the counts, so that --from FILE can read them again without measuring
//   --wrong       names each solution that was not read as labelled, but none of those set aside
//   --only TEXT   only solutions whose language/name holds the text

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { type Json, seededRandom } from '@greenroom/core/base';
import {
  type ComplexityReport,
  inferValueType,
  type Measurement,
  readMeasurement,
  type ValueType,
} from '@greenroom/core/coding';
import { openJudge } from '@greenroom/judge';

import { type CorpusLanguage, type Labelled, planOf, readCorpus } from './corpus.ts';
import { printTables, printWrong, type Scored } from './score.ts';

interface Measured {
  readonly seconds: number;
  readonly measurement: Measurement | null;
  readonly reason: string;
}

const { values: flags } = parseArgs({
  options: {
    save: { type: 'string' },
    from: { type: 'string' },
    wrong: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

const corpus = readCorpus().filter(({ language, name }) => `${language}/${name}`.includes(flags.only));
const measured: Readonly<Record<string, Measured>> =
  flags.from === undefined
    ? await measureAll(corpus)
    : (JSON.parse(readFileSync(flags.from, 'utf8')) as Record<string, Measured>);
if (flags.save !== undefined) writeFileSync(flags.save, JSON.stringify(measured));

const scored = corpus.flatMap((labelled): readonly Scored[] => {
  const found = measured[`${labelled.language}/${labelled.name}`];
  return found === undefined ? [] : [{ labelled, ...found, report: reportOf(labelled, found.measurement) }];
});
if (flags.wrong) printWrong(scored.filter(({ labelled }) => !labelled.heldOut));
printTables(scored);

function reportOf({ language, source }: Labelled, measurement: Measurement | null): ComplexityReport | null {
  if (measurement === null) return null;
  const subject = {
    language,
    source,
    quantities: { n: 'size', m: 'size of the second' },
    together: {},
    claims: { time: null, space: null },
  };
  return readMeasurement(subject, measurement);
}

/** Interpreters pass values on as JSON has them; others are told what to read. */
function typeOf(language: CorpusLanguage, value: Json): ValueType {
  const isTyped = language !== 'python' && language !== 'javascript';
  return (isTyped ? inferValueType(value) : null) ?? { kind: 'int' };
}

async function measureAll(all: readonly Labelled[]): Promise<Record<string, Measured>> {
  const judge = await openJudge();
  const found: Record<string, Measured> = {};
  try {
    for (const labelled of all) {
      const plan = planOf(labelled);
      const sizes = Object.fromEntries(plan.quantities.map(({ letter, fixed }) => [letter, fixed]));
      const parameters = (plan.families[0]?.make(sizes, seededRandom('parameters')) ?? []).map(
        (value, index) => ({
          name: `value_${index}`,
          type: typeOf(labelled.language, value),
          constraint: '',
          length: null,
          range: null,
        }),
      );
      const outcome = await judge.measure({
        language: labelled.language,
        source: labelled.source,
        signature: { name: 'solve', parameters, returns: { kind: 'int' } },
        comparison: { kind: 'exact' },
        plan,
        checks: [],
      });
      const seconds = outcome.kind === 'measured' ? outcome.cpuMs / 1000 : 0;
      const measurement = outcome.kind === 'measured' ? outcome.measurement : null;
      const reason = outcome.kind === 'measured' ? '' : outcome.reason;
      found[`${labelled.language}/${labelled.name}`] = { seconds, measurement, reason };
      process.stderr.write(measurement === null ? `${labelled.name}: ${reason}\n` : '');
    }
  } finally {
    await judge.close();
  }
  return found;
}
