// What can be said of a problem's parts together, before any solution runs.

import { compareClaim, type Problem } from '@greenroom/core/coding';
import { type Fault, fault, type ProblemPackage } from '@greenroom/core/packs';

/** Categories that are named have tests. */
export function categoryFaults({ problem, solutions }: ProblemPackage): readonly Fault[] {
  const has = (category: keyof Problem['categories']): boolean =>
    category === 'sample' ? problem.samples.length > 0 : (problem.categories[category] ?? 0) > 0;
  const missing = (field: string, category: string): Fault =>
    fault('category-without-tests', {
      file: 'greenroom.yaml',
      field,
      seen: `There are no tests of ${category}.`,
      advice: 'Make some in generators/tests.mjs, or name another category.',
    });
  return [
    ...problem.facts.flatMap(({ tests }, index) =>
      tests
        .filter((category) => !has(category))
        .map((category) => missing(`facts[${index}].tests`, category)),
    ),
    ...solutions.flatMap(({ file, mistake }) =>
      mistake === null || has(mistake.caughtBy) ? [] : [missing(`known_bad, ${file}`, mistake.caughtBy)],
    ),
  ];
}

/** Where a better class exists, something must be too slow. */
export function separationFaults({ problem, solutions }: ProblemPackage): readonly Fault[] {
  const { best, baseline } = problem.complexity;
  const known = { best: best.time, baseline: baseline.time };
  const same = compareClaim(baseline.time, known, problem.complexity.parameters) === 'best';
  if (same || solutions.some(({ expected }) => expected === 'TLE')) return [];
  const seen = `Nothing is too slow, although O(${best.time}) is better than O(${baseline.time}).`;
  const advice = 'Make the large tests larger, and move baseline.py to time_limit_exceeded/.';
  return [fault('classes-not-separated', { file: 'submissions/time_limit_exceeded/', seen, advice })];
}

/** No two problems share a UUID. */
export function sharedIdentities(entries: readonly ProblemPackage[]): readonly Fault[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ uuid, problem }) => {
    const owner = owners.get(uuid);
    owners.set(uuid, owner ?? problem.id);
    if (owner === undefined) return [];
    const seen = `It belongs to ${owner} already.`;
    const advice = 'Give it its own: node -p "crypto.randomUUID()".';
    return [fault('bad-id', { file: `${problem.id}/problem.yaml`, field: 'uuid', seen, advice })];
  });
}
