import { expect, test } from 'vitest';

import { greenroom } from '../cli.fixture.ts';

const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' };

test('a worker without a database is told what it needs', async () => {
  const { code, stderr } = await greenroom(['worker'], { env: { DATABASE_URL: '' } });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'A worker needs the PostgreSQL server that the Greenroom server uses: set DATABASE_URL to its address.\n',
  });
});

test.each([
  [
    'a language that is none',
    ['--languages', 'python,cobol'],
    'There is no language "cobol". Known are python',
  ],
  ['no slots', ['--slots', '0'], 'It must be a whole number from 1 on.'],
  ['a monitor that is none', ['--monitor', 'here'], '--monitor takes a port'],
])('%s is a mistake in the call', async (_, args, message) => {
  const { code, stderr } = await greenroom(['worker', ...args], { env });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('a database that cannot be reached is said to be that', async () => {
  const { code, stderr } = await greenroom(['worker', '--languages', 'javascript'], { env });
  expect(code).toBe(3);
  expect(stderr).toContain('The PostgreSQL server in DATABASE_URL cannot be reached.');
  expect(stderr).not.toContain('nobody');
});
