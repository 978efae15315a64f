// One test of the candidate's own: a field for each parameter, what is wrong with it, and what it should give.

import { argumentNames, type ClassForm, type Method, type Problem, typeIn } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import type { OwnTest } from '@greenroom/core/session';
import { Textarea } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';

import { parseText } from '../json-text.ts';
import { ScriptGrid } from '../script/script-grid.tsx';
import { scriptRows } from '../script/script-rows.ts';
import { checkOwnTest } from './own-test.ts';
import classes from './own-tests.module.css';

interface OwnTestFormProps {
  readonly problem: Problem;
  readonly language: Language;
  readonly test: OwnTest;
  readonly disabled: boolean;
  readonly addPending: (flush: () => void) => () => void;
  readonly onChange: (test: OwnTest) => void;
}

/** Longest time that typing waits before it is recorded, ms. */
const CHANGE_WAIT_MS = 500;

/** Give it the test's id as `key`: what is typed leads, the recorded test follows. */
export function OwnTestForm({ problem, language, test, disabled, addPending, onChange }: OwnTestFormProps) {
  const { draft, change } = useRecordedDraft(test, onChange, addPending);
  const faults = checkOwnTest(problem, draft);
  return (
    <div className={classes.form}>
      {argumentNames(problem.signature).map((name, index) => (
        <JsonField
          key={name}
          label={name}
          hint={hintFor(problem, language, index)}
          value={draft.args[index] ?? ''}
          fault={faults.args[index] ?? null}
          disabled={disabled}
          onChange={(value) => change({ ...draft, args: draft.args.with(index, value) })}
        />
      ))}
      <JsonField
        label="Expected"
        hint="leave empty if you do not know"
        value={draft.expected ?? ''}
        fault={faults.expected}
        disabled={disabled}
        onChange={(value) => change({ ...draft, expected: value === '' ? null : value })}
      />
      <ScriptGrid
        label="This test call by call"
        rows={scriptRows(problem, language, {
          args: draft.args.map(parseText),
          expected: draft.expected === null ? undefined : parseText(draft.expected),
          got: undefined,
        })}
        expected="Expected"
      />
    </div>
  );
}

/** What is to be typed: the type of a parameter, or the columns of a table's rows. */
function hintFor({ signature }: Problem, language: Language, index: number): string {
  if (signature.class !== undefined) return scriptHint(signature.class, language, index);
  const parameter = signature.parameters[index];
  if (parameter !== undefined) return typeIn(language, parameter.type);
  const columns = signature.query?.tables[index]?.columns ?? [];
  return `rows of [${columns.map(({ name }) => name).join(', ')}]`;
}

function scriptHint({ parameters, methods }: ClassForm, language: Language, index: number): string {
  const types = parameters.map(({ name, type }) => `${name}: ${typeIn(language, type)}`).join(', ');
  if (index === 0) return `its arguments, [${types}]`;
  return `one list for each, ${methods.map(callHint).join(', ')}`;
}

function callHint({ name, parameters }: Method): string {
  return `[${[`"${name}"`, ...parameters.map((parameter) => parameter.name)].join(', ')}]`;
}

interface JsonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault: string | null;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

function JsonField({ label, hint, value, fault, disabled, onChange }: JsonFieldProps) {
  return (
    <Textarea
      label={
        <>
          {label} <span className={classes.hint}>{hint}</span>
        </>
      }
      autosize
      minRows={1}
      maxRows={12}
      maxLength={20_000}
      spellCheck={false}
      value={value}
      error={fault}
      disabled={disabled}
      classNames={{ root: classes.field, input: classes.json, label: classes.label }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What is typed, recorded a moment later, and at the latest when something else is. */
function useRecordedDraft(
  test: OwnTest,
  onChange: (test: OwnTest) => void,
  addPending: (flush: () => void) => () => void,
) {
  const [draft, setDraft] = useState(test);
  const waiting = useRef<OwnTest | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const last = waiting.current;
    waiting.current = null;
    if (last !== null) onChange(last);
  }, [onChange]);
  useEffect(() => {
    const remove = addPending(flush);
    return () => {
      flush();
      remove();
    };
  }, [addPending, flush]);
  const change = (next: OwnTest): void => {
    setDraft(next);
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, CHANGE_WAIT_MS);
  };
  return { draft, change };
}
