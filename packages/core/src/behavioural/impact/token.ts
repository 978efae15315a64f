// Words, figures and marks of a text, with their places.

import type { Span } from './span.ts';

export interface Token extends Span {
  /** In lower case, with straight apostrophes and the plain minus as `-`. */
  readonly lower: string;
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

/** Each alternative can match in one way only, so that the scan is linear in the text. */
const TOKEN =
  /([0-9]+(?:[.,:][0-9]+)*)|([\p{L}\p{M}_][\p{L}\p{M}\p{Nd}_]*(?:['’][\p{L}\p{M}]+)*)|-{1,2}>|=>|\S/gu;

const PLAIN_MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '−': '-',
    '⟶': '→',
    '➔': '→',
    '➜': '→',
    '⇒': '→',
    '->': '→',
    '-->': '→',
    '=>': '→',
    '⬇': '↓',
    '▼': '↓',
    '⬆': '↑',
    '▲': '↑',
    '×': 'x',
    '≈': '~',
  }),
);

/** Tokens of the span, in order. Figures are ASCII digits; digits of other scripts are read as marks. */
export function tokenize(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    const found = match[0];
    tokens.push({
      text: found,
      lower: lowered(found),
      start,
      end: start + found.length,
      kind: match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'mark',
      glued: start === end,
    });
    end = start + found.length;
  }
  return tokens;
}

function lowered(text: string): string {
  const lower = PLAIN_MARKS.get(text) ?? text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Whether the word starts with a capital letter. */
export function isCapitalized(token: Token): boolean {
  const first = token.text.charAt(0);
  return token.kind === 'word' && first !== first.toLowerCase();
}
