// The face of a running judge.

import type { JudgeRequest, JudgeStatus } from '@greenroom/core/coding';
import type { TestResult, Verdict } from '@greenroom/core/judging';

import type { MatrixOutcome, MatrixRequest } from './matrix/request.ts';
import type { GrowthOutcome, GrowthRequest, Watch } from './complexity/request.ts';

export type { JudgeRequest, JudgeTest } from '@greenroom/core/coding';

export interface Judge {
  readonly status: JudgeStatus;
  /**
   * Never rejects for what the program does; a broken sandbox gives the verdict IE. `onResult` hears of each test as it
   * ends; they are in the verdict, too.
   */
  judge(request: JudgeRequest, onResult?: (result: TestResult) => void): Promise<Verdict>;
  /** How a solution's work and memory grow. Rejects only when the watch's signal ends it. */
  measure(request: GrowthRequest, watch?: Watch): Promise<GrowthOutcome>;
  /** Many Python programs on the same tests, in one box. Never rejects for what they do. */
  matrix(request: MatrixRequest): Promise<MatrixOutcome>;
  /** Ends every process that the judge started. */
  close(): Promise<void>;
}
