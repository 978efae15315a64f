// Which mistakes the tests catch: in words first, then the whole table of mistakes and tests.

import type { GradedMistake, TestGrading } from '@greenroom/core/coding';
import { IconCheck, IconMinus } from '@tabler/icons-react';

import classes from './own-tests.module.css';

export function KillMatrix({ grading }: { readonly grading: TestGrading }) {
  const known = grading.mistakes.filter(({ origin }) => origin === 'known-bad');
  const made = grading.mistakes.filter(({ origin }) => origin === 'mutant');
  const open = known.filter(({ caught }) => caught === 'never');
  const found = known.filter(({ caught }) => caught !== 'never');
  return (
    <>
      {open.length > 0 && (
        <Mistakes title="Mistakes that your tests would have let through" mistakes={open} />
      )}
      {found.length > 0 && <Mistakes title="Mistakes that they would have caught" mistakes={found} />}
      <details className={classes.whole}>
        <summary>
          The whole table: {grading.mistakes.length} wrong solutions, {grading.tests.length} tests
        </summary>
        <Table grading={grading} title="Mistakes that people make" mistakes={known} />
        {made.length > 0 && <Table grading={grading} title="Small changes made by machine" mistakes={made} />}
        <p className={classes.note}>
          A tick: on this input the wrong solution answers something else than the test expects, or crashes,
          or never ends. Solutions that are only too slow are left out; small tests cannot show it.
        </p>
      </details>
    </>
  );
}

interface MistakesProps {
  readonly title: string;
  readonly mistakes: readonly GradedMistake[];
}

function Mistakes({ title, mistakes }: MistakesProps) {
  return (
    <section className={classes.mistakes}>
      <h3>{title}</h3>
      <ul>
        {mistakes.map(({ id, what, category, caught }) => (
          <li key={id} data-caught={caught}>
            {what}
            <span className={classes.aside}>
              {caught === 'late' && 'only after the first submission'}
              {caught === 'never' && category !== null && `shows on ${category} inputs`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TableProps extends MistakesProps {
  readonly grading: TestGrading;
}

function Table({ grading: { tests, mistakes: all }, title, mistakes }: TableProps) {
  if (mistakes.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className={classes.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={classes.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Mistake</th>
            {tests.map((test, index) => (
              <th key={test.written.key + String(index)} scope="col">
                <span className={classes.unseen}>Test </span>
                {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mistakes.map((mistake) => (
            <tr key={mistake.id}>
              <th scope="row">{mistake.what}</th>
              {tests.map((test, index) => (
                <td key={test.written.key + String(index)}>
                  <Cell caught={test.catches[all.indexOf(mistake)] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ caught }: { readonly caught: boolean | null }) {
  if (caught === null) return <span className={classes.unseen}>not tried</span>;
  return caught ? (
    <IconCheck size={16} role="img" aria-label="caught" className={classes.caught} />
  ) : (
    <IconMinus size={16} role="img" aria-label="let through" className={classes.passed} />
  );
}
