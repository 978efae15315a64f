// The question that is open, and what was asked and told about it before.

import type { Thread } from '@greenroom/core/behavioural';
import { Title } from '@mantine/core';

import classes from './round.module.css';

export function ThreadSoFar({ thread: { turns } }: { readonly thread: Thread }) {
  const [open] = turns.slice(-1);
  const before = turns.slice(0, -1);
  return (
    <section aria-label="The interviewer">
      {before.map(({ asked, answer }) => (
        <div key={asked.key} className={classes.before}>
          <p>{asked.text}</p>
          {answer !== null && <p className={classes.told}>{answer.text || 'Answered aloud.'}</p>}
        </div>
      ))}
      <div aria-live="polite">
        <Title order={2} className={classes.question}>
          {open?.asked.text}
        </Title>
      </div>
      {open?.answer != null && <p className={classes.told}>{open.answer.text || 'Answered aloud.'}</p>}
    </section>
  );
}
