// Laws that hold for every text, also for hostile ones.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { percentChange, checkStated } from './arithmetic.ts';
import { impactReport, impactReportSchema } from './report.ts';
import { reviewImpact } from './review.ts';
import { sentences } from './sentence.ts';
import type { Span } from './span.ts';
import { acceptSuggestion } from './suggestion.ts';
import { tokenize } from './token.ts';

const bits = fc.constantFrom(
  'from',
  'to',
  'by',
  '40%',
  '320 ms',
  '→',
  '$1.2M',
  'reduced',
  'latency',
  'doubled',
  '3x',
  'a third',
  'one in five',
  '.',
  ',',
  '(',
  '24/7',
  '2019',
  'twenty-five',
  'million',
  'half',
  'week',
  '−',
  '\n',
  '- ',
  '🚀',
  'עברית',
  'مرحبا',
  '٤٠٪',
  'and',
  'now',
  '1:30',
  '/',
);
const phrases = fc.array(bits, { maxLength: 60 }).map((parts) => parts.join(' '));
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  phrases,
);

describe('any text', () => {
  it('gives spans inside the text, the same report twice, and a report of the schema', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const report = impactReport(text);
        expect(impactReport(text)).toEqual(report);
        expect(impactReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
        const inside = ({ start, end }: Span) => start >= 0 && start <= end && end <= text.length;
        for (const { where } of report.findings) expect(inside(where)).toBe(true);
        for (const sentence of report.sentences) {
          for (const part of [...sentence.metrics, ...sentence.others]) {
            expect(part.start >= sentence.start && part.end <= sentence.end && part.start < part.end).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('takes the names of an object’s own machinery for words', () => {
    const text = 'constructor toString __proto__ hasOwnProperty: 5 constructor → 3 toString, by 40 __proto__';
    expect(impactReport(text).schema).toBe('greenroom.impact/1');
  });

  it('splits into sentences in order that lose nothing but space and bullet marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start)).toMatch(/^[\s\-*•–—‣▪●◦·+#>]*$/u);
          last = end;
        }
        expect(text.slice(last).trim()).toMatch(/^[-*•–—‣▪●◦·+#>]?$/u);
      }),
    );
  });

  it('cuts tokens that tile the text without its spaces', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text, { start: 0, end: text.length });
        expect(tokens.map(({ text: piece }) => piece).join('')).toBe(text.replaceAll(/\s/gu, ''));
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });
});

describe('arithmetic', () => {
  const value = fc.double({ min: 0.01, max: 1e6, noNaN: true });

  it('finds every true percentage right and every clearly wrong one wrong', () => {
    fc.assert(
      fc.property(value, value, (start, end) => {
        const percent = percentChange(start, end) ?? 0;
        const stated = {
          low: Math.abs(percent),
          high: Math.abs(percent),
          unit: '%',
          direction: null,
          loose: false,
        };
        expect(checkStated(start, end, 'ms', stated).kind).toBe('right');
        const off = Math.abs(percent) + 300;
        expect(
          checkStated(start, end, 'ms', { ...stated, low: off, high: off, direction: 'down' }).kind,
        ).toBe('wrong');
      }),
    );
  });

  it('reads back what was written: from a to b', () => {
    const whole = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(whole, whole, (start, end) => {
        fc.pre(start !== end);
        const [sentence] = reviewImpact(
          `Changed the export from ${start} ms to ${end} ms by caching.`,
        ).sentences;
        expect(sentence?.metrics[0]).toMatchObject({ baseline: start, low: end, unit: 'ms', missing: [] });
        expect(sentence?.metrics[0]?.percentChange).toBeCloseTo(((end - start) / start) * 100, 6);
      }),
    );
  });
});

describe('hostile and large texts', () => {
  it.each([
    ['a megabyte of bullets', 'Cut p95 latency from 320 ms to 180 ms via index + cache.\n'.repeat(18_000)],
    ['digits', '9'.repeat(300_000)],
    ['digits and commas', '1,234'.repeat(50_000)],
    ['number words', 'hundred million '.repeat(10_000)],
    ['from to', 'from 5 to '.repeat(15_000)],
    ['scales', '1 k k k '.repeat(15_000)],
    ['one sentence of figures', 'reduced 40% 3x from 5 ms to 2 ms, '.repeat(5_000)],
    ['apostrophes', "a'b".repeat(100_000)],
    ['full stops', '.'.repeat(300_000)],
    ['line breaks', '\n- \n'.repeat(50_000)],
    ['spaces', ' '.repeat(300_000)],
    ['hyphens', 'a-'.repeat(80_000)],
    ['emoji', '🚀'.repeat(60_000)],
    ['connectives', 'by with after through '.repeat(10_000)],
    ['commas and participles', 'built, cutting '.repeat(15_000)],
  ])('%s: an answer comes', (_name, text) => {
    expect(reviewImpact(text).form).toMatch(/bullets|story/);
  });

  it('reads 10,000 bullets, each by itself', () => {
    const bullets = Array.from(
      { length: 10_000 },
      (_, index) => `- Cut latency from ${index + 2} ms to 1 ms.`,
    ).join('\n');
    const { sentences: all } = reviewImpact(bullets);
    expect(all).toHaveLength(10_000);
    expect(all.every(({ metrics }) => metrics.length === 1)).toBe(true);
  });

  it('finds figures among right-to-left text and emoji at their UTF-16 places', () => {
    const text = '🚀 קיצרתי latency from 320 ms to 180 ms 🎉';
    const metric = reviewImpact(text).sentences[0]?.metrics[0];
    expect(metric && text.slice(metric.start, metric.end)).toBe('from 320 ms to 180 ms');
  });
});

describe('suggestions from a language model', () => {
  const source = 'Cut latency from 320 ms to 180 ms with two indexes.';

  it('may use the figures of the source, in digits or words', () => {
    expect(acceptSuggestion(source, 'Added 2 indexes: 320ms → 180ms.').ok).toBe(true);
    expect(acceptSuggestion(source, 'Made it faster.').ok).toBe(true);
  });

  it.each([
    'a 44% cut',
    'doubled the speed',
    'from 320 s to 180 ms',
    'saved three hours',
    'in version 4.2.1',
  ])('may not invent: %s', (invented) =>
    expect(acceptSuggestion(source, `Cut latency, ${invented}.`)).toMatchObject({ ok: false }),
  );
});
