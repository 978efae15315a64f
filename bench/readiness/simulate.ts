// How honest readiness is: synthetic candidates of known, drifting skill; how often does the 80 % interval hold it?
// Run: npx tsx bench/readiness/simulate.ts [candidates]

import { seededRandom } from '@greenroom/core/base';
import { type Level, levelProbability, levels, type Observation, readiness } from '@greenroom/core/signals';

const DAY = 86_400_000;
const candidates = Number(process.argv[2] ?? 2_000);
const random = seededRandom('readiness');

/** A standard normal number (Box–Muller). */
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function draw(skill: number, difficulty: number): Level {
  let left = random();
  for (const level of levels) {
    left -= levelProbability(skill, level, difficulty);
    if (left <= 0) return level;
  }
  return 4;
}

interface Condition {
  readonly name: string;
  /** Change of skill a day: steady, or the random walk the model assumes, or steady learning that it does not. */
  readonly drift: (skill: number) => number;
  /** Share of sessions with a level that has nothing to do with skill (a bad day, a lucky one). */
  readonly noise: number;
}

const conditions: readonly Condition[] = [
  { name: 'as the model assumes', drift: () => normal() * 0.3 * Math.sqrt(1 / 30), noise: 0 },
  { name: 'no change of skill', drift: () => 0, noise: 0 },
  { name: 'learning 0.5 levels a month', drift: () => 0.5 / 30, noise: 0 },
  { name: 'one session in ten is noise', drift: () => 0, noise: 0.1 },
];

const checkpoints = [2, 4, 8, 16, 32];

function simulate({ drift, noise }: Condition): Map<number, { held: number; width: number; error: number }> {
  const totals = new Map(checkpoints.map((count) => [count, { held: 0, width: 0, error: 0 }]));
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    let skill = Math.min(4, Math.max(1, 2.5 + 1.1 * normal()));
    const seen: Observation[] = [];
    for (let day = 0; seen.length < Math.max(...checkpoints); day += 1) {
      skill = Math.min(4, Math.max(1, skill + drift(skill)));
      const difficulty = [-0.5, 0, 0.5][Math.floor(random() * 3)] ?? 0;
      const level = random() < noise ? (levels[Math.floor(random() * 4)] ?? 1) : draw(skill, difficulty);
      const when = day * DAY;
      seen.push({ signal: 'correctness', level, weight: 1, difficulty, when, session: `${day}` });
      const total = totals.get(seen.length);
      const row = total && readiness(seen, when).find(({ signal }) => signal === 'correctness');
      if (!total || !row?.observed) continue;
      const [low, high] = row.interval;
      total.held += low <= skill && skill <= high ? 1 : 0;
      total.width += high - low;
      total.error += Math.abs(row.level - skill);
    }
  }
  return totals;
}

console.log(
  `${candidates} candidates a row; the 80 % interval should hold the true skill 75–85 % of the time.\n`,
);
console.log('| candidates | sessions | interval holds the truth | mean width | mean error |');
console.log('|---|---|---|---|---|');
for (const condition of conditions) {
  for (const [sessions, { held, width, error }] of simulate(condition)) {
    const cells = [
      condition.name,
      sessions,
      `${((100 * held) / candidates).toFixed(1)} %`,
      (width / candidates).toFixed(2),
      (error / candidates).toFixed(2),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
