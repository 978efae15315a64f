// Signals of the data and machine learning track.

import type { Signal, SignalId } from '../signal.ts';

export const mlSignals = {
  validation: {
    id: 'validation',
    name: 'Validation',
    looksFor: 'Proper splits, no leakage, the right metric, baseline against improved model.',
    tracks: ['ml'],
    anchors: {
      1: 'Reports a figure on data that the model was fitted to.',
      2: 'Holds data back, but it leaks, or the metric does not fit the goal.',
      3: 'Splits without leakage and uses a fitting metric; the baseline or the uncertainty is missing.',
      4: 'Splits as the data will arrive, checks for leakage, and compares baseline and model on a fitting metric with an interval.',
    },
    how: 'Upload the split and the predictions of a baseline and of your model.',
    advice:
      'Fit a trivial baseline first, check the split for leakage, and report the difference with an interval.',
  },
  explainability: {
    id: 'explainability',
    name: 'Explainability',
    looksFor: 'Feature importance and calibration.',
    tracks: ['ml'],
    anchors: {
      1: 'Cannot say what the model uses.',
      2: 'Lists important features without how they were found, or from the training data only.',
      3: 'Shows importance on held-back data, or calibration, and reads it correctly.',
      4: 'Shows importance and calibration on held-back data and says what follows for using the model.',
    },
    how: 'Add feature importance and a calibration curve on held-back data.',
    advice:
      'Measure importance by permuting features on held-back data, and draw the calibration curve next to it.',
  },
  governance: {
    id: 'governance',
    name: 'Governance',
    looksFor: 'A model card, risks, and monitoring for drift.',
    tracks: ['ml'],
    anchors: {
      1: 'Nothing is written down about use, limits or risks.',
      2: 'Describes the model, but not whom it could fail or what to watch.',
      3: 'A model card with intended use, data, figures and risks; no plan for drift.',
      4: 'A model card with intended use, data, figures by group and risks, and a drift monitor with a threshold and an owner.',
    },
    how: 'Write a model card.',
    advice:
      'Write one page: intended use, data, figures by group, risks, and which number you would watch for drift.',
  },
} satisfies Partial<Record<SignalId, Signal>>;
