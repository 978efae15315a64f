// The rubric: every signal with what stands for each of its levels, in observable behaviour.

import { behaviouralSignals } from './rubric/behavioural.ts';
import { codingSignals } from './rubric/coding.ts';
import { designSignals } from './rubric/design.ts';
import { liveSignals } from './rubric/live.ts';
import { mlSignals } from './rubric/ml.ts';
import { portfolioSignals } from './rubric/portfolio.ts';
import type { Signal, SignalId } from './signal.ts';

/** All signals. Their order for people is that of `signalIds`. */
export const rubric: Readonly<Record<SignalId, Signal>> = Object.freeze({
  ...liveSignals,
  ...codingSignals,
  ...designSignals,
  ...mlSignals,
  ...behaviouralSignals,
  ...portfolioSignals,
});
