import { expect, test } from 'vitest';

import { scorecard } from './scoring.ts';
import { scorecardMarkdown } from './scorecard-text.ts';

test('a scorecard reads as Markdown, and typed text does not change its outline', () => {
  const card = scorecard(
    's',
    [
      { id: 'coding/complexity@1', signals: ['complexity'] },
      { id: 'coding/clarifying@1', signals: ['clarifying'] },
    ],
    [
      {
        signal: 'complexity',
        assessor: 'coding/complexity@1',
        level: 3,
        weight: 1,
        seen: 'Stated time as # O(*n*)\n## at 4:05.',
        events: ['browser:3'],
        at: 245_000,
      },
    ],
  );
  const text = scorecardMarkdown(
    card,
    { title: 'Pair with a sum', facts: ['2 Nov 2026, 25 minutes'], clock: (at) => `${at / 1000} s` },
    (signal) => signal === 'clarifying',
  );
  expect(text).toBe(`# Scorecard: Pair with a sum

2 Nov 2026, 25 minutes

- Strongest: **Complexity**, leaning yes
- Next step: Say time and space out loud with their letters explained, once for the baseline and once for the final version.

## What was seen

### Complexity: leaning yes

States time and space in named quantities; one of them fits the solution, the other cannot be told.

- 245 s Stated time as \\# O(\\*n\\*) \\#\\# at 4:05. (coding/complexity@1)

One level higher. Strong yes: States time and space in named quantities, and both fit the solution.

## Not observed

- Clarifying questions: Ask the interviewer about the input, the result or the limits before your first edit.

Read by coding/clarifying@1, coding/complexity@1. A signal without evidence has no level.
`);
});
