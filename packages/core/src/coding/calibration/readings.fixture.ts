// What two careful readings of the rubric's anchors give each session. Both were written before an assessor read one of them.
//
// Reader A takes an anchor by its words and gives the lower level where one is in doubt. Reader B asks what the session shows as a
// whole and gives credit for what worked. A dash says that nothing can be observed. Neither saw the other's levels of a session
// before both were written.

import { type Level, type SignalId } from '../../signals/index.ts';

export interface Reading {
  readonly levels: Readonly<Partial<Record<SignalId, Level>>>;
  readonly reason: string;
}

export interface TwoReadings {
  readonly session: string;
  readonly a: Reading;
  readonly b: Reading;
}

/** In this order the levels of a reading stand below. */
const READ: readonly SignalId[] = [
  'problem-solving',
  'clarifying',
  'communication',
  'feedback',
  'ownership',
  'time-management',
  'readability',
  'data-structures',
  'correctness',
  'edge-cases',
  'complexity',
  'iteration',
];

function reading([levels, reason]: readonly [string, string]): Reading {
  const read = levels.split(' ').map((level, index) => [READ[index], Number(level)] as const);
  if (read.length !== READ.length) throw new Error(`“${levels}” has not ${READ.length} levels`);
  return { levels: Object.fromEntries(read.filter(([, level]) => !Number.isNaN(level))), reason };
}

const of = (session: string, a: readonly [string, string], b: readonly [string, string]): TwoReadings => ({
  session,
  a: reading(a),
  b: reading(b),
});

