// The tests tab: the examples, and tests of the candidate's own to add, change, copy and remove.

import { argumentNames, type Problem, type Sample } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import type { OwnTest } from '@greenroom/core/session';
import { Button } from '@mantine/core';
import { IconAlertCircle, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';

import type { InterviewActions } from '../interview-actions.ts';
import { jsonText } from '../json-text.ts';
import { ScriptGrid } from '../script/script-grid.tsx';
import { scriptRows } from '../script/script-rows.ts';
import { SampleTables } from '../tables/sample-tables.tsx';
import { isRunnable, testFromSample } from './own-test.ts';
import { OwnTestForm } from './own-test-form.tsx';
import classes from './own-tests.module.css';

interface OwnTestsProps {
  readonly problem: Problem;
  readonly language: Language;
  readonly tests: readonly OwnTest[];
  readonly actions: InterviewActions;
  readonly active: boolean;
  readonly addPending: (flush: () => void) => () => void;
  /** Id of an own test, or `sample-0`, `sample-1`, … */
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

const sampleId = (index: number): string => `sample-${index}`;

export function OwnTests(props: OwnTestsProps) {
  const { problem, tests, actions, active, selected, onSelect } = props;
  const own = tests.find((test) => test.id === selected);
  const sample = Math.max(
    0,
    problem.samples.findIndex((_sample, index) => sampleId(index) === selected),
  );
  return (
    <div className={classes.tests}>
      <div className={classes.picker} role="group" aria-label="Tests">
        {problem.samples.map((each, index) => (
          <Chip
            key={JSON.stringify(each.args)}
            label={`Example ${index + 1}`}
            isSelected={own === undefined && index === sample}
            onSelect={() => onSelect(sampleId(index))}
          />
        ))}
        {tests.map((test, index) => (
          <Chip
            key={test.id}
            label={`Test ${index + 1}`}
            isFaulty={!isRunnable(problem, test)}
            isSelected={test.id === selected}
            onSelect={() => onSelect(test.id)}
          />
        ))}
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={!active || tests.length >= 50}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onSelect(actions.addTest(testFromSample(problem, problem.samples[0])))}
        >
          Add a test
        </Button>
      </div>
      {own === undefined ? (
        <SampleView {...props} index={sample} />
      ) : (
        <>
          <OwnTestForm
            key={own.id}
            problem={problem}
            language={props.language}
            test={own}
            disabled={!active}
            addPending={props.addPending}
            onChange={actions.editTest}
          />
          <OwnTestButtons {...props} test={own} />
        </>
      )}
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly isFaulty?: boolean;
  readonly onSelect: () => void;
}

function Chip({ label, isSelected, isFaulty = false, onSelect }: ChipProps) {
  return (
    <button type="button" className={classes.chip} aria-pressed={isSelected} onClick={onSelect}>
      {label}
      {isFaulty && <IconAlertCircle size={14} aria-label="needs mending" />}
    </button>
  );
}

function SampleValues({ problem, sample }: { readonly problem: Problem; readonly sample: Sample }) {
  return (
    <dl className={classes.sample}>
      {argumentNames(problem.signature).map((name, position) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{jsonText(sample.args[position])}</dd>
        </div>
      ))}
      <div>
        <dt>Expected</dt>
        <dd>{jsonText(sample.expected)}</dd>
      </div>
    </dl>
  );
}

function SampleView({
  problem,
  language,
  actions,
  active,
  onSelect,
  index,
}: OwnTestsProps & { readonly index: number }) {
  const sample = problem.samples[index];
  if (sample === undefined) return null;
  const rows = scriptRows(problem, language, { ...sample, got: undefined });
  const copy = (): void => {
    const expected = jsonText(sample.expected);
    onSelect(actions.addTest({ ...testFromSample(problem, sample), expected }));
  };
  return (
    <>
      {rows.length > 0 ? (
        <ScriptGrid label="Calls of this example" rows={rows} expected="Expected" />
      ) : problem.signature.query === undefined ? (
        <SampleValues problem={problem} sample={sample} />
      ) : (
        <SampleTables of={`Test ${index + 1}`} query={problem.signature.query} sample={sample} />
      )}
      <div className={classes.buttons}>
        <Button
          size="xs"
          variant="default"
          disabled={!active}
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={copy}
        >
          Copy to my tests
        </Button>
      </div>
    </>
  );
}

function OwnTestButtons({ actions, active, onSelect, test }: OwnTestsProps & { readonly test: OwnTest }) {
  return (
    <div className={classes.buttons}>
      <Button
        size="xs"
        variant="default"
        disabled={!active}
        leftSection={<IconCopy size={14} aria-hidden />}
        onClick={() => onSelect(actions.copyTest(test.id))}
      >
        Duplicate
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!active}
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => {
          actions.removeTest(test.id);
          onSelect(sampleId(0));
        }}
      >
        Remove
      </Button>
    </div>
  );
}
