// The bank is large, fair to every competency, and asks for what is missing.

import { describe, expect, it } from 'vitest';

import { reviewImpact } from '../impact/review.ts';
import { competencies, storyKinds } from '../stories/competency.ts';
import { emptyContent } from '../stories/story.ts';
import { followUpsFor, gapsOf, questions } from './bank.ts';
import { coverageOf } from './coverage.ts';

describe('the bank', () => {
  it('has at least 60 questions, each once, each with follow-ups for different gaps', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
    for (const { followUps, competencies: asked } of questions) {
      expect(asked.length).toBeGreaterThan(0);
      expect(followUps.length).toBeGreaterThanOrEqual(3);
      expect(new Set(followUps.map(({ when }) => when)).size).toBe(followUps.length);
    }
  });

  it('asks for every competency at least five times and for each of the three kinds', () => {
    const asking = competencies.map(
      (competency) => questions.filter((question) => question.competencies.includes(competency)).length,
    );
    expect(Math.min(...asking)).toBeGreaterThanOrEqual(5);
    for (const kind of storyKinds) expect(questions.some((question) => question.kind === kind)).toBe(true);
  });
});

describe('follow-ups', () => {
  const question = questions.find(({ id }) => id === 'performance-improvement');
  const ask = (answer: string) => {
    if (question === undefined) throw new Error('the question is gone');
    return followUpsFor(question, gapsOf(reviewImpact(answer, { form: 'story' })));
  };

  it('asks for the start where only the change was told', () => {
    expect(
      ask('I added an index. Latency fell by 40% through that. I learned to profile first.').map(
        ({ when }) => when,
      ),
    ).toEqual(['baseline']);
  });

  it('asks for the own part where everything was “we”', () => {
    const asked = ask('We had a slow page. We cut it from 9 s to 2 s by caching. We learned a lot.');
    expect(asked).toEqual([{ when: 'own-part', ask: 'What was your own part in it?' }]);
  });

  it('asks nothing more of a complete answer', () => {
    expect(
      ask(
        'I cut p95 latency from 320 ms to 180 ms with an index. Next time I would measure on the first day.',
      ),
    ).toEqual([]);
  });
});

describe('coverage', () => {
  const story = (id: string, content: Partial<typeof emptyContent>) => ({
    id,
    content: { ...emptyContent, ...content },
  });

  it('shows the three kinds, all competencies and all questions as gaps of an empty bank', () => {
    const { gaps, loads } = coverageOf([], questions);
    expect(gaps.kinds).toEqual(storyKinds);
    expect(gaps.competencies).toEqual(competencies);
    expect(gaps.questions).toHaveLength(questions.length);
    expect(loads).toEqual([]);
  });

  it('finds a story that has to answer everything overused, until a second one shares the load', () => {
    const first = story('first-story', { kind: 'bug-crushed', competencies: ['failure', 'learning'] });
    const alone = coverageOf([first], questions);
    expect(alone.loads[0]?.overused).toBe(true);
    expect(alone.loads[0]?.alone).toBe(alone.loads[0]?.answers);
    const second = story('other-story', {
      competencies: ['failure', 'learning', 'ownership', 'customer'],
      kind: 'bug-crushed',
    });
    const shared = coverageOf([first, second], questions);
    expect(shared.loads[0]).toMatchObject({ story: 'first-story', alone: 0, overused: false });
  });

  it('puts the story first that shows most of what is asked', () => {
    const some = story('some-of-it', { competencies: ['learning'] });
    const all = story('all-of-it', { competencies: ['failure', 'learning'] });
    const row = coverageOf([some, all], questions).questions.find(
      ({ question }) => question === 'failure-biggest',
    );
    expect(row?.stories).toEqual([
      { story: 'all-of-it', shared: ['failure', 'learning'], fits: true },
      { story: 'some-of-it', shared: ['learning'], fits: false },
    ]);
  });
});
