// Sentences and bullets of a text.

import type { Span } from './span.ts';
import { isBullet, isSpace, wrapsOf } from './wrap.ts';

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'e.g i.e vs approx no nos dr mr mrs ms prof etc a.m p.m p.a inc ltd u.s u.k fig sr jr st est avg min max incl'.split(
    ' ',
  ),
);

const STOPS = '.!?…。！？؟۔';
const CLOSERS = '"\'”’)]»';

/**
 * Spans of the sentences, without surrounding white space and bullet marks, in order. A line break ends a sentence unless the
 * paragraph is hard-wrapped.
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  const wraps = wrapsOf(text);
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const end = text[index] === '\n' ? (wraps.has(index) ? null : index + 1) : stopEnd(text, index);
    if (end === null) continue;
    push(found, text, { start, end });
    start = end;
    index = end - 1;
  }
  push(found, text, { start, end: text.length });
  return found;
}

function push(found: Span[], text: string, span: Span): void {
  const trimmed = trim(text, span);
  if (trimmed.start < trimmed.end) found.push(trimmed);
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text[start])) start += 1;
  if (isBullet(text, start)) {
    start += 1;
    while (start < end && isSpace(text[start])) start += 1;
  }
  while (end > start && isSpace(text[end - 1])) end -= 1;
  return { start, end };
}

/** One past the full stop and its closing quotes when it ends a sentence, else null. */
function stopEnd(text: string, at: number): number | null {
  const stop = text[at];
  if (stop === undefined || !STOPS.includes(stop)) return null;
  let end = at + 1;
  while (end < text.length && end - at < 8 && (STOPS + CLOSERS).includes(text[end] ?? ' ')) end += 1;
  if (end < text.length && !isSpace(text[end]) && stop.charCodeAt(0) < 128) return null;
  if (stop === '.' && end === at + 1 && isAbbreviation(text, at)) return null;
  return end;
}

function isAbbreviation(text: string, stop: number): boolean {
  let start = stop;
  while (start > 0 && stop - start < 8 && !isSpace(text[start - 1]) && text[start - 1] !== '(') start -= 1;
  const word = text.slice(start, stop).toLowerCase();
  const next = text.slice(stop + 1, stop + 3).trimStart();
  if (word === 'a.m' || word === 'p.m' || word === 'p.a' || word === 'etc')
    return next === '' || next[0] === next[0]?.toLowerCase();
  if (/^[0-9]{1,2}$/.test(word)) return start === 0 || text[start - 1] === '\n';
  return ABBREVIATIONS.has(word) && next !== '';
}
