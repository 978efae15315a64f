// Signals of the behavioural track: stories, numbers, conflict, learning.

import type { Signal, SignalId } from '../signal.ts';

export const behaviouralSignals = {
  'story-structure': {
    id: 'story-structure',
    name: 'Story structure',
    looksFor: 'Context, action and result in about 90 seconds.',
    tracks: ['behavioural'],
    anchors: {
      1: 'No single event: opinions or duties instead of what happened.',
      2: 'One event, but the action or the result is missing, or it takes more than three minutes.',
      3: 'Context, action and result are there and in order, within two minutes; “we” sometimes hides who acted.',
      4: 'Context in a sentence or two, mostly own actions, and a result, told within 60 to 120 seconds.',
    },
    how: 'Write or tell one story in the behavioural track.',
    advice: 'Cut the context to two sentences, then say what you did, then what came of it.',
  },
  impact: {
    id: 'impact',
    name: 'Impact in numbers',
    looksFor: 'From what, to what, how, over what time.',
    tracks: ['behavioural', 'company'],
    anchors: {
      1: 'Results are words such as “improved” or “helped”, without a number.',
      2: 'A number without a starting point or without what was measured.',
      3: 'A from and a to with what was measured; how or over what time is missing.',
      4: 'From, to, how and over what time, such as “p95 from 320 to 180 ms in a quarter by an index and a cache”.',
    },
    how: 'Put a result with a number into a story or a resume line.',
    advice: 'For each result, write from, to, how and over what time; mark an estimate as one.',
  },
  conflict: {
    id: 'conflict',
    name: 'Conflict',
    looksFor: 'Listened, proposed options, measured, documented the decision.',
    tracks: ['behavioural'],
    anchors: {
      1: 'Tells who was wrong, and nothing that they did about it.',
      2: 'Acted, but the other view is missing or was overruled without options.',
      3: 'Tells the other view fairly, the options that were proposed, and how it was decided.',
      4: 'Tells the other view fairly, the options, how they were tested or measured, and where the decision was written down.',
    },
    how: 'Tell a story about a disagreement.',
    advice:
      'Tell what the other person wanted and why, then the options that you proposed, and how you both could tell.',
  },
  learning: {
    id: 'learning',
    name: 'Learning',
    looksFor: 'Postmortems, what they would do differently, durable improvements.',
    tracks: ['behavioural'],
    anchors: {
      1: 'Names no failure, or only the faults of others.',
      2: 'Names a failure and what went wrong, but nothing that changed.',
      3: 'Names the failure, their own part in it, and what they do differently now.',
      4: 'Names the failure, their own part, what they do differently, and a change that still protects others, such as a test, an alert or a checklist.',
    },
    how: 'Tell a story about something that went wrong.',
    advice:
      'End the story with the change that stayed: the test, alert or checklist that exists because of it.',
  },
} satisfies Partial<Record<SignalId, Signal>>;
