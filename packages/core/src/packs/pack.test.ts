import { expect, test } from 'vitest';

import { describeFault } from './fault.ts';
import { parsePack, requirementFaults } from './pack.ts';
import { problemFiles } from './problem.fixture.ts';
import { parseProblem } from './problem.ts';

const text = `title: Core
description: All of it.
requires: { samples: 2, facts: 1, hidden_facts: 2, aliases: 3, hints: 1, known_bad: 1, accepted: [python, javascript], oracle: true, change_request: true, follow_ups: 2 }
`;

test('a pack asks nothing that it does not say', () => {
  expect(parsePack('core', 'title: Core\ndescription: All of it.')).toMatchObject({
    ok: true,
    value: { id: 'core', requires: { samples: 0, facts: 0, knownBad: 0, accepted: [] } },
  });
});

test('what a problem lacks is named', () => {
  const pack = parsePack('core', text);
  const problem = parseProblem(problemFiles());
  if (!pack.ok || !problem.ok) throw new Error('both are sound');
  expect(requirementFaults(pack.value.requires, problem.value).map(describeFault)).toEqual([
    'greenroom.yaml, samples: There are 1. The pack asks for 2 or more.',
    'greenroom.yaml, facts[].hidden: There are 1. The pack asks for 2 or more.',
    'greenroom.yaml, follow_ups: There are 0. The pack asks for 2 or more.',
    'greenroom.yaml, facts[0].aliases: There are 1. The pack asks for 3 or more.',
    'submissions/accepted/: There is no accepted solution in JavaScript. Write one; the pack asks for it.',
    'submissions/accepted/: There is no brute force. Write one, as accepted/brute.py, and export oracle from generators/tests.mjs.',
    'change/: There is no change request. Write one; docs/content.md says how. The pack asks for it.',
  ]);
});

test('a pack without its file, or with fields that it does not have, is refused', () => {
  expect(parsePack('core', undefined)).toMatchObject({ ok: false, problem: [{ rule: 'missing-file' }] });
  expect(parsePack('core', `${text}extra: 1`)).toMatchObject({
    ok: false,
    problem: [{ rule: 'wrong-field' }],
  });
});
