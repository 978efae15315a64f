import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { defaultSettings } from '@greenroom/core/identity';

import { greenroom, scratchDirectory, startGreenroom } from '../cli.fixture.ts';

/** An embedded database starts a few times in each test. */
vi.setConfig({ testTimeout: 300_000 });

let scratch: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  scratch = scratchDirectory();
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
});

const home = (name: string) => ({ GREENROOM_HOME: path.join(scratch, name) });

/** Starts a server on any free port; resolves with its address and how to stop it. */
async function serve(env: Readonly<Record<string, string>>) {
  const child = startGreenroom(['start', '--port', '0', '--json'], env);
  running.push(child);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
      const found = /"url": "([^"]+)"/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`The server ended with ${code}`)));
  });
  return {
    url,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

test('a server answers, lends its data to other commands, refuses a second one, and ends well', async () => {
  const server = await serve(home('one'));
  const health = await fetch(`${server.url}/api/health`);
  expect(await health.json()).toMatchObject({ ok: true });

  const second = await greenroom(['start', '--port', '0'], { env: home('one') });
  expect(second.code).toBe(2);
  expect(second.stderr).toContain(`It serves ${server.url}`);

  const taken = await greenroom(['start', '--port', new URL(server.url).port], { env: home('two') });
  expect(taken.code).toBe(2);
  expect(taken.stderr).toContain('in use on 127.0.0.1. Choose another one with --port or PORT.');

  const exported = await greenroom(['export'], { env: home('one') });
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(exported.stdout)).toMatchObject({ schema: 'greenroom.export/4', sessions: [] });
  expect(await server.stop()).toBe(0);
});

test('what is exported can be imported elsewhere and is the same there', async () => {
  const settings = { ...defaultSettings, fontSize: 18, vim: true };
  const original = path.join(scratch, 'original.json');
  writeFileSync(original, JSON.stringify({ schema: 'greenroom.export/1', settings, sessions: [] }));
  const imported = await greenroom(['import', original, '--json'], { env: home('one') });
  expect(imported.code).toBe(0);
  expect(JSON.parse(imported.stdout)).toEqual({
    schema: 'greenroom.import-report/1',
    added: 0,
    known: 0,
    stories: 0,
    submissions: 0,
  });

  const file = path.join(scratch, 'export.json');
  const written = await greenroom(['export', file, '--json'], { env: home('one') });
  expect(JSON.parse(written.stdout)).toEqual({
    schema: 'greenroom.export-report/1',
    file,
    bytes: readFileSync(file).length,
  });
  const moved = await greenroom(['import', '-'], { env: home('two'), input: readFileSync(file, 'utf8') });
  expect(moved).toMatchObject({ code: 0, stderr: '' });
  const again = await greenroom(['export'], { env: home('two') });
  expect(again.stdout).toBe(readFileSync(file, 'utf8'));
  expect(JSON.parse(again.stdout)).toMatchObject({ settings: { fontSize: 18, vim: true } });
});

test('documents that cannot be imported or written are a mistake in the call', async () => {
  const env = home('one');
  expect(await greenroom(['import', path.join(scratch, 'gone.json')], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('The file cannot be read: ENOENT'),
  });
  expect(await greenroom(['import', '-'], { env, input: 'no JSON' })).toMatchObject({
    code: 2,
    stderr: 'This is not JSON.\n',
  });
  expect(await greenroom(['export', path.join(scratch, 'no/such/place.json')], { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('cannot be written'),
  });
});
