// The tests one by one: input, expectation, what the reference answers where that is something else, and the moment they were written.

import type { GradedTest } from '@greenroom/core/coding';
import { IconCheck, IconInfoCircle, IconX } from '@tabler/icons-react';

import { TextLink } from '../../../kit/link.tsx';
import classes from './own-tests.module.css';

interface OwnTestListProps {
  readonly id: string;
  readonly tests: readonly GradedTest[];
  /** Of the arguments. */
  readonly names: readonly string[];
}

export function OwnTestList({ id, tests, names }: OwnTestListProps) {
  return (
    <ol className={classes.tests}>
      {tests.map((test, index) => (
        <li key={test.written.key + String(index)}>
          <div className={classes.testHead}>
            <b>Test {index + 1}</b>
            <Standing test={test} />
            <TextLink
              size="sm"
              to="/sessions/$id/replay"
              params={{ id }}
              search={{ at: test.written.at, event: test.written.key }}
              aria-label={`Open in the replay where test ${index + 1} was written`}
            >
              Replay
            </TextLink>
          </div>
          <p className={classes.values}>
            {test.args.map((value, at) => (
              <span key={names[at] ?? at}>
                {names[at] ?? at} = <code>{shorten(value)}</code>
              </span>
            ))}
          </p>
          <Expectation test={test} />
        </li>
      ))}
    </ol>
  );
}

/** Characters of a value that are shown. */
const MOST_SHOWN = 120;

function shorten(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
}

function Standing({ test }: { readonly test: GradedTest }) {
  const caught = test.catches.filter(Boolean).length;
  const well = test.expectation.kind === 'right';
  const Icon = well ? IconCheck : test.expectation.kind === 'wrong' ? IconX : IconInfoCircle;
  return (
    <span className={classes.standing} data-kind={test.expectation.kind}>
      <Icon size={14} aria-hidden />
      {standings[test.expectation.kind]}
      {caught > 0 && `, catches ${caught}`}
      {test.ran === null ? ', never run' : test.inTime ? '' : ', run after the first submission'}
    </span>
  );
}

const standings: Readonly<Record<GradedTest['expectation']['kind'], string>> = {
  right: 'expects what is right',
  none: 'expects nothing',
  wrong: 'expects something else',
  illegal: 'outside the task',
  unknown: 'not tried',
};

function Expectation({ test: { expectation, expected } }: { readonly test: GradedTest }) {
  switch (expectation.kind) {
    case 'right':
      return (
        <p className={classes.values}>
          <span>
            expected = <code>{shorten(expected?.value ?? null)}</code>
          </span>
        </p>
      );
    case 'none':
      return (
        <p className={classes.note}>
          Without an expected value only a crash or an endless loop would have been noticed.
        </p>
      );
    case 'wrong':
      return (
        <p className={classes.note}>
          You expected <code>{shorten(expectation.expected)}</code>; the reference answers{' '}
          <code>{shorten(expectation.answer)}</code>. Worth a second look at the statement, by hand.
        </p>
      );
    case 'illegal':
      return (
        <p className={classes.note}>
          The task promises that this never comes: {expectation.why}. It was left out.
        </p>
      );
    case 'unknown':
      return (
        <p className={classes.note}>The reference gave no answer to it, so nothing can be said of it.</p>
      );
  }
}
