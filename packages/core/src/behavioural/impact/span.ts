// A stretch of text, in UTF-16 code units, as editors and browsers count them.

export interface Span {
  /** First unit. */
  readonly start: number;
  /** One past the last unit. */
  readonly end: number;
}

export function spanText(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
