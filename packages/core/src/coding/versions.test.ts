import { describe, expect, test } from 'vitest';

import { recorderOf } from '../session/index.ts';
import { countsWithout } from './growth/counts.ts';
import { exampleProblem } from './problem.fixture.ts';
import { judge, ran, run, type ScriptLine, sessionOf, submit } from './session-script.fixture.ts';
import { measuredVersions, versionsToMeasure, workingVersions } from './versions.ts';

const state = (...lines: readonly ScriptLine[]) => recorderOf(sessionOf(25, lines)).state;
const ids = (attempts: readonly { readonly id: string }[]) => attempts.map(({ id }) => id);

describe('working versions', () => {
  test('what passed, and what was right but too slow; a submission stands for the run of the same code', () => {
    const seen = state(
      ['1:00', run('r1', 'a'), ran('r1', 'WA')],
      ['2:00', run('r2', 'b'), ran('r2', 'AC')],
      ['3:00', submit('s1', 'b '), judge('s1', 'TLE', ['large'])],
      ['4:00', submit('s2', 'c'), judge('s2', 'WA', ['single'])],
      ['5:00', submit('s3', 'd'), judge('s3', 'AC')],
    );
    expect(ids(workingVersions(seen))).toEqual(['s1', 's3']);
  });

  test('nothing that works is nothing to measure', () => {
    expect(versionsToMeasure(state(['1:00', submit('s1', 'a'), judge('s1', 'RTE', ['empty'])]))).toEqual([]);
  });

  test('to measure: the first that worked, the first accepted, the last', () => {
    const lines: readonly ScriptLine[] = [
      ['1:00', run('r1', 'a'), ran('r1', 'AC')],
      ['2:00', submit('s1', 'b'), judge('s1', 'AC')],
      ['3:00', submit('s2', 'c'), judge('s2', 'AC')],
      ['4:00', submit('s3', 'd'), judge('s3', 'AC')],
    ];
    expect(ids(versionsToMeasure(state(...lines)))).toEqual(['r1', 's1', 's3']);
    const result = JSON.stringify(countsWithout('unavailable', 'no counters'));
    const measured: ScriptLine = ['5:00', { type: 'measured', kind: 'complexity', about: 's1', result }];
    expect(ids(versionsToMeasure(state(...lines, measured)))).toEqual(['r1', 's3']);
    // Gone back to the first code: it is measured once.
    const back: ScriptLine = ['6:00', submit('s4', 'a'), judge('s4', 'AC')];
    expect(ids(versionsToMeasure(state(...lines, back)))).toEqual(['r1', 's1']);
  });
});

test('claims are those made of the version before its measurement was shown', () => {
  const result = JSON.stringify(countsWithout('unavailable', 'no counters'));
  const versions = measuredVersions(
    exampleProblem,
    state(
      ['1:00', { type: 'claimed', subject: 'time', text: 'O(n^2)' }],
      ['2:00', submit('s1', 'a'), judge('s1', 'AC')],
      ['3:00', { type: 'measured', kind: 'complexity', about: 's1', result }],
      ['4:00', { type: 'claimed', subject: 'time', text: 'O(n^3)' }],
      ['5:00', submit('s2', 'b'), judge('s2', 'AC')],
      ['6:00', { type: 'claimed', subject: 'time', text: 'O(n)' }],
      ['7:00', { type: 'measured', kind: 'complexity', about: 's2', result }],
      ['8:00', { type: 'claimed', subject: 'time', text: 'O(1)' }],
    ),
  );
  expect(versions.map(({ claims }) => claims.time?.text)).toEqual(['O(n^2)', 'O(n)']);
  expect(versions.map(({ report }) => report.status)).toEqual(['unavailable', 'unavailable']);
});

test('a result that this version cannot read says nothing', () => {
  const seen = state(
    ['1:00', submit('s1', 'a'), judge('s1', 'AC')],
    ['2:00', { type: 'measured', kind: 'complexity', about: 's1', result: '{"schema":"other"}' }],
  );
  expect(measuredVersions(exampleProblem, seen)).toEqual([]);
});
