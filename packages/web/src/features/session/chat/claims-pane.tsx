// What the candidate states: the approach, and what it costs.

import { type Claim, MAX_LINE } from '@greenroom/core/session';
import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import type { InterviewActions } from '../interview-actions.ts';
import classes from './claims-pane.module.css';

interface ClaimsPaneProps {
  readonly claims: readonly Claim[];
  readonly actions: InterviewActions;
  readonly active: boolean;
}

const subjects = ['approach', 'time', 'space'] as const;
type Fields = Readonly<Record<Claim['subject'], string>>;

function stated(claims: readonly Claim[]): Fields {
  const latest = (subject: Claim['subject']): string =>
    claims.findLast((claim) => claim.subject === subject)?.text ?? '';
  return { approach: latest('approach'), time: latest('time'), space: latest('space') };
}

export function ClaimsPane({ claims, actions, active }: ClaimsPaneProps) {
  const before = stated(claims);
  const [fields, setFields] = useState(before);
  const changed = subjects.some((subject) => fields[subject].trim() !== before[subject]);
  const field = (subject: Claim['subject']) => ({
    value: fields[subject],
    disabled: !active,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setFields({ ...fields, [subject]: event.currentTarget.value }),
  });
  const state = (event: FormEvent): void => {
    event.preventDefault();
    for (const subject of subjects) actions.claim(subject, fields[subject]);
  };
  return (
    <form className={classes.claims} onSubmit={state}>
      <Textarea
        label="Approach"
        placeholder="What you will do, in a sentence or two"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={MAX_LINE}
        {...field('approach')}
      />
      <div className={classes.costs}>
        <TextInput label="Time" placeholder="O(n log n)" maxLength={200} {...field('time')} />
        <TextInput label="Space" placeholder="O(n)" maxLength={200} {...field('space')} />
      </div>
      <div className={classes.end}>
        <span role="status">
          {!changed && claims.length > 0
            ? 'Stated. You may change it later.'
            : 'An interviewer asks for these.'}
        </span>
        <Button type="submit" size="xs" disabled={!active || !changed}>
          State it
        </Button>
      </div>
    </form>
  );
}
