// The reviewer on the seed's own examples, on arithmetic, and on figures that are no metric.

import { describe, expect, it } from 'vitest';

import { reviewImpact } from './review.ts';

const review = (text: string) => {
  const [sentence] = reviewImpact(text).sentences;
  if (sentence === undefined) throw new Error('no sentence');
  return sentence;
};
/** Numbers to six decimals, all else exactly. */
const closely = (expected: object) =>
  Object.fromEntries(
    Object.entries(expected).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' ? expect.closeTo(value, 6) : value,
    ]),
  );
const rules = (text: string) => reviewImpact(text).findings.map(({ rule }) => rule);

describe('the examples of the specification', () => {
  it('reads “latency ↓ 40%” as a metric without a baseline and a cause', () => {
    const [metric] = review('latency ↓ 40%').metrics;
    expect(metric).toMatchObject({
      form: 'change',
      low: 40,
      unit: '%',
      direction: 'down',
      baseline: null,
      cause: null,
    });
    expect(metric?.missing).toEqual(['baseline', 'cause']);
  });

  it('reads “incidents/month ↓ from 5 to 1” as −80 % without a cause', () => {
    const [metric] = review('incidents/month ↓ from 5 to 1').metrics;
    expect(metric).toMatchObject({
      baseline: 5,
      low: 1,
      unit: 'incidents',
      percentChange: -80,
      missing: ['cause'],
    });
  });

  it('calls “improved performance” vague', () => {
    const sentence = review('improved performance');
    expect(sentence.metrics).toEqual([]);
    expect(sentence.vague).toBe(true);
    expect(rules('improved performance')).toEqual(['vague-effect']);
  });

  it('finds the p95 example complete, at −43.75 %', () => {
    const text = 'p95 latency from 320 ms to 180 ms via index + cache';
    const [metric] = review(text).metrics;
    expect(metric).toMatchObject({
      baseline: 320,
      low: 180,
      unit: 'ms',
      direction: 'down',
      percentChange: -43.75,
    });
    expect(metric?.missing).toEqual([]);
    expect(metric?.percentile && text.slice(metric.percentile.start, metric.percentile.end)).toBe('p95');
    expect(metric?.cause && text.slice(metric.cause.start, metric.cause.end)).toBe('via index + cache');
    expect(rules(text)).toContain('complete-result');
  });

  it('flags a stated 40 % beside 320 ms → 180 ms', () => {
    const text = 'p95 latency from 320 ms to 180 ms (−40 %) via index + cache';
    const finding = reviewImpact(text).findings.find(({ rule }) => rule === 'stated-change-wrong');
    expect(finding?.kind).toBe('essential');
    expect(finding && text.slice(finding.where.start, finding.where.end)).toContain('40 %');
    expect(finding?.seen).toContain('43.75 %');
  });
});

describe('arithmetic beside two ends', () => {
  const verdicts = (text: string) =>
    review(text).metrics.flatMap(({ stated }) => stated.map(({ verdict }) => verdict.kind));

  it.each([
    ['Cut build time from 27 min to 9 min (−67%).', 'right'],
    ['Cut build time from 27 min to 9 min (−80%).', 'wrong'],
    ['Raised the open rate from 22% to 44% (up 22 percentage points).', 'right'],
    ['Raised the open rate from 22% to 44% (up 22%).', 'points-not-percent'],
    ['Throughput increased 300%, from 2k to 6k rps.', 'share-not-change'],
    ['We halved the queries per page, from 80 to 40.', 'right'],
    ['Halved changeover time from 40 to 30 minutes.', 'wrong'],
    ['Reduced p95 by 140ms (320ms to 180ms).', 'right'],
    ['Reduced RAM from 16 GB to 4 GB, i.e. 4x.', 'right'],
    ['Reduced RAM from 16 GB to 4 GB, i.e. 3x.', 'wrong'],
    ['Costs fell from $1.2M to $700k, about 40%.', 'right'],
  ])('%s is %s', (text, kind) => expect(verdicts(text)).toEqual([kind]));

  it('asks for two figures where something shrank “by 3x”, and rejects a fall by more than 100 %', () => {
    expect(rules('Reduced the bundle by 3x through tree shaking.')).toContain('times-less');
    expect(rules('Reduced errors by 300% through retries.')).toContain('impossible-change');
  });
});

