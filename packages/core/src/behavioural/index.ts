// Stories, the impact reviewer, and what interviews ask about them.

export { acceptSuggestion, type InventedFigure } from './impact/suggestion.ts';
export { type Check, type CheckId } from './impact/checks.ts';
export { metricText } from './impact/figure-text.ts';
export { type ExtraPart, type Metric, type MissingPart, type OtherFigure } from './impact/metric.ts';
export { type Trap } from './impact/not-metric.ts';
export { type ImpactReport, impactReport, impactReportSchema } from './impact/report.ts';
export {
  type ImpactReview,
  reviewImpact,
  type ReviewOptions,
  type SentenceReview,
  type TextForm,
} from './impact/review.ts';
export { type Span } from './impact/span.ts';
export { type StarPart, starParts } from './impact/star.ts';
