// Asks the output validator about outputs whose verdict the package knows: it is tested before it judges anyone.

import { type CheckCase, shownOutputs, testsOf } from '@greenroom/core/contest';
import { type Fault, fault, warning } from '@greenroom/core/packs';

import type { ContestMachine } from './contest-machine.ts';
import { judgeOutput, MOST_TEST_BYTES, type ValidationJob } from './output-validation.ts';
import { readPackageFile } from './package-directory.ts';

interface Wanted {
  readonly check: CheckCase;
  /** The file that is given to the validator as an output. */
  readonly file: string;
  readonly accepted: boolean;
  readonly kind: Fault['kind'];
}

/** `unrejected` are invalid answers that no answer validator has rejected. */
export async function checkOutputs(
  machine: ContestMachine,
  job: ValidationJob,
  unrejected: readonly CheckCase[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const wanted of wantedOf(job, unrejected)) {
    const seen = await otherwise(machine, job, wanted);
    if (seen === null) continue;
    const details = { file: wanted.file, seen, advice: 'Mend the test, or the validator.' };
    faults.push(
      wanted.kind === 'essential' ? fault('invalid-test', details) : warning('invalid-test', details),
    );
  }
  return faults;
}

function wantedOf({ pack, validator }: ValidationJob, unrejected: readonly CheckCase[]): readonly Wanted[] {
  const { settings, checks, tree, directory } = pack;
  // Whoever talks to a program cannot be asked about a file.
  if (settings.interactive) return [];
  const tests = testsOf(tree.root);
  const outputs = [...checks, ...shownOutputs(directory.names, tests)].flatMap((check): readonly Wanted[] =>
    check.output === null || check.kind === 'invalid_answer' || check.kind === 'invalid_input'
      ? []
      : [{ check, file: check.output, accepted: check.kind === 'valid_output', kind: 'essential' }],
  );
  const answers = unrejected.flatMap((check): readonly Wanted[] =>
    check.test.answer === null
      ? []
      : [{ check, file: check.test.answer, accepted: false, kind: 'essential' }],
  );
  // The default validator finds every answer equal to itself.
  const samples =
    validator.kind === 'default' || settings.passes > 1
      ? []
      : tests.flatMap((test): readonly Wanted[] => {
          const shown = test.name.startsWith('sample/') && !isReplaced(directory.names, test.input);
          if (!shown || test.answer === null) return [];
          const check: CheckCase = { kind: 'valid_output', test, output: test.answer };
          // Older formats let an answer be anything that the validator understands.
          const kind = settings.format.startsWith('2025-09') ? 'essential' : 'actionable';
          return [{ check, file: test.answer, accepted: true, kind }];
        });
  return [...outputs, ...answers, ...samples];
}

/** Whether teams are shown something else than the answer. */
function isReplaced(names: readonly string[], input: string): boolean {
  const base = input.replace(/\.in$/, '');
  return ['.out', '.ans.statement', '.interaction'].some((ending) => names.includes(base + ending));
}

/** What the validator said that it should not have; `null` when all is as it should be. */
async function otherwise(
  machine: ContestMachine,
  job: ValidationJob,
  { check, file, accepted }: Wanted,
): Promise<string | null> {
  const output = await readPackageFile(job.pack.directory, file, MOST_TEST_BYTES);
  const { verdict, message } = await judgeOutput(machine, job, { test: check.test, output });
  const words = message === '' ? '' : ` ${message}`;
  if (verdict === 'IE') return `The output validator fails on it.${words}`;
  if ((verdict === 'AC') === accepted) return null;
  return accepted
    ? `The output validator rejects it, though it is meant to be right.${words}`
    : 'The output validator accepts it, though it is meant to be wrong.';
}
