import { expect, test } from 'vitest';

import { greenroom } from './cli.fixture.ts';

test('help and version are good', async () => {
  const help = await greenroom(['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const command of ['start', 'worker', 'judge', 'doctor', 'export', 'import', 'pack', 'review', 'plan'])
    expect(help.stdout).toContain(`\n  ${command} `);
  expect(await greenroom(['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n' });
});

test.each([
  ['no command', [], 'Usage: greenroom'],
  ['an unknown command', ['frobnicate'], "unknown command 'frobnicate'"],
  ['an unknown option', ['doctor', '--quick'], "unknown option '--quick'"],
  ['a missing argument', ['judge', 'somewhere'], "missing required argument 'solution'"],
  ['an argument too many', ['doctor', 'now'], 'too many arguments'],
  ['a port that is none', ['start', '--port', '70000'], 'It must be a number from 0 to 65535'],
  ['half a command', ['pack'], 'Usage: greenroom pack'],
])('%s is a mistake in the call', async (_, args, message) => {
  const { code, stdout, stderr } = await greenroom(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('a port from the environment that is none is a mistake in the call', async () => {
  const { code, stderr } = await greenroom(['start'], { env: { PORT: 'door' } });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'PORT must be a number from 0 to 65535, not "door".\n',
  });
});
