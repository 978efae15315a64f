// What moved, where to, and why.

import type { PlanChange } from '@greenroom/core/plan';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';

import { formatDay } from '../../kit/calendar-text.ts';
import classes from './plan.module.css';

const SHOWN_AT_FIRST = 6;

export function ChangeList({ changes }: { readonly changes: readonly PlanChange[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className={classes.changes}>
        {shown.map((change) => (
          <li key={`${change.kind} ${change.task.id}`}>
            <strong>{change.task.title}</strong> <span>{describe(change)}</span>
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          Show all {changes.length}
        </Button>
      )}
    </>
  );
}

/** Says what the last change did, aloud as well. */
export function MovedNow({ moved }: { readonly moved: readonly PlanChange[] | null }) {
  return (
    <div role="status">
      {moved !== null &&
        (moved.length === 0 ? (
          <Text c="dimmed" size="sm">
            Saved. Nothing else had to move.
          </Text>
        ) : (
          <>
            <Text size="sm" fw={550}>
              Saved. This moved with it:
            </Text>
            <ChangeList changes={moved} />
          </>
        ))}
    </div>
  );
}

function describe(change: PlanChange): string {
  switch (change.kind) {
    case 'moved':
      return `from ${formatDay(change.from, 'short')} to ${formatDay(change.to, 'short')}. ${change.why}`;
    case 'added':
      return `new on ${formatDay(change.to, 'short')}. ${change.task.reason}`;
    case 'dropped':
      return `no longer on ${formatDay(change.from, 'short')}. ${change.why}`;
  }
}
