// What docs/hosting.md tells a host: its commands exist, its variables are read, its requests are answered, its code works.

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { environmentOptions, type RunningServer, startServer } from '@greenroom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { signature } from '../packages/server/src/features/judging/callbacks.ts';

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'docs/hosting.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block ?? '');
const shell = blocks('sh');
const commands = shell.join('\n').split('\n');

const scratch = mkdtempSync(path.join(tmpdir(), 'greenroom-hosting-'));
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ home: path.join(scratch, 'home'), port: 0, logLevel: 'silent' });
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('every block is a sound shell script', () => {
  expect(shell.length).toBeGreaterThan(4);
  for (const block of shell) {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: block, encoding: 'utf8' });
    expect([block, status, stderr]).toEqual([block, 0, '']);
  }
});

test('every greenroom command and option is known', () => {
  const named = commands.filter((line) => line.startsWith('npx greenroom '));
  expect(named.length).toBeGreaterThan(3);
  for (const line of named) {
    const [command = '', ...rest] = line.split(' ').slice(2);
    const program = path.join(root, 'packages/cli/src/main.ts');
    const help = spawnSync(process.execPath, ['--import', 'tsx', program, command, '--help'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([line, help.status]).toEqual([line, 0]);
    const options = rest.filter((word) => word.startsWith('--'));
    expect(options.filter((option) => !help.stdout.includes(`${option} `))).toEqual([]);
  }
});

test('every variable is one that the server reads', () => {
  const named = new Set(
    [...text.matchAll(/\b(?:GREENROOM_[A-Z_]+|DATABASE_URL|HOST|PORT)\b/g)].map(([name]) => name),
  );
  const read = new Set<string>();
  const spy = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_target, name) => {
        read.add(String(name));
        return undefined;
      },
    },
  );
  environmentOptions(spy);
  expect([...named].filter((name) => !read.has(name))).toEqual([]);
});

test('every request is answered', async () => {
  const requests = shell.flatMap((block) =>
    [...block.matchAll(/^curl .*?(?=\ncurl|\n$(?![\s\S]))/gms)].map(([each]) => each),
  );
  expect(requests.length).toBe(5);
  for (const request of requests) {
    const own = request.replaceAll('http://127.0.0.1:4600', server.url);
    // Not synchronously: the server that answers is in this process.
    const { stdout } = await promisify(execFile)('bash', ['-c', own]);
    expect([own, stdout]).not.toEqual([own, '']);
  }
});

test('every metric is there', async () => {
  const figures = await (await fetch(`${server.url}/metrics`)).text();
  const named = [...new Set([...text.matchAll(/greenroom_[a-z_]+/g)].map(([name]) => name))];
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !figures.includes(`# TYPE ${name} `))).toEqual([]);
});

test('every address is in the description of the API', async () => {
  const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const named = [...text.matchAll(/`(GET|POST|DELETE) (\/api\/[a-z/{}]+)/g)];
  expect(named.length).toBeGreaterThan(5);
  const missing = named.filter(
    ([, method = '', address = '']) => !(method.toLowerCase() in (paths[address] ?? {})),
  );
  expect(missing.map(([all]) => all)).toEqual([]);
});

test('the code that checks a callback tells ours from others', async () => {
  const file = path.join(scratch, 'check.mjs');
  writeFileSync(file, blocks('js').join('\n'));
  const { isOurs } = (await import(pathToFileURL(file).href)) as {
    readonly isOurs: (secret: string, header: string, body: string) => boolean;
  };
  const header = signature('the secret of the two of us', 1_795_000_000, '{"a":1}');
  expect(isOurs('the secret of the two of us', header, '{"a":1}')).toBe(true);
  expect(isOurs('the secret of the two of us', header, '{"a":2}')).toBe(false);
  expect(isOurs('another secret altogether', header, '{"a":1}')).toBe(false);
  expect(isOurs('the secret of the two of us', 'v1=nonsense', '{"a":1}')).toBe(false);
});
