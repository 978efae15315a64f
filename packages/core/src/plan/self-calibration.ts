// Self-calibration: how well a candidate predicts their own levels before the scorecard opens.

import { z } from 'zod';

import type { Practice } from '../session/index.ts';
import { type Level, levels, levelSchema, type SignalId, signalIdSchema } from '../signals/index.ts';

/** Sureness that can be chosen: the chance that a predicted level is the one on the scorecard. */
export const suretySteps = [0.4, 0.6, 0.8, 0.95] as const;

export const predictionSchema = z.object({
  session: z.string().min(1).max(64),
  /** When it was made, ms since 1970, UTC. */
  when: z.number().int().nonnegative(),
  /** The chance that each level is right; the others share the rest evenly. */
  sure: z.union(suretySteps.map((step) => z.literal(step))),
  /** Empty when the candidate opened the scorecard without predicting. */
  levels: z.partialRecord(signalIdSchema, levelSchema),
});
export type Prediction = z.infer<typeof predictionSchema>;

/** The Brier score of one who says that every level is as likely as the others. */
export const UNINFORMED = brier(0.25, true);

export interface CalibrationPoint {
  readonly session: string;
  readonly title: string;
  /** When the prediction was made. */
  readonly when: number;
  /** Mean over the signals that were predicted and observed: 0 is perfect, 2 the worst. */
  readonly score: number;
  readonly signals: number;
  /** How many of them were predicted exactly. */
  readonly exact: number;
  /** Mean of predicted less observed level: above 0, more was expected than was seen. */
  readonly bias: number;
}

/**
 * Sessions with a prediction that can be compared, oldest first. The score is the multi-category one of Brier
 * (Verification of forecasts expressed in terms of probability, Monthly Weather Review 78, 1950): the sum over the
 * levels of (predicted probability − outcome)², outcome being 1 for the observed level and 0 for the others.
 */
export function selfCalibration(
  predictions: readonly Prediction[],
  practices: readonly Practice[],
): CalibrationPoint[] {
  const bySession = new Map(practices.map((practice) => [practice.session, practice]));
  return predictions
    .flatMap((prediction) => {
      const practice = bySession.get(prediction.session);
      return practice === undefined ? [] : compare(prediction, practice);
    })
    .toSorted((a, b) => a.when - b.when || (a.session < b.session ? -1 : 1));
}

function compare(prediction: Prediction, { observations, title }: Practice): CalibrationPoint[] {
  const pairs = observations.flatMap(({ signal, level }) => {
    const predicted = levelOf(prediction, signal);
    return predicted === undefined ? [] : [{ predicted, level }];
  });
  if (pairs.length === 0) return [];
  const mean = (value: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
  return [
    {
      session: prediction.session,
      title,
      when: prediction.when,
      score: mean(({ predicted, level }) => brier(prediction.sure, predicted === level)),
      signals: pairs.length,
      exact: pairs.filter(({ predicted, level }) => predicted === level).length,
      bias: mean(({ predicted, level }) => predicted - level),
    },
  ];
}

function levelOf(prediction: Prediction, signal: SignalId): Level | undefined {
  return prediction.levels[signal];
}

/** The score of one predicted level. */
function brier(sure: number, right: boolean): number {
  const rest = (1 - sure) / (levels.length - 1);
  return right
    ? (1 - sure) ** 2 + (levels.length - 1) * rest ** 2
    : sure ** 2 + (1 - rest) ** 2 + (levels.length - 2) * rest ** 2;
}
