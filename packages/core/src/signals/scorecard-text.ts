// A scorecard as a text to keep or to send: Markdown that reads well as it stands.

import type { Evidence } from './evidence.ts';
import { levelNames } from './level.ts';
import { rubric } from './rubric.ts';
import type { Scorecard, ScoreRow } from './scorecard.ts';
import type { SignalId } from './signal.ts';

type ObservedRow = ScoreRow & { readonly observed: true };

/** The session's circumstances, in words. */
export interface ScorecardContext {
  readonly title: string;
  /** Lines under the title, e.g. when and how long. */
  readonly facts: readonly string[];
  /** A moment (ms since the start) as the session's clock shows it. */
  readonly clock: (at: number) => string;
}

/** Observed signals are written out; of the others those that are `relevant` are listed with how to show them. */
export function scorecardMarkdown(
  card: Scorecard,
  { title, facts, clock }: ScorecardContext,
  relevant: (signal: SignalId) => boolean,
): string {
  const observed = card.rows.filter((row): row is ObservedRow => row.observed);
  const open = card.rows.flatMap((row) => (!row.observed && relevant(row.signal) ? [openLine(row)] : []));
  const parts = [
    `# Scorecard: ${oneLine(title)}`,
    ...facts.map((fact) => oneLine(fact)),
    headline(card, observed),
    '## What was seen',
    ...(observed.length === 0 ? ['Nothing was observed yet.'] : observed.map((row) => section(row, clock))),
    ...(open.length === 0 ? [] : ['## Not observed', open.join('\n')]),
    `Read by ${card.assessors.join(', ')}. A signal without evidence has no level.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function headline(card: Scorecard, observed: readonly ObservedRow[]): string {
  const named = (label: string, signal: SignalId | null): readonly string[] => {
    const row = observed.find((each) => each.signal === signal);
    return row === undefined ? [] : [`- ${label}: **${rubric[row.signal].name}**, ${levelNames[row.level]}`];
  };
  return [
    ...named('Strongest', card.strongest),
    ...named('Weakest', card.weakest),
    `- Next step: ${card.nextStep}`,
  ].join('\n');
}

function section(row: ObservedRow, clock: (at: number) => string): string {
  return [
    `### ${rubric[row.signal].name}: ${levelNames[row.level]}`,
    row.anchor,
    row.evidence.flatMap((piece) => pieceLines(piece, clock)).join('\n'),
    ...(row.higher === null ? [] : [`One level higher. ${oneLine(row.higher)}`]),
  ].join('\n\n');
}

function pieceLines(
  { at, seen, assessor, lines = [] }: Evidence,
  clock: (at: number) => string,
): readonly string[] {
  return [
    `- ${clock(at)} ${oneLine(seen)} (${assessor})`,
    ...lines.map(({ line, seen: there }) => `  - Line ${line}: ${oneLine(there)}`),
  ];
}

function openLine({ signal, how }: ScoreRow & { readonly observed: false }): string {
  return `- ${rubric[signal].name}: ${how}`;
}

/** What candidates typed may hold line breaks and marks; none of them may change the document's outline. */
function oneLine(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_[\]<>#]/gu, String.raw`\$&`)
    .trim();
}
