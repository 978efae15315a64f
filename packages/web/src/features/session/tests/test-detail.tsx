// One test that the candidate may see: its input, what it should give, what it gave, what it printed.

import type { Problem } from '@greenroom/core/coding';
import { type Language, type TestResult, verdictNames } from '@greenroom/core/judging';
import { Button } from '@mantine/core';

import { parseText, tidyJson } from '../json-text.ts';
import { formatBytes, formatMs } from './attempt-list.ts';
import classes from './results.module.css';
import { ScriptGrid } from '../script/script-grid.tsx';
import { scriptRows, type ScriptValues } from '../script/script-rows.ts';
import { QueryValues } from '../tables/query-values.tsx';
import { diffValues, type Piece } from './value-diff.ts';

interface TestDetailProps {
  readonly problem: Problem;
  readonly test: TestResult;
  /** That it was written in. */
  readonly language: Language;
  /** Takes the candidate to a test like this one that they can change; null where they may not. */
  readonly onTake: (() => void) | null;
}

export function TestDetail({ problem, test, language, onTake }: TestDetailProps) {
  const { shown } = test;
  const { query, class: form } = problem.signature;
  // Where both answers are shown, a sentence that they differ says nothing more.
  const showsDifference =
    query === undefined &&
    form === undefined &&
    test.verdict === 'WA' &&
    shown?.got != null &&
    shown.expected !== null;
  return (
    <div className={classes.detail}>
      <p className={classes.summary}>
        <strong>{verdictNames[test.verdict]}</strong> · {formatMs(test.cpuMs)} CPU
        {test.memoryBytes > 0 && ` · ${formatBytes(test.memoryBytes)}`}
      </p>
      {test.message !== '' && !showsDifference && <pre className={classes.block}>{test.message}</pre>}
      {shown !== undefined && query !== undefined && (
        <QueryValues problem={problem} query={query} of={test.name} shown={shown} />
      )}
      {shown !== undefined && form !== undefined && (
        <ScriptGrid
          label="Calls of this test"
          rows={scriptRows(problem, language, valuesOf(shown))}
          expected="Expected"
        />
      )}
      {shown !== undefined && query === undefined && form === undefined && (
        <div className={classes.values}>
          <Input problem={problem} input={shown.input} />
          <Answers
            expected={shown.expected === null ? null : tidyJson(shown.expected)}
            got={shown.got === null ? null : tidyJson(shown.got)}
            passed={test.verdict === 'AC'}
          />
        </div>
      )}
      {shown !== undefined && shown.stdout !== '' && (
        <Block label="Printed">
          <pre className={classes.block}>{shown.stdout}</pre>
        </Block>
      )}
      {onTake !== null && (
        <Button size="xs" variant="default" onClick={onTake}>
          {test.category === 'custom' ? 'Change this test' : 'Copy to my tests'}
        </Button>
      )}
    </div>
  );
}

/** The judge writes one argument a line; what is missing is not known. */
function valuesOf({ input, expected, got }: NonNullable<TestResult['shown']>): ScriptValues {
  const known = (text: string | null) => (text === null ? undefined : parseText(text));
  return { args: input.split('\n').map(parseText), expected: known(expected), got: known(got) };
}

function Block({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.labelled}>
      <div className={classes.label}>{label}</div>
      {children}
    </div>
  );
}

/** The judge writes one argument a line. */
function Input({ problem, input }: { readonly problem: Problem; readonly input: string }) {
  const { parameters } = problem.signature;
  const lines = input.split('\n');
  const named =
    lines.length === parameters.length
      ? lines.map((line, index) => `${parameters[index]?.name ?? ''} = ${tidyJson(line)}`)
      : lines;
  return (
    <Block label="Input">
      <pre className={classes.block}>{named.join('\n')}</pre>
    </Block>
  );
}

interface AnswersProps {
  readonly expected: string | null;
  readonly got: string | null;
  readonly passed: boolean;
}

function Answers({ expected, got, passed }: AnswersProps) {
  if (passed || expected === null || got === null) {
    return (
      <>
        {expected !== null && <Answer label="Expected" pieces={[{ text: expected, differs: false }]} />}
        {got !== null && <Answer label="Got" pieces={[{ text: got, differs: false }]} />}
      </>
    );
  }
  const diff = diffValues(expected, got);
  return (
    <>
      <Answer label="Expected" pieces={diff.expected} mark="missing" />
      <Answer label="Got" pieces={diff.got} mark="wrong" />
    </>
  );
}

interface AnswerProps {
  readonly label: string;
  readonly pieces: readonly Piece[];
  readonly mark?: 'missing' | 'wrong';
}

/** Marked pieces are underlined as well as coloured, and are inserted or deleted text to screen readers. */
function Answer({ label, pieces, mark = 'wrong' }: AnswerProps) {
  const Marked = mark === 'missing' ? 'ins' : 'del';
  return (
    <Block label={label}>
      <pre className={classes.block} data-mark={mark}>
        {withOffsets(pieces).map(({ text, differs, offset }) =>
          differs ? <Marked key={offset}>{text}</Marked> : <span key={offset}>{text}</span>,
        )}
      </pre>
    </Block>
  );
}

function withOffsets(pieces: readonly Piece[]): readonly (Piece & { readonly offset: number })[] {
  let offset = 0;
  return pieces.map((piece) => {
    const placed = { ...piece, offset };
    offset += piece.text.length;
    return placed;
  });
}
