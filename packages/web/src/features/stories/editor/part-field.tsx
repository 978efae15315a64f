// A part of the story: its text, marks where the reviewer saw something, and the questions that follow from it.

import type { Finding } from '@greenroom/core/base';
import type { Span } from '@greenroom/core/behavioural';
import { UnstyledButton } from '@mantine/core';
import { type ReactNode, type RefObject, useId, useRef } from 'react';

import { FindingText } from './finding-text.tsx';
import classes from './editor.module.css';

interface PartFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly findings: readonly Finding<Span>[];
  readonly onChange: (text: string) => void;
  /** Below the findings. */
  readonly children?: ReactNode;
}

export function PartField({ label, hint, text, findings, onChange, children }: PartFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className={classes.part}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <p id={`${id}-hint`} className={classes.hint}>
        {hint}
      </p>
      {/* The same text twice in one cell: below with its marks, above to be written in; the lower one makes the height. */}
      <div className={classes.paper}>
        <div className={classes.marks} aria-hidden>
          {marked(text, findings)}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          ref={field}
          className={classes.text}
          aria-describedby={`${id}-hint`}
          maxLength={20_000}
          value={text}
          onChange={({ currentTarget: { value } }) => onChange(value)}
        />
      </div>
      {findings.length > 0 && (
        <ul className={classes.findings} aria-label={`About the ${label.toLowerCase()}`}>
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.where.start} ${finding.where.end}`} data-kind={finding.kind}>
              <Quote text={text} where={finding.where} field={field} />
              <FindingText finding={finding} quoted={text.slice(finding.where.start, finding.where.end)} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

interface QuoteProps {
  readonly text: string;
  readonly where: Span;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The words that a finding is about; a click selects them in the text. */
function Quote({ text, where, field }: QuoteProps) {
  const words = text.slice(where.start, where.end).replaceAll(/\s+/g, ' ');
  const short = words.length > 70 ? `${words.slice(0, 68)}…` : words;
  return (
    <UnstyledButton
      className={classes.quote}
      onClick={() => {
        field.current?.focus();
        field.current?.setSelectionRange(where.start, where.end);
      }}
    >
      “{short}”
    </UnstyledButton>
  );
}

/** The text with marks where something was seen; where findings overlap, the first one has the place. */
function marked(text: string, findings: readonly Finding<Span>[]) {
  const pieces = [];
  let from = 0;
  for (const { where, kind } of [...findings].sort((a, b) => a.where.start - b.where.start)) {
    if (where.start < from) continue;
    pieces.push(text.slice(from, where.start));
    pieces.push(
      <mark key={where.start} data-kind={kind}>
        {text.slice(where.start, where.end)}
      </mark>,
    );
    from = where.end;
  }
  pieces.push(text.slice(from));
  return pieces;
}
