// Greenroom in three lines, for someone who opens it for the first time.

import { Title } from '@mantine/core';

import classes from './today.module.css';

const steps = [
  ['Talk first', 'Ask the interviewer what the problem leaves out, then say your approach.'],
  [
    'Write and run',
    'Solve it against the clock. Every key, run and line of chat goes on a timeline that stays with you.',
  ],
  [
    'Read the evidence',
    'The scorecard says what an interviewer would have seen, and opens the moment it saw it.',
  ],
] as const;

export function HowItWorks() {
  return (
    <section aria-labelledby="how">
      <Title order={2} id="how" mb={12}>
        How it works
      </Title>
      <ol className={classes.steps}>
        {steps.map(([title, text]) => (
          <li key={title}>
            <strong>{title}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
