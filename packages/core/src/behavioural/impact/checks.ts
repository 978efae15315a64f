// What a conflict story and a learning story should show, and whether this one does.

import { phraseTable, type PhraseTable } from './phrase.ts';
import type { Span } from './span.ts';
import type { Token } from './token.ts';

export type CheckId =
  | 'listened'
  | 'options'
  | 'measured'
  | 'documented'
  | 'differently'
  | 'durable'
  | 'postmortem';

export interface Check {
  readonly id: CheckId;
  /** Where the story shows it; null when it does not. */
  readonly seen: Span | null;
  /** To ask yourself when it is missing. */
  readonly question: string;
}

interface CheckFacts {
  readonly id: CheckId;
  readonly cues: PhraseTable;
  readonly question: string;
}

const CONFLICT: readonly CheckFacts[] = [
  {
    id: 'listened',
    cues: phraseTable([
      'listened',
      'asked them',
      'asked him',
      'asked her',
      'asked why',
      'asked what',
      'heard',
      'understood',
      'understand',
      'their concern',
      'their concerns',
      'his concern',
      'her concern',
      'both sides',
      'their view',
      'point of view',
      'what each',
      'repeated back',
      'summarised what',
      'summarized what',
      'one - on - one',
      '1 : 1',
    ]),
    question: 'How did you find out what the other side needed? What did they say?',
  },
  {
    id: 'options',
    cues: phraseTable([
      'options',
      'option',
      'alternatives',
      'alternative',
      'proposed',
      'suggested',
      'offered',
      'trade - off',
      'trade - offs',
      'tradeoff',
      'tradeoffs',
      'compromise',
      'two ways',
      'three ways',
      'prototype',
      'prototypes',
      'spike',
      'middle ground',
    ]),
    question: 'Which options did you put on the table, and why was one chosen?',
  },
  {
    id: 'measured',
    cues: phraseTable([
      'measured',
      'measure',
      'benchmark',
      'benchmarked',
      'compared',
      'tested',
      'experiment',
      'a / b',
      'data',
      'numbers',
      'metrics',
      'survey',
      'load test',
      'counted',
      'timed',
    ]),
    question: 'How did you check who was right? What did you measure?',
  },
  {
    id: 'documented',
    cues: phraseTable([
      'documented',
      'a document',
      'short document',
      'wrote down',
      'wrote up',
      'written down',
      'decision record',
      'adr',
      'rfc',
      'design doc',
      'design document',
      'summary',
      'minutes',
      'notes',
      'meeting notes',
      'wiki',
      'shared document',
      'recorded the decision',
      'runbook',
    ]),
    question: 'Where was the decision written down, so that others could find it?',
  },
];

const LEARNING: readonly CheckFacts[] = [
  {
    id: 'differently',
    cues: phraseTable([
      'differently',
      'next time',
      'in hindsight',
      'looking back',
      'if i did it again',
      'if i had to do it again',
      'would now',
      "i'd now",
      'i should have',
      'i now',
      'would start',
      'would ask',
      'would have asked',
    ]),
    question: 'What would you do differently today?',
  },
  {
    id: 'durable',
    cues: phraseTable([
      'runbook',
      'checklist',
      'template',
      'lint rule',
      'alert',
      'alerts',
      'regression test',
      'contract tests',
      'a test',
      'automated',
      'guardrail',
      'policy',
      'standard',
      'process',
      'onboarding',
      'became the',
      'since then',
      'ever since',
      'every release',
      'made it impossible',
      'in ci',
      'dashboard',
      'game day',
      'game days',
      'feature flag',
      'feature flags',
      'rollback',
      'default',
    ]),
    question: 'What became permanent: a test, an alert, a checklist, a rule?',
  },
  {
    id: 'postmortem',
    cues: phraseTable([
      'postmortem',
      'post - mortem',
      'retrospective',
      'retro',
      'root cause',
      'blameless',
      'five whys',
      'incident review',
      'lessons',
      'lesson',
    ]),
    question: 'How did you and the team find out why it happened?',
  },
];

const CONFLICT_STORY = phraseTable([
  'disagreed',
  'disagreement',
  'disagree',
  'conflict',
  'pushback',
  'pushed back',
  'argument',
  'argued',
  'tension',
  'objected',
  'objection',
  'clashed',
  'clash',
  'both sides',
  "didn't agree",
  'did not agree',
  "couldn't agree",
  'dispute',
]);
const LEARNING_STORY = phraseTable([
  'mistake',
  'mistakes',
  'failed',
  'failure',
  'outage',
  'went wrong',
  'was wrong',
  'broke',
  'postmortem',
  'post - mortem',
  'my fault',
  'lesson',
  'incident',
  'regret',
  'too late',
  'missed the',
]);

export function isConflictStory(tokens: readonly Token[]): boolean {
  return firstCue(tokens, CONFLICT_STORY) !== null;
}

export function isLearningStory(tokens: readonly Token[]): boolean {
  return firstCue(tokens, LEARNING_STORY) !== null;
}

/** `measured` counts as shown where the story has a quantified result: pass its span. */
export function conflictChecks(tokens: readonly Token[], metric: Span | null): readonly Check[] {
  return CONFLICT.map((facts) => checked(tokens, facts, facts.id === 'measured' ? metric : null));
}

export function learningChecks(tokens: readonly Token[]): readonly Check[] {
  return LEARNING.map((facts) => checked(tokens, facts, null));
}

function checked(
  tokens: readonly Token[],
  { id, cues, question }: CheckFacts,
  otherwise: Span | null,
): Check {
  return { id, seen: firstCue(tokens, cues) ?? otherwise, question };
}

function firstCue(tokens: readonly Token[], cues: PhraseTable): Span | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const length = cues(tokens, at);
    const [from, to] = [tokens[at], tokens[at + length - 1]];
    if (length > 0 && from !== undefined && to !== undefined) return { start: from.start, end: to.end };
  }
  return null;
}
