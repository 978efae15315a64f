import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isDayFirst, readDay } from './day-text.ts';
import { type ListReading, readSolvedList } from './elsewhere.ts';

const reading: ListReading = {
  today: '2026-11-22',
  timeZone: 'Europe/Berlin',
  dayFirst: false,
  undatedOn: null,
};
const read = (text: string, changes: Partial<ListReading> = {}) => {
  const list = readSolvedList(text, { ...reading, ...changes });
  if (!list.ok) throw new Error(list.problem);
  return list.value;
};
const problem = (text: string): string => {
  const list = readSolvedList(text, reading);
  return list.ok ? 'read' : list.problem;
};

test('a table with a head in any order, with quotes and odd names, is read', () => {
  const list = read(
    [
      'Status;Problem Title;Difficulty;Last Submitted',
      'Accepted;"Two; Sum";Easy;2026-10-01',
      'WA;Word Break;Medium;2026-10-03',
    ].join('\r\n'),
  );
  expect(list.attempts).toEqual([
    { title: 'Two; Sum', date: '2026-10-01', outcome: 'solved' },
    { title: 'Word Break', date: '2026-10-03', outcome: 'not-solved' },
  ]);
  expect(list.skipped).toEqual([]);
});

test('JSON is read as a list, as objects by title, and inside another object', () => {
  const expected = [{ title: 'two-sum', date: '2026-10-01', outcome: 'with-help' }];
  expect(read('[{"slug":"two-sum","date":"2026-10-01","status":"Hint"}]').attempts).toEqual(expected);
  expect(read('{"two-sum":{"completedAt":"2026-10-01","status":"hard"}}').attempts).toEqual(expected);
  expect(
    read('{"user":"me","data":{"list":[{"title":"two-sum","timestamp":1790845200,"result":"struggled"}]}}')
      .attempts,
  ).toEqual(expected);
});

test('titles alone count as solved on the day that is given, or are left out and said so', () => {
  const text = '["Two Sum","LRU Cache"]';
  expect(read(text).skipped.map(({ why }) => why)).toEqual(['It has no date.', 'It has no date.']);
  const list = read(text, { undatedOn: '2026-11-01' });
  expect(list).toMatchObject({ undated: 2, skipped: [] });
  expect(list.attempts.map(({ date, outcome }) => [date, outcome])).toEqual([
    ['2026-11-01', 'solved'],
    ['2026-11-01', 'solved'],
  ]);
});

test('rows that cannot be read are told apart with their reason, the rest is kept', () => {
  const list = read(
    [
      'title,date,outcome',
      'A,2026-10-01,solved',
      'B,soon,solved',
      'C,2026-10-02,so-so',
      ',2026-10-02,solved',
      'D,2027-01-01,solved',
      'E,,todo',
      'A,2026-10-01,solved',
    ].join('\n'),
  );
  expect(list.attempts.map(({ title }) => title)).toEqual(['A']);
  expect(list.repeated).toBe(1);
  expect(list.skipped.map(({ row, why }) => `${row}: ${why}`)).toEqual([
    '2: “soon” is no date.',
    '3: “so-so” is no outcome that is known here.',
    '4: It has no title.',
    '5: 2027-01-01 is in the future.',
    '6: It is not tried yet.',
  ]);
});

test('a file that is no list says what is wrong', () => {
  expect(problem('')).toBe('This file is empty.');
  expect(problem('{"a": ')).toMatch(/^This looks like JSON but is not/);
  expect(problem('{"a": {"b": [1, 2]}}')).toBe('This JSON holds no list of problems with titles.');
  expect(problem('when,what\n1,2')).toBe(
    'No column is named title, problem, question or name. The columns are: when, what.',
  );
  expect(problem('title,date\n"A,2026-01-01')).toMatch(/has a quote that is not closed/);
  expect(problem(`title\n${'x\n'.repeat(5_001)}`)).toMatch(/5001 rows; 5000 can be imported/);
});

test('days are read as people and programs write them', () => {
  const day = (text: string, dayFirst = false) => readDay(text, { dayFirst, timeZone: 'Europe/Berlin' });
  expect(
    ['2026-10-01', '2026/10/1', '10/1/2026', 'Oct 1, 2026', '1 October 2026', '1st Oct 2026'].map((text) =>
      day(text),
    ),
  ).toEqual(Array.from({ length: 6 }, () => '2026-10-01'));
  expect(day('1/10/2026', true)).toBe('2026-10-01');
  // An evening in UTC is the next day in Berlin.
  expect(day('2026-09-30T23:30:00Z')).toBe('2026-10-01');
  expect(day('2026-09-30 23:30')).toBe('2026-09-30');
  expect([day('1790845200'), day('1790845200000')]).toEqual(['2026-10-01', '2026-10-01']);
  expect(['31/2/2026', '2026-13-01', 'yesterday', ''].map((text) => day(text))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('whether the day comes first is seen in the list, or asked', () => {
  expect(isDayFirst(['1/2/2026', '13/2/2026'])).toBe(true);
  expect(isDayFirst(['1/2/2026', '2/13/2026'])).toBe(false);
  expect(isDayFirst(['1/2/2026'])).toBe(null);
  expect(read('title,date\nA,1/2/2026', { dayFirst: true })).toMatchObject({
    ambiguousDays: true,
    attempts: [{ date: '2026-02-01' }],
  });
});

test('no text at all breaks it', () => {
  const anything = fc.oneof(fc.string({ maxLength: 400 }), fc.json());
  fc.assert(
    fc.property(anything, (text) => {
      const list = readSolvedList(text, reading);
      expect(
        list.ok ? list.value.attempts.every(({ date }) => date <= reading.today) : list.problem !== '',
      ).toBe(true);
    }),
  );
});
