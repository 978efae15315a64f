// The candidate's own tests as they were run, and when.

import type { Json } from '../../base/index.ts';
import { canonicalJson } from '../../base/index.ts';
import { eventKey } from '../../session/index.ts';
import { parseArguments } from '../test-category.ts';
import { eventsOf, type Recording } from './recording.ts';

export interface OwnTestRun {
  readonly args: readonly Json[];
  readonly expects: boolean;
  /** The first run that had it. */
  readonly at: number;
  readonly key: string;
}

/**
 * Each own test once, by its arguments, at the first run that had it. Tests that were written but never run, that
 * cannot be read, or that repeat a sample are left out: they checked nothing new.
 */
export function ownTestsRun(recording: Recording): readonly OwnTestRun[] {
  const samples = new Set(recording.problem.samples.map(({ args }) => canonicalJson(args)));
  const found = new Map<string, OwnTestRun>();
  for (const run of eventsOf(recording, 'run-requested')) {
    for (const test of run.tests) {
      const args = parseArguments(test.args);
      const name = args === null ? null : canonicalJson(args);
      if (args === null || name === null || samples.has(name)) continue;
      const old = found.get(name);
      const expects = test.expected !== null;
      if (old === undefined) found.set(name, { args, expects, at: run.at, key: eventKey(run) });
      else if (expects && !old.expects) found.set(name, { ...old, expects });
    }
  }
  return [...found.values()];
}
