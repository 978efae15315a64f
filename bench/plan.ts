// What planning costs: a plan of 365 days from 2,000 pieces of evidence, readiness included, in ms of CPU.
// Run: npx tsx bench/plan.ts [rounds]

import { type Random, seededRandom } from '@greenroom/core/base';
import { addDays, dayIn, dueDate, makePlan, planSchema } from '@greenroom/core/plan';
import { levels, type Observation, readiness, signalIds } from '@greenroom/core/signals';

const DAY_MS = 86_400_000;
const EVIDENCE = 2_000;
const REVIEWS = 150;
const LIMIT_MS = 200;
const START = '2026-11-23';

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

/** Two years of sessions with ten pieces of evidence each, spread over all signals. */
function seed(random: Random): readonly Observation[] {
  const until = Date.parse(START);
  return Array.from({ length: EVIDENCE }, (_, index) => ({
    signal: pick(signalIds, random),
    level: pick(levels, random),
    weight: 0.25 + random() * 0.75,
    difficulty: pick([-0.5, 0, 0.5], random),
    when: until - Math.floor((index / EVIDENCE) * 730 * DAY_MS),
    session: `session-${Math.floor(index / 10)}`,
  }));
}

/** Milliseconds of CPU, user and system, of one plan. */
function measure(round: number): number {
  const random = seededRandom(`plan-${round}`);
  const observations = seed(random);
  const histories = Array.from({ length: REVIEWS }, (_, id) => ({
    id,
    when: Date.parse(START) - id * DAY_MS,
  }));
  const before = process.cpuUsage();
  const plan = makePlan({
    today: START,
    start: START,
    interview: addDays(START, 365),
    minutesByWeekday: [60, 60, 60, 60, 60, 180, 180],
    blocked: [],
    role: 'backend',
    level: 'senior',
    company: null,
    readiness: readiness(observations, Date.parse(START) + DAY_MS),
    reviews: histories.map(({ id, when }) => ({
      id: `problem-${id}`,
      title: `Problem ${id}`,
      due: dueDate([{ when, rating: 'good' }], dayIn('UTC')),
      source: 'here',
      patterns: [],
    })),
    spent: 0,
    done: [],
    locked: [],
  });
  const { user, system } = process.cpuUsage(before);
  if (planSchema.parse(plan).days.length !== 365) throw new Error('the plan must cover every day');
  return (user + system) / 1_000;
}

const rounds = Number(process.argv[2] ?? 15);
const times = Array.from({ length: rounds }, (_, round) => measure(round));
const sorted = times.toSorted((a, b) => a - b);
const show = (ms: number | undefined): string => `${(ms ?? 0).toFixed(0)} ms`;
console.log(
  `365 days, ${EVIDENCE} pieces of evidence, ${REVIEWS} reviews, ${rounds} rounds; CPU time, limit ${LIMIT_MS} ms:`,
);
console.log(
  `first (cold) ${show(times[0])}, median ${show(sorted[Math.floor(rounds / 2)])}, slowest ${show(sorted.at(-1))}`,
);
process.exitCode = (sorted.at(-1) ?? 0) < LIMIT_MS ? 0 : 1;
