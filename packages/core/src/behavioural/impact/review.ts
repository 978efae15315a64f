// The impact reviewer: reads a sentence, bullets or a story, and answers with figures, findings and questions. It never writes text.

import type { Finding } from '../../base/index.ts';
import { type Check, conflictChecks, isConflictStory, isLearningStory, learningChecks } from './checks.ts';
import { metricFindings } from './metric-findings.ts';
import { type Metric, type OtherFigure, readSentence, type SentenceReading } from './metric.ts';
import { sentences } from './sentence.ts';
import type { Span } from './span.ts';
import { type StarPart, starPartOf, starParts } from './star.ts';
import {
  checkFindings,
  learningFinding,
  lengthFinding,
  pronounFinding,
  resultFinding,
} from './story-findings.ts';
import { type Pronouns, pronouns } from './voice.ts';
import { passiveFindings, wordingFindings } from './wording-findings.ts';
import { wordingOf } from './wording.ts';

/** `bullets`: each sentence stands alone; `story`: one tale with a beginning and an end. */
export type TextForm = 'bullets' | 'story';

export interface ReviewOptions {
  /** Guessed from the text when left out. */
  readonly form?: TextForm;
  /** Asks for the conflict checks whatever the words say; likewise for learning. */
  readonly conflict?: boolean;
  readonly learning?: boolean;
}

export interface SentenceReview extends Span {
  readonly words: number;
  readonly metrics: readonly Metric[];
  /** Figures that are no result, and why. */
  readonly others: readonly OtherFigure[];
  /** Null: cannot tell. Always null for bullets. */
  readonly part: StarPart | null;
  /** It claims an effect or a contribution without saying how much or what. */
  readonly vague: boolean;
}

export interface ImpactReview {
  readonly form: TextForm;
  readonly words: number;
  readonly sentences: readonly SentenceReview[];
  /** Share of the words that each part takes; `cannotTell` is the rest. Null for bullets. */
  readonly star: Readonly<Record<StarPart | 'cannotTell', number>> | null;
  readonly pronouns: Pronouns;
  /** Null where the text is no such story. */
  readonly conflict: readonly Check[] | null;
  readonly learning: readonly Check[] | null;
  /** In the order of the text; those about the whole come last. */
  readonly findings: readonly Finding<Span>[];
}

/** Reviews a text of any length, in any script, in time linear in its length. Never throws. */
export function reviewImpact(text: string, options: ReviewOptions = {}): ImpactReview {
  const readings = sentences(text).map((span) => readSentence(text, span));
  const form = options.form ?? guessForm(text, readings);
  const reviewed = readings.map((reading, index) =>
    reviewSentence(text, reading, { form, place: placeOf(index, readings) }),
  );
  const reviews = reviewed.map(({ review }) => review);
  const story = form === 'story' ? reviewStory(readings, reviews, options) : null;
  const counts = readings.map(({ tokens }) => pronouns(tokens));
  return {
    form,
    words: sum(reviews.map(({ words }) => words)),
    sentences: reviews,
    star: story === null ? null : starShares(reviews),
    pronouns: { i: sum(counts.map(({ i }) => i)), we: sum(counts.map(({ we }) => we)) },
    conflict: story?.conflict ?? null,
    learning: story?.learning ?? null,
    findings: [...reviewed.flatMap(({ findings }) => findings), ...(story?.findings ?? [])],
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** 0 for the first sentence, 1 for the last. */
function placeOf(index: number, all: readonly unknown[]): number {
  return all.length < 2 ? 0.5 : index / (all.length - 1);
}

/** Four sentences or more, most of them ended by a full stop and some in the first person, are a story. */
function guessForm(text: string, readings: readonly SentenceReading[]): TextForm {
  if (readings.length < 4) return 'bullets';
  const ended = readings.filter(({ end }) => /[.!?…。؟۔]/.test(text.slice(end - 1, end))).length;
  const personal = readings.filter(({ tokens }) => {
    const { i, we } = pronouns(tokens);
    return i + we > 0;
  }).length;
  return ended * 2 > readings.length && personal * 3 >= readings.length ? 'story' : 'bullets';
}

interface SentenceContext {
  readonly form: TextForm;
  readonly place: number;
}

function reviewSentence(text: string, reading: SentenceReading, { form, place }: SentenceContext) {
  const { start, end, tokens, metrics, others } = reading;
  const notes = wordingOf(tokens, metrics.length > 0);
  const findings = [
    ...metricFindings(text, reading),
    ...wordingFindings(text, notes),
    ...passiveFindings(text, tokens),
  ].sort((a, b) => a.where.start - b.where.start || a.where.end - b.where.end);
  const review: SentenceReview = {
    start,
    end,
    words: tokens.filter(({ kind }) => kind !== 'mark').length,
    metrics,
    others,
    part: form === 'story' ? starPartOf(reading, place) : null,
    vague: notes.some(({ rule }) => rule !== 'hedge' || (metrics.length === 0 && others.length === 0)),
  };
  return { review, findings };
}

function starShares(reviews: readonly SentenceReview[]): Readonly<Record<StarPart | 'cannotTell', number>> {
  const total = Math.max(1, sum(reviews.map(({ words }) => words)));
  const share = (part: StarPart | null) =>
    sum(reviews.filter((review) => review.part === part).map(({ words }) => words)) / total;
  const [situation, task, action, result, learning] = starParts.map(share);
  return {
    situation: situation ?? 0,
    task: task ?? 0,
    action: action ?? 0,
    result: result ?? 0,
    learning: learning ?? 0,
    cannotTell: share(null),
  };
}

function reviewStory(
  readings: readonly SentenceReading[],
  reviews: readonly SentenceReview[],
  options: ReviewOptions,
) {
  const where = { start: readings[0]?.start ?? 0, end: readings.at(-1)?.end ?? 0 };
  const tokens = readings.flatMap((reading) => reading.tokens);
  const firstMetric = reviews.flatMap(({ metrics }) => metrics)[0] ?? null;
  const metricSpan = firstMetric === null ? null : { start: firstMetric.start, end: firstMetric.end };
  const isConflict = options.conflict ?? isConflictStory(tokens);
  const isLearning = options.learning ?? isLearningStory(tokens);
  const conflict = isConflict ? conflictChecks(tokens, metricSpan) : null;
  const learning = isLearning ? learningChecks(tokens) : null;
  const hasResult = firstMetric !== null || reviews.some(({ part }) => part === 'result');
  const hasLearning =
    reviews.some(({ part }) => part === 'learning') || (learning?.some(({ seen }) => seen !== null) ?? false);
  const findings = [
    ...lengthFinding(where, sum(reviews.map(({ words }) => words))),
    ...resultFinding(where, hasResult),
    ...learningFinding(where, hasLearning),
    ...checkFindings(where, conflict ?? []),
    ...checkFindings(where, learning ?? []),
    ...pronounFinding(where, sumPronouns(readings)),
  ];
  return { conflict, learning, findings };
}

function sumPronouns(readings: readonly SentenceReading[]): Pronouns {
  const counts = readings.map(({ tokens }) => pronouns(tokens));
  return { i: sum(counts.map(({ i }) => i)), we: sum(counts.map(({ we }) => we)) };
}
