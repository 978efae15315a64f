// Signals of every live session: how someone works, asks, speaks, listens and uses the time.

import type { Signal, SignalId } from '../signal.ts';

export const liveSignals = {
  'problem-solving': {
    id: 'problem-solving',
    name: 'Problem solving',
    looksFor: 'Splits the problem into parts, finds the right complexity, and does not over-engineer.',
    tracks: ['coding', 'design', 'ml'],
    anchors: {
      1: 'Starts without a plan and reaches nothing that could solve the task.',
      2: 'Has a direction but no steps, or a solution that is slower or far bigger than the constraints ask for.',
      3: 'Names the steps, works through them, and ends with a cost that fits the constraints; some parts are not needed.',
      4: 'Names the steps and a second way, picks the simplest one that fits the constraints, says why, and leaves nothing over.',
    },
    how: 'Write the steps of your approach and one alternative before you build it.',
    advice: 'Before building, write three to five steps and one alternative, and say which you take and why.',
  },
  clarifying: {
    id: 'clarifying',
    name: 'Clarifying questions',
    looksFor:
      'Restates the task and asks about inputs, outputs and constraints in the first 60 to 90 seconds.',
    tracks: ['coding', 'design'],
    anchors: {
      1: 'Starts to build without asking anything or restating the task.',
      2: 'Asks only after building has begun, or asks nothing that the statement leaves open.',
      3: 'Asks before building and uncovers something that the statement leaves open.',
      4: 'Asks about inputs, results and limits before building, uncovers at least half of what the statement leaves open, and restates the task.',
    },
    how: 'Ask the interviewer about the input, the result or the limits before your first edit.',
    advice:
      'Spend the first 60 to 90 seconds on restating the task and asking about inputs, results and limits.',
  },
  communication: {
    id: 'communication',
    name: 'Communication',
    looksFor: 'Thinks aloud and narrates trade-offs while working.',
    tracks: ['coding', 'design', 'ml', 'behavioural'],
    anchors: {
      1: 'Works without a word: the reasoning cannot be seen.',
      2: 'Says a little at the start or the end; long stretches of work pass in silence.',
      3: 'Says what comes next at each step; silences while working stay short.',
      4: 'Says what comes next at each step, and when choosing, what the choice costs and what it gains.',
    },
    how: 'Write or say what you are about to do, in a sentence, while you work.',
    advice: 'Say one sentence before each step, and when you choose, say what the choice costs.',
  },
  feedback: {
    id: 'feedback',
    name: 'Taking feedback',
    looksFor: 'Takes a hint or a change request calmly and uses it.',
    tracks: ['coding', 'design', 'behavioural'],
    anchors: {
      1: 'Goes on as if the hint or the request had not been given.',
      2: 'Changes something after it, but what it pointed at stays as it was.',
      3: 'Acts on it within minutes, and the work gets further than before.',
      4: 'Says what it changes, acts on it within minutes, and shows that the work is better for it.',
    },
    how: 'Ask for a hint when you need one, or take the change request after a solution was accepted.',
    advice: 'After a hint, say in a sentence what it changes for you, then try it at once.',
  },
  ownership: {
    id: 'ownership',
    name: 'Ownership',
    looksFor: 'Tests, logging and a plan for what can fail; trades scope for quality.',
    tracks: ['coding', 'design', 'portfolio'],
    anchors: {
      1: 'Hands the work in without a check of their own.',
      2: 'Checks only after something was refused, or only what was given as an example.',
      3: 'Checks the work with cases of their own, with expected results, before handing it in.',
      4: 'Checks it with several cases of their own before handing it in, and every failure leaves a case or a safeguard behind.',
    },
    how: 'Add tests of your own with expected values before you submit.',
    advice:
      'Write three tests of your own with expected values before submitting, and keep every failing case as a test.',
  },
  'time-management': {
    id: 'time-management',
    name: 'Time management',
    looksFor: 'A working solution by half time, minutes kept for tests, scope traded for quality.',
    tracks: ['coding', 'design', 'ml', 'behavioural'],
    anchors: {
      1: 'Time runs out with nothing that works.',
      2: 'Something works only near the end; no time is left to check it.',
      3: 'Something works by three quarters of the time, and some minutes are left to check it.',
      4: 'Something works by half time; the rest goes into checks and improvements.',
    },
    how: 'Take a timed session and run your code on the way.',
    advice: 'Get the simplest version to pass by half time; improve it only after that.',
  },
} satisfies Partial<Record<SignalId, Signal>>;