describe('quantities', () => {
  it.each([
    ['Cut the report from 4 hours to 12 minutes.', { baseline: 240, low: 12, unit: 'min' }],
    ['Reduced image size from 1.2GB to 180MB.', { baseline: 1200, low: 180, unit: 'MB' }],
    ['Saved between $200k and $300k a year.', { low: 200_000, high: 300_000, unit: 'USD', per: 'year' }],
    ['Trimmed CI costs 25–30%.', { low: 25, high: 30, unit: '%', direction: 'down' }],
    ['Saved the clinic about £18,000 per annum.', { low: 18_000, unit: 'GBP', per: 'year' }],
    ['Saved ₹3 crore a year.', { low: 30_000_000, unit: 'INR' }],
    ['Support tickets went down by a third.', { low: 100 / 3, unit: '%', direction: 'down' }],
    ['Latency dropped to a third of what it was.', { low: 200 / 3, unit: '%', direction: 'down' }],
    ['Made search 10x faster.', { low: 10, unit: 'x', direction: 'up' }],
    ['Tripled deployment frequency.', { low: 3, unit: 'x', direction: 'up' }],
    ['Error rate down an order of magnitude.', { low: 10, unit: 'x', direction: 'down' }],
    ['We went from four hundred waits a day to fewer than ten.', { baseline: 400, low: 10, unit: 'waits' }],
    ['Response time: 1h 30m → 20 min.', { baseline: 90, low: 20, unit: 'min' }],
    ['Moved from monthly releases to weekly releases.', { low: 1, unit: '/week', direction: 'up' }],
    ['Cut false positives from 1 in 20 to 1 in 200.', { baseline: 10, low: 1, unit: '/200' }],
    ['Delivered two weeks ahead of schedule.', { low: 2, unit: 'week', direction: null }],
    ['Cut churn by 1,5 percentage points.', { low: 1.5, unit: 'pp' }],
    [
      'Recovered from 12 incidents to 2 in Q3 across three regions.',
      { baseline: 12, low: 2, unit: 'incidents' },
    ],
  ])('%s', (text, expected) => {
    expect(review(text).metrics[0]).toMatchObject(closely(expected));
  });

  it('keeps the percentile, the window and the scope as places in the text', () => {
    const text = 'Cut the median wait from 9 s to 2 s over six months across three regions by caching.';
    const [metric] = review(text).metrics;
    const cut = (span: { start: number; end: number } | null | undefined) =>
      span && text.slice(span.start, span.end);
    expect([cut(metric?.percentile), cut(metric?.window), cut(metric?.scope), cut(metric?.cause)]).toEqual([
      'median',
      'over six months',
      'across three regions',
      'by caching',
    ]);
    expect(metric?.couldAdd).toEqual([]);
  });
});

describe('causes', () => {
  it.each([
    ['Latency was reduced by 40% by caching.', 'by caching'],
    ['Rewrote the export in Go, cutting its run time from 4 h to 12 min.', 'Rewrote the export in Go'],
    ['I added an index and the query went from 2 s to 90 ms.', 'I added an index'],
    ['After that change, errors dropped by 70%.', 'After that change'],
    ['After that, errors dropped by 70%.', null],
    ['Errors dropped by 70% with no outage.', null],
    ['I cut errors by 70% and costs by 10%.', null],
  ])('%s', (text, cause) => {
    const span = review(text).metrics[0]?.cause ?? null;
    expect(span && text.slice(span.start, span.end)).toBe(cause);
  });
});

describe('figures that are no metric', () => {
  it.each([
    'Led a team of 8 engineers.',
    'Migrated 140 services from Python 2.7 to Python 3.11.',
    'Built internal tools in the Web 2.0 era.',
    'Provided 24/7 on-call cover.',
    'Delivered three major projects between 2016 and 2019.',
    'Fixed ticket #4821 on port 8443.',
    'Over 10 years of experience in C++20.',
    'I gave it 110 percent.',
    'The goal was to cut costs by 30%.',
    'They wanted it to be ten times faster.',
    'We failed to cut costs by 30%.',
    'Worked from 9 to 5.',
    'Graduated with a 3.8 GPA.',
    'Doubled down on quality.',
    'Improved the runtime from O(n^2) to O(n log n).',
    'Our bill went up from nine thousand to fourteen thousand dollars.',
    'Kept costs flat while traffic doubled.',
  ])('%s', (text) => expect(review(text).metrics).toEqual([]));

  it('says why', () => {
    const text = 'In 2021 I led a team of 8 to version 4.2.1, with a target of 99.9% uptime.';
    expect(review(text).others.map(({ start, end, trap }) => [text.slice(start, end), trap])).toEqual([
      ['2021', 'date'],
      ['8', 'team-size'],
      ['4.2.1', 'version'],
      ['99.9%', 'target'],
    ]);
  });
});
