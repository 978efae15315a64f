// The samples: pairs of `data/sample/*.in` and `.ans`, each with its explanation from greenroom.yaml.

import { fail, ok, type Result } from '../base/index.ts';
import type { Sample, Signature } from '../coding/index.ts';
import { type Fault, fault } from './fault.ts';
import { parseAnswer, parseInput } from './test-file.ts';

const SAMPLE = /^data\/sample\/([A-Za-z0-9_-]+)\.(in|ans)$/;

/** The names of samples that have a `.in` or a `.ans` file, in order (numbers by size). */
function sampleNames(files: ReadonlyMap<string, string>): readonly string[] {
  const names = new Set([...files.keys()].flatMap((file) => SAMPLE.exec(file)?.[1] ?? []));
  return [...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

export function parseSamples(
  files: ReadonlyMap<string, string>,
  signature: Signature,
  explanations: Readonly<Record<string, string>>,
): Result<readonly Sample[], readonly Fault[]> {
  const names = sampleNames(files);
  const samples: Sample[] = [];
  const faults: Fault[] = Object.keys(explanations)
    .filter((name) => !names.includes(name))
    .map((name) =>
      fault('unknown-reference', {
        file: 'greenroom.yaml',
        field: `samples.${name}`,
        seen: `There is no data/sample/${name}.in.`,
        advice: 'Write the sample, or take the explanation out.',
      }),
    );
  for (const name of names) {
    const sample = parseSample({ name, files, signature, explanation: explanations[name] });
    if (sample.ok) samples.push(sample.value);
    else faults.push(...sample.problem);
  }
  return faults.length === 0 ? ok(samples) : fail(faults);
}

function parseSample(options: {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly signature: Signature;
  readonly explanation: string | undefined;
}): Result<Sample, readonly Fault[]> {
  const { name, files, signature, explanation } = options;
  const faults: Fault[] = [];
  /** Reads one of the two files; what is wrong is noted. */
  function read<Value>(extension: string, parse: (text: string) => Result<Value, string>): Value | undefined {
    const file = `data/sample/${name}.${extension}`;
    const text = files.get(file);
    const parsed = text === undefined ? fail('The file is not there.') : parse(text);
    if (parsed.ok) return parsed.value;
    const advice = 'One JSON value for each parameter, a line each; the answer as one JSON value.';
    faults.push(fault('bad-test-file', { file, seen: parsed.problem, advice }));
    return undefined;
  }
  const args = read('in', (text) => parseInput(text, signature));
  const expected = read('ans', (text) => parseAnswer(text, signature, args ?? []));
  if (explanation === undefined) {
    const advice = 'Say in a sentence why the answer is right.';
    const field = `samples.${name}`;
    faults.push(
      fault('wrong-field', { file: 'greenroom.yaml', field, seen: 'The explanation is missing.', advice }),
    );
  }
  if (args === undefined || expected === undefined || explanation === undefined) return fail(faults);
  return ok({ args, expected, explanation });
}
