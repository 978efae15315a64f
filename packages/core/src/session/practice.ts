// A finished session in short: what readiness, reviews and progress need of it, without its timeline.

import type { Observation } from '../signals/index.ts';

/** What a finished session says of how well an exercise was known. */
export interface SolveRecord {
  readonly accepted: boolean;
  readonly activeMinutes: number;
  /** What the exercise should take, in minutes. */
  readonly expectedMinutes: number;
  readonly hints: number;
  readonly failedSubmissions: number;
}

export interface Practice {
  readonly session: string;
  readonly track: 'coding' | 'behavioural';
  /** `pack/exercise`. */
  readonly exercise: string;
  readonly title: string;
  /** Patterns that the exercise practises; none for tracks that have none. */
  readonly patterns: readonly string[];
  /** Milliseconds since 1970, UTC. */
  readonly endedAt: number;
  /** Time on the session's clock, without pauses. */
  readonly activeMs: number;
  readonly observations: readonly Observation[];
  /** Null when the exercise was opened and left without any attempt. */
  readonly solve: SolveRecord | null;
}
