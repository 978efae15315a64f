// The one-month plan as data: four weeks, each with its aim. Other horizons stretch or shrink it.

import type { SignalId } from '../signals/index.ts';
import type { TaskKind } from './task.ts';

export type Week = 1 | 2 | 3 | 4;

export interface BackboneItem {
  readonly kind: TaskKind;
  readonly week: Week;
  /** One title for each time; when there are fewer, they come around again. */
  readonly titles: readonly string[];
  /** The patterns of each title, where it has some. */
  readonly patterns?: readonly (readonly string[])[];
  /** Preferred length, and the least that still makes sense. */
  readonly minutes: number;
  readonly least: number;
  /** How often in a week of seven days. */
  readonly count: number;
  /** How many of those are must-haves, however short the time. */
  readonly must: number;
  /** Whether a longer time brings more of it, as with daily practice; three stories stay three. */
  readonly scales: boolean;
  readonly signals: readonly SignalId[];
  readonly reason: string;
}

/** Must-haves compete for scarce time in this order. */
export const backbone: readonly BackboneItem[] = [
  {
    kind: 'timed-coding',
    week: 2,
    titles: ['Timed coding interview'],
    minutes: 45,
    least: 25,
    count: 4,
    must: 2,
    scales: true,
    signals: ['time-management', 'correctness', 'communication', 'clarifying'],
    reason: 'Three or four timed sessions a week train a working solution by half time.',
  },
  {
    kind: 'story',
    week: 3,
    titles: [
      'Write and tell a 90-second story: a bug you crushed',
      'Write and tell a 90-second story: a performance improvement',
      'Write and tell a 90-second story: a delivery across teams',
    ],
    minutes: 30,
    least: 15,
    count: 3,
    must: 3,
    scales: false,
    signals: ['story-structure', 'impact'],
    reason: 'Three stories with numbers answer most behavioural questions.',
  },
  {
    kind: 'data-structures',
    week: 1,
    titles: [
      'Data structures and patterns: two pointers',
      'Data structures and patterns: hash maps',
      'Data structures and patterns: breadth-first search',
      'Data structures and patterns: depth-first search',
      'Data structures and patterns: sliding window',
      'Data structures and patterns: stacks and queues',
      'Data structures and patterns: heaps and intervals',
    ],
    patterns: [
      ['two-pointers'],
      ['hash-map'],
      ['bfs'],
      ['dfs'],
      ['sliding-window'],
      ['stack', 'queue'],
      ['heap', 'intervals'],
    ],
    minutes: 45,
    least: 30,
    count: 7,
    must: 2,
    scales: true,
    signals: ['data-structures', 'problem-solving'],
    reason: 'A daily hour on common patterns makes them come to mind under pressure.',
  },
  {
    kind: 'mock-coding',
    week: 3,
    titles: ['Mock interview: coding'],
    minutes: 60,
    least: 45,
    count: 1,
    must: 1,
    scales: true,
    signals: ['communication', 'time-management', 'problem-solving'],
    reason: 'A whole mock interview shows how the parts hold together.',
  },
  {
    kind: 'mock-behavioural',
    week: 3,
    titles: ['Mock interview: behavioural'],
    minutes: 45,
    least: 30,
    count: 1,
    must: 1,
    scales: true,
    signals: ['story-structure', 'impact', 'conflict', 'learning'],
    reason: 'Telling your stories to somebody shows which ones still wander.',
  },
  {
    kind: 'job-description',
    week: 4,
    titles: ['Read the job description and list what it asks for'],
    minutes: 45,
    least: 20,
    count: 1,
    must: 1,
    scales: false,
    signals: ['alignment'],
    reason: 'What the job asks for decides what you show.',
  },
  {
    kind: 'demo',
    week: 4,
    titles: ['Rehearse your 5-minute project demo'],
    minutes: 25,
    least: 15,
    count: 3,
    must: 1,
    scales: false,
    signals: ['closing', 'portfolio'],
    reason: 'A demo tied to their needs is the strongest closing signal.',
  },
  {
    kind: 'resume',
    week: 1,
    titles: ['Polish your resume: one line, one number each'],
    minutes: 60,
    least: 30,
    count: 2,
    must: 1,
    scales: false,
    signals: ['impact', 'alignment'],
    reason: 'The resume is read first, and every vague line costs.',
  },
  {
    kind: 'design',
    week: 2,
    titles: ['Design a small system: requirements → models → APIs → scaling'],
    minutes: 30,
    least: 20,
    count: 7,
    must: 1,
    scales: true,
    signals: ['requirements', 'architecture', 'reliability'],
    reason: 'One small design a day with the same template makes the order a habit.',
  },
  {
    kind: 'closing',
    week: 4,
    titles: ['Prepare your questions and a short thank-you note'],
    minutes: 25,
    least: 15,
    count: 1,
    must: 1,
    scales: false,
    signals: ['closing'],
    reason: 'Questions about success, onboarding and rituals show how you would join.',
  },
  {
    kind: 'portfolio',
    week: 1,
    titles: ['Bring a repository to interview shape: README, tests, badge, design note, runbook'],
    minutes: 60,
    least: 30,
    count: 3,
    must: 1,
    scales: false,
    signals: ['portfolio', 'operations'],
    reason: 'Three polished repositories say more than ten unfinished ones.',
  },
  {
    kind: 'keywords',
    week: 4,
    titles: ['Mirror the job’s words in your resume and stories'],
    minutes: 30,
    least: 15,
    count: 1,
    must: 0,
    scales: false,
    signals: ['alignment'],
    reason: 'Their words for your work make the match easy to see.',
  },
  {
    kind: 'domain',
    week: 4,
    titles: ['Review their domain: what they sell, to whom, at what scale'],
    minutes: 45,
    least: 20,
    count: 1,
    must: 0,
    scales: false,
    signals: ['alignment', 'requirements'],
    reason: 'Knowing their domain turns your examples into theirs.',
  },
];
