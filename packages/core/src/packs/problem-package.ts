// A problem with what only its judge may know.

import type { Problem } from '../coding/index.ts';
import type { Solution } from './solution.ts';

/** A mutant of the reference that no test can tell from it, and why. */
export interface EquivalentMutant {
  readonly mutant: string;
  readonly reason: string;
}

/** A problem and what only its judge may know: the solutions. */
export interface ProblemPackage {
  readonly problem: Problem;
  /** Names the problem wherever it goes, whatever its directory is called. */
  readonly uuid: string;
  readonly solutions: readonly Solution[];
  readonly equivalentMutants: readonly EquivalentMutant[];
  /** The changed problem with its solutions; `null` without a change request. */
  readonly change: ProblemPackage | null;
}
