// The piece of evidence that opened the replay here.

import { levelNames, rubric, type Scorecard, type SignalId } from '@greenroom/core/signals';
import { CloseButton } from '@mantine/core';
import { useState } from 'react';

import classes from './evidence-note.module.css';

/** Where a link opens the replay. */
export interface Opening {
  /** Ms since the start. */
  readonly at: number;
  /** Key of the event that it points to. */
  readonly event: string | null;
  /** Signal whose evidence it is. */
  readonly signal: SignalId | null;
  /** Line of the code that it is about, from 1. */
  readonly line: number | null;
}

interface EvidenceNoteProps {
  readonly card: Scorecard | undefined;
  readonly opening: Opening;
}

export function EvidenceNote({ card, opening: { at, event, signal } }: EvidenceNoteProps) {
  const [open, setOpen] = useState(true);
  const piece = (card?.rows ?? [])
    .flatMap((row) => (row.observed && row.signal === signal ? row.evidence : []))
    .find((each) => each.at === at && event !== null && each.events.includes(event));
  if (piece === undefined || !open) return null;
  return (
    <aside className={classes.note} aria-label="Evidence">
      <p>
        <b>
          {rubric[piece.signal].name}, {levelNames[piece.level]}.
        </b>{' '}
        {piece.seen}
      </p>
      <CloseButton size="sm" aria-label="Hide the evidence" onClick={() => setOpen(false)} />
    </aside>
  );
}
