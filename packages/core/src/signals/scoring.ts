// Adds evidence up to a scorecard: one row a signal, and the one next step.

import { canonicalJson } from '../base/index.ts';
import type { Evidence } from './evidence.ts';
import { type Level, levelNames } from './level.ts';
import { rubric } from './rubric.ts';
import type { Scorecard, ScoreRow } from './scorecard.ts';
import { type SignalId, signalIds } from './signal.ts';

/** Whoever reads a session: its name with version, e.g. `coding/clarifying@1`, and the signals it can speak of. */
export interface AssessorName {
  readonly id: string;
  readonly signals: readonly SignalId[];
}

type ObservedRow = ScoreRow & { readonly observed: true };

/**
 * The scorecard of a session. Pure: the same evidence in any order gives the same bytes.
 *
 * A signal's level is the lower weighted median of its evidence: the lowest level at or below which at least half
 * of the weight lies. A median, because it is always a level that something speaks for (a mean of “strong no” and
 * “strong yes” is a middling grade that nobody observed) and because one odd piece of evidence cannot move it far;
 * the lower one, because a tie means that half of the evidence does not support more.
 *
 * @param session Id of the session.
 * @param assessors All assessors that were asked, also those that saw nothing.
 */
export function scorecard(
  session: string,
  assessors: readonly AssessorName[],
  evidence: readonly Evidence[],
): Scorecard {
  const rows = signalIds.map((signal): ScoreRow => {
    const mine = inOrder(evidence, signal);
    return mine.length === 0 ? openRow(signal, assessors) : observedRow(signal, mine);
  });
  const observed = rows.filter((row) => row.observed);
  const { strongest, weakest } = extremes(observed);
  return {
    schema: 'greenroom.scorecard/1',
    session,
    assessors: [...new Set(assessors.map(({ id }) => id))].sort(),
    rows,
    strongest: strongest?.signal ?? null,
    weakest: weakest?.signal ?? null,
    nextStep: nextStep(rows, weakest ?? strongest, assessors),
  };
}

/** What would make a signal observable; of the session's own track that nobody reads yet, it says so. */
function openRow(signal: SignalId, assessors: readonly AssessorName[]): ScoreRow {
  const { tracks, how } = rubric[signal];
  const here = assessors.some(({ id }) => tracks.some((track) => id.startsWith(`${track}/`)));
  const read = assessors.some(({ signals }) => signals.includes(signal));
  return {
    observed: false,
    signal,
    how: here && !read ? 'This version of Greenroom does not read it yet.' : how,
  };
}

function observedRow(signal: SignalId, evidence: Evidence[]): ObservedRow {
  const level = weightedMedian(evidence);
  const { anchors } = rubric[signal];
  return { observed: true, signal, level, anchor: anchors[level], evidence, higher: higher(evidence, level) };
}

/** A signal's evidence as it is shown: by time, then by bytes, so that no input order shows through. */
function inOrder(evidence: readonly Evidence[], signal: SignalId): Evidence[] {
  return evidence
    .filter((piece) => piece.signal === signal)
    .map((piece) => ({ piece, bytes: canonicalJson(piece) }))
    .sort((a, b) => a.piece.at - b.piece.at || (a.bytes < b.bytes ? -1 : a.bytes > b.bytes ? 1 : 0))
    .map(({ piece }) => piece);
}

function weightedMedian(evidence: readonly Evidence[]): Level {
  const byLevel = [...evidence].sort((a, b) => a.level - b.level || a.weight - b.weight);
  const half = weightOf(byLevel) / 2;
  let below = 0;
  for (const { level, weight } of byLevel) {
    below += weight;
    // Weights such as 0.1 do not add up exactly; a hair below half counts as half, so that ties go down.
    if (below >= half - 1e-9) return level;
  }
  return 4;
}

function weightOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}

/** What the next level would look like, and, where evidence differs, what spoke against it. */
function higher(evidence: readonly Evidence[], level: Level): string | null {
  const next = levelAbove(level);
  const [first, ...others] = [...evidence].sort(
    (a, b) => a.level - b.level || b.weight - a.weight || a.at - b.at,
  );
  if (next === null || first === undefined) return null;
  const heldBack = others.length > 0 ? ` Held back by: ${first.seen}` : '';
  return `${capital(levelNames[next])}: ${rubric[first.signal].anchors[next]}${heldBack}`;
}

function levelAbove(level: Level): Level | null {
  switch (level) {
    case 1:
      return 2;
    case 2:
      return 3;
    case 3:
      return 4;
    case 4:
      return null;
  }
}

/**
 * The strongest and the weakest signal: by level, then by the weight of the evidence behind it, then by the rubric's
 * order. Where all observed signals have one level, nothing tells them apart: there is only a strongest from “leaning
 * yes” on, only a weakest below.
 */
function extremes(observed: readonly ObservedRow[]): {
  readonly strongest: ObservedRow | undefined;
  readonly weakest: ObservedRow | undefined;
} {
  const ranked = (sign: 1 | -1): readonly ObservedRow[] =>
    [...observed].sort(
      (a, b) =>
        sign * (b.level - a.level) ||
        Math.round((weightOf(b.evidence) - weightOf(a.evidence)) * 1e6) ||
        signalIds.indexOf(a.signal) - signalIds.indexOf(b.signal),
    );
  const [strongest] = ranked(1);
  const [weakest] = ranked(-1);
  if (strongest?.level !== weakest?.level) return { strongest, weakest };
  return (strongest?.level ?? 0) >= 3 ? { strongest, weakest: undefined } : { strongest: undefined, weakest };
}

function nextStep(
  rows: readonly ScoreRow[],
  target: ObservedRow | undefined,
  assessors: readonly AssessorName[],
): string {
  if (target !== undefined && target.level < 4) return rubric[target.signal].advice;
  const readable = new Set(assessors.flatMap(({ signals }) => signals));
  const open = rows.find((row) => !row.observed && readable.has(row.signal));
  return open === undefined ? 'Take a harder exercise.' : rubric[open.signal].how;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
