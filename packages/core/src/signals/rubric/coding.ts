// Signals of the coding track: what the code itself and its tests show.

import type { Signal, SignalId } from '../signal.ts';

export const codingSignals = {
  readability: {
    id: 'readability',
    name: 'Readability',
    looksFor: 'Meaningful names, small functions, early returns.',
    tracks: ['coding'],
    anchors: {
      1: 'Names say nothing or mislead; one long block with deep nesting.',
      2: 'Can be followed with effort: vague names, repeated code, or nesting where a return would do.',
      3: 'Reads from top to bottom: names say what things are, functions do one thing, few leftovers.',
      4: 'Reads at once: exact names, small functions, early returns, no dead code, nothing to explain.',
    },
    how: 'Submit a solution: its code is what is read.',
    advice: 'Rename what needed a comment, return early, and split what does two things.',
  },
  'data-structures': {
    id: 'data-structures',
    name: 'Data structures',
    looksFor: 'Structures that match the task.',
    tracks: ['coding'],
    anchors: {
      1: 'The structure fights the task, such as searching a list again and again where a set would do.',
      2: 'The structure works but makes the solution slower or longer than its usual choice.',
      3: 'The structure gives the cost that the task needs.',
      4: 'The structure gives the cost that the task needs, and the reason for it was said.',
    },
    how: 'Submit a solution, and say why you chose its data structure.',
    advice:
      'Before coding, list the operations that you need most and name the structure that makes them cheap.',
  },
  correctness: {
    id: 'correctness',
    name: 'Correctness',
    looksFor: 'Right on every hidden test.',
    tracks: ['coding'],
    anchors: {
      1: 'The best submission fails more than half of the hidden tests.',
      2: 'The best submission passes at least half of the hidden tests, but fewer than nine in ten.',
      3: 'Passes every hidden test after a correction, or all but one in ten at most.',
      4: 'Passes every hidden test with the first submission.',
    },
    how: 'Submit a solution, so that the hidden tests run.',
    advice:
      'Before submitting, trace your code by hand on the smallest input and on one that breaks your first idea.',
  },
  'edge-cases': {
    id: 'edge-cases',
    name: 'Edge cases',
    looksFor: 'Tests with small and empty inputs, duplicates and extremes.',
    tracks: ['coding'],
    anchors: {
      1: 'No edge case is tried, or more than half of the kinds of hidden edge cases fail.',
      2: 'One kind of edge case is tried, or up to half of the kinds of hidden edge cases fail.',
      3: 'At least half of the kinds that matter are tried before submitting, or all hidden ones pass after a correction.',
      4: 'All kinds that matter (empty, single, duplicates, extremes) are tried before submitting, or all hidden ones pass at once.',
    },
    how: 'Add tests of your own for empty, single, repeated and extreme inputs, or submit a solution.',
    advice:
      'Before submitting, add one test each for the empty, the single, the repeated and the largest input.',
  },
  complexity: {
    id: 'complexity',
    name: 'Complexity',
    looksFor: 'States time and space, and the statement is true.',
    tracks: ['coding'],
    anchors: {
      1: 'Does not say what the solution costs when asked, or states only costs that do not fit it.',
      2: 'States one cost, states one that does not fit, or states costs that nothing shows to be true.',
      3: 'States time and space in named quantities; one of them fits the solution, the other cannot be told.',
      4: 'States time and space in named quantities, and both fit the solution.',
    },
    how: 'Claim the time and the space of your solution, such as O(n log n) and O(1).',
    advice:
      'Say time and space out loud with their letters explained, once for the baseline and once for the final version.',
  },
  iteration: {
    id: 'iteration',
    name: 'Iteration',
    looksFor: 'A working baseline first, then better; no premature optimisation.',
    tracks: ['coding'],
    anchors: {
      1: 'No version works at any time.',
      2: 'Works on speed or polish before anything works, or nothing passes until the very last version.',
      3: 'Gets a simple version to pass first and keeps it passing.',
      4: 'Gets a simple version to pass first, then changes it for a stated reason, and the new version passes too.',
    },
    how: 'Run your code on the samples on the way, not only at the end.',
    advice: 'Run the simplest version first; when it passes, say what you improve and run again.',
  },
} satisfies Partial<Record<SignalId, Signal>>;
