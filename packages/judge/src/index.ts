// The judge: runs strangers' code inside a sandbox and says what came out.

export type { Judge, JudgeRequest, JudgeTest } from './request.ts';
