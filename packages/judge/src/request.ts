// The face of a running judge.

import type { JudgeRequest, JudgeStatus } from '@greenroom/core/coding';
import type { Verdict } from '@greenroom/core/judging';

import type { GrowthOutcome, GrowthRequest, Watch } from './complexity/request.ts';

export type { JudgeRequest, JudgeTest } from '@greenroom/core/coding';

export interface Judge {
  readonly status: JudgeStatus;
  /** Never rejects for what the program does; a broken sandbox gives the verdict IE. */
  judge(request: JudgeRequest): Promise<Verdict>;
  /** How a solution's work and memory grow. Rejects only when the watch's signal ends it. */
  measure(request: GrowthRequest, watch?: Watch): Promise<GrowthOutcome>;
  /** Ends every process that the judge started. */
  close(): Promise<void>;
}