export const twoReadings: readonly TwoReadings[] = [
  of(
    'all-strong',
    ['4 4 4 - 4 4 4 4 4 4 4 4', 'Every anchor of the top level is there in words or deeds.'],
    ['4 4 4 - 4 4 4 4 4 4 4 4', 'Asks, plans twice, tests, improves for a reason, states a true cost.'],
  ),
  of(
    'strong-but-silent',
    ['2 1 1 - 4 4 4 3 4 4 4 3', 'The work is right; of asking, planning and talking there is nothing.'],
    ['2 1 1 - 4 4 4 3 4 4 4 3', 'A map without a word of why; four good tests before handing in.'],
  ),
  of(
    'fast-and-careless',
    ['2 1 1 - 1 4 4 3 4 1 - 3', 'Right at once, by luck or by skill: nothing was asked, said or tried.'],
    ['2 1 1 - 1 3 4 3 4 2 - 3', 'Clean and right, yet the ten minutes left went into no check.'],
  ),
  of(
    'plans-well-works-late',
    [
      '4 4 3 - 4 2 4 4 4 4 4 3',
      'Plan and tests are exemplary; the first pass comes at four fifths of the time.',
    ],
    ['4 4 3 - 4 2 4 4 4 4 4 4', 'The step from pairs to map was announced in the plan, with its reason.'],
  ),
  of(
    'brute-force-only',
    [
      '2 3 2 - 3 3 4 2 3 2 4 3',
      'One direction, too slow; the stated cost is that of the code; half of the time unused.',
    ],
    [
      '2 3 2 - 3 4 4 2 3 3 3 3',
      'Works early and honestly slow; nothing but reading the code shows the cost to be true.',
    ],
  ),
  of(
    'searches-a-list',
    ['2 3 2 - 3 4 4 1 4 3 2 3', 'Searching a list at every turn is the very example of the lowest anchor.'],
    ['3 3 2 - 3 4 4 2 4 3 2 3', 'Accepted, so the list works; it only makes the solution slower.'],
  ),
  of(
    'too-slow-with-a-list',
    ['1 1 1 1 1 1 4 1 1 1 - 1', 'After the hint nothing is changed; nothing worked and nothing was tried.'],
    ['1 1 2 2 1 1 4 1 1 2 - 1', 'One line after the hint; the small hidden cases do pass.'],
  ),
  of(
    'names-say-nothing',
    [
      '3 3 3 - 3 4 2 4 4 3 4 3',
      'temp, thing and flag have to be worked out; the map and its reason are good.',
    ],
    ['3 3 3 - 3 4 2 4 4 2 4 3', 'Two steps, a reason, one edge case; names that take effort.'],
  ),
  of(
    'deep-and-wrong',
    [
      '1 1 1 - 1 1 1 - 1 1 1 1',
      'No plan, five levels deep, names without meaning, asked for the cost in vain.',
    ],
    ['1 1 1 - 1 1 1 - 1 1 1 1', 'Nothing here that a reader could credit.'],
  ),
  of(
    'four-classes',
    ['2 2 2 - 3 4 3 3 4 1 4 3', 'Far bigger than the task; five minutes at a time without a word.'],
    ['2 2 3 - 3 4 3 3 4 2 4 3', 'Well named, but a registry and a finder are a lot to read for one look up.'],
  ),
  of(
    'takes-the-hint',
    [
      '2 3 2 4 3 4 4 4 4 3 4 3',
      'One step before the code; after the hint it says what changes and gets there.',
    ],
    ['2 3 3 4 3 4 4 4 4 3 4 3', 'Few words, each at the right moment.'],
  ),
  of(
    'ignores-the-hint',
    ['2 1 1 1 1 1 4 - 2 1 - 1', 'Hands in what had failed, hint or not.'],
    ['2 1 1 1 1 1 4 - 2 1 - 1', 'Four fifths of the tests pass, none of it checked.'],
  ),
  of(
    'works-at-the-last-minute',
    ['2 3 2 - 1 2 4 3 4 1 - 2', 'Nothing passed until the very last version.'],
    ['2 3 2 - 1 2 4 3 4 2 - 2', 'Right in the end, with no minute left to check it.'],
  ),
  of(
    'never-works',
    ['1 1 2 - 1 1 - - 1 1 - 1', 'Says that it does not know how to begin, and does not.'],
    ['1 1 2 - 1 1 4 - 1 1 - 1', 'Three tidy lines that solve something else.'],
  ),
  of(
    'tests-first',
    [
      '4 4 4 - 4 4 4 4 3 4 4 4',
      'Two ways, every failure explained and kept as a case; the second submission passes.',
    ],
    ['4 4 3 - 4 4 4 4 3 4 4 4', 'Talks at each turn, in four lines over twelve minutes.'],
  ),
  of(
    'tests-only-after-a-refusal',
    ['2 2 2 - 2 4 4 3 3 2 2 2', 'Checks only what had been refused; the first version never worked.'],
    ['2 2 2 - 2 4 4 3 3 2 2 3', 'Learns from the refusal; what then works is kept.'],
  ),
  of(
    'optimises-too-early',
    ['2 3 2 - 1 3 4 3 4 1 4 2', 'Speed is the topic from the first line on; no step, no test.'],
    [
      '3 3 2 - 1 3 4 4 4 2 4 2',
      'It does say that the map is for a fast look up; it ran first after twelve minutes of writing.',
    ],
  ),
  of(
    'tries-again-and-again',
    ['2 1 1 - 1 2 4 3 4 1 - 2', 'Seven failures of one version, then another that passes.'],
    ['2 1 1 - 1 2 4 3 4 2 - 2', 'Persistence without a word; right at the end.'],
  ),
  of(
    'asks-too-late',
    ['2 2 2 - 3 4 4 2 3 3 2 3', 'Asks when the code stands; too slow, with time stated and space not.'],
    ['2 2 2 - 3 4 4 2 3 3 2 3', 'Half of the kinds tried; two loops where a map would do.'],
  ),
  of(
    'claims-what-is-not-so',
    ['3 3 2 - 4 4 4 3 4 3 1 3', 'Both stated costs are wrong: the map grows with the list.'],
    ['3 3 2 - 4 4 4 3 4 4 1 3', 'Good work with a claim that its own code contradicts.'],
  ),
  of(
    'walks-away',
    ['- 3 - - - - - - - - - -', 'One good question, then nothing to read.'],
    ['- 3 - - - - - - - - - -', 'Two minutes show a question and nothing else.'],
  ),
  of(
    'untimed-and-thorough',
    ['4 4 4 - 4 - 4 4 4 4 4 4', 'Each step is said before it is done, with what it gains.'],
    ['4 4 3 - 4 - 4 4 4 4 4 4', 'Thorough; two minutes of typing now and then without a word.'],
  ),
  of(
    'does-not-compile-first',
    [
      '2 3 3 3 2 4 2 3 3 1 2 3',
      'The hint was about another thing than what it mended; the test expects nothing.',
    ],
    ['3 3 3 4 2 4 2 3 3 2 2 3', 'Says what was wrong, mends it in two minutes, passes.'],
  ),
  of(
    'middling',
    [
      '2 3 2 2 3 4 4 1 3 2 2 3',
      'After the hint a list instead of two loops: as slow as before, and the claim is not true.',
    ],
    ['2 3 2 2 3 3 4 1 3 3 2 3', 'Does something of everything; what the hint pointed at stays as it was.'],
  ),
];
