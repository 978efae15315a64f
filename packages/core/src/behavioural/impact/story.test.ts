// The reviewer on whole stories: parts, length, we and I, conflict, learning, wording.

import { describe, expect, it } from 'vitest';

import { reviewImpact } from './review.ts';

const STORY = `When I joined, our checkout kept failing at month end. My manager asked me to find out why before the next close.
I listened to the support team and wrote down what each of them saw. Then I measured the lock waits and proposed two options to
the database team. We disagreed about the cost, so I built a prototype and compared both. In the end p95 latency fell from 900 ms
to 210 ms because of a composite index. I documented the decision and added an alert. Next time I would ask for the traffic
numbers first.`;

describe('a story', () => {
  const review = reviewImpact(STORY);

  it('tells its parts apart', () => {
    expect(review.form).toBe('story');
    const parts = review.sentences.map(({ part }) => part);
    expect(parts[0]).toBe('situation');
    expect(parts[1]).toBe('task');
    expect(parts[2]).toBe('action');
    expect(parts[5]).toBe('result');
    expect(parts.at(-1)).toBe('learning');
  });

  it('gives each part its share of the words, adding up to one', () => {
    const shares = Object.values(review.star ?? {});
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(review.star?.action).toBeGreaterThan(0.2);
  });

  it('sees how the conflict was handled and what was learnt', () => {
    expect(review.conflict?.map(({ id, seen }) => [id, seen !== null])).toEqual([
      ['listened', true],
      ['options', true],
      ['measured', true],
      ['documented', true],
    ]);
    expect(review.findings.map(({ rule }) => rule)).not.toContain('missing-result');
    expect(review.findings.map(({ rule }) => rule)).not.toContain('missing-learning');
  });

  it('counts we and I without judging', () => {
    expect(review.pronouns).toEqual({ i: 8, we: 2 });
    const finding = review.findings.find(({ rule }) => rule === 'we-and-i');
    expect(finding?.kind).toBe('informative');
  });
});

describe('what is missing comes back as a question', () => {
  const rulesOf = (text: string, options = {}) =>
    reviewImpact(text, { form: 'story', ...options }).findings.map(({ rule }) => rule);

  it('asks for the result and the learning', () => {
    const rules = rulesOf('We had a slow page. I looked at the logs. I talked to a colleague.');
    expect(rules).toContain('missing-result');
    expect(rules).toContain('missing-learning');
  });

  it('asks for listening, options, measuring and documenting in a conflict', () => {
    const rules = rulesOf('Two teams disagreed. I told them what to do. They did it.');
    for (const id of ['listened', 'options', 'measured', 'documented'])
      expect(rules).toContain(`missing-${id}`);
  });

  it('asks only where the text is such a story', () => {
    expect(reviewImpact('I wrote a parser. It works.', { form: 'story' }).conflict).toBeNull();
    expect(
      reviewImpact('I wrote a parser. It works.', { form: 'story', conflict: true }).conflict,
    ).not.toBeNull();
  });

  it('notices more than 90 seconds', () => {
    const long = 'I wrote a small parser for the log files. '.repeat(26);
    expect(reviewImpact(long, { form: 'story' }).words).toBe(234);
    expect(rulesOf(long)).toContain('too-long');
    expect(rulesOf(long.slice(0, 42 * 25))).not.toContain('too-long');
  });

  it('admits that it cannot tell', () => {
    const [sentence] = reviewImpact('The sky over the harbour is grey.', { form: 'story' }).sentences;
    expect(sentence?.part).toBeNull();
  });
});

describe('wording', () => {
  const rulesOf = (text: string) => reviewImpact(text).findings.map(({ rule }) => rule);

  it.each([
    ['Helped with the migration.', 'vague-part'],
    ['Was responsible for various services.', 'vague-amount'],
    ['Significantly sped things up.', 'vague-amount'],
    ['I kind of fixed it.', 'hedge'],
    ['Dynamic, results-driven team player.', 'buzzword-run'],
    ['The alerts were reduced.', 'passive-without-actor'],
  ])('%s → %s', (text, rule) => expect(rulesOf(text)).toContain(rule));

  it('lets a passive with an actor and a plain deed pass', () => {
    expect(rulesOf('The page was rewritten by our designer.')).not.toContain('passive-without-actor');
    expect(rulesOf('I was asked to mend it.')).not.toContain('passive-without-actor');
    expect(rulesOf('Wrote a parser for invoices.')).toEqual([]);
  });
});
