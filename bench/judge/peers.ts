// What one would do without a judge like ours: start the program once for each test, bare or in a fresh sandbox.

import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import path from 'node:path';

import { type Benched, PROGRAMS, type Task } from './programs.ts';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/** Finds a program on PATH. */
export function onPath(name: string): string | null {
  for (const directory of (process.env['PATH'] ?? '').split(path.delimiter)) {
    try {
      accessSync(path.join(directory, name), constants.X_OK);
      return path.join(directory, name);
    } catch {
      // Not there; the next one may have it.
    }
  }
  return null;
}

/** Writes and compiles a language's program; `null` where the machine lacks its tools, and for TypeScript. */
export function preparePeer(language: Benched, directory: string): Command | null {
  if (language === 'typescript' || language === 'postgresql' || language === 'duckdb') return null;
  const { file, text } = PROGRAMS[language];
  const source = path.join(directory, file);
  const binary = path.join(directory, `${language}-program`);
  writeFileSync(source, text);
  const compile = (tool: string, args: readonly string[]): boolean => {
    const found = onPath(tool);
    if (found === null) return false;
    execFileSync(found, args, {
      cwd: directory,
      stdio: 'ignore',
      env: { ...process.env, GO111MODULE: 'off' },
    });
    return true;
  };
  switch (language) {
    case 'python':
      return { file: '/usr/bin/python3', args: ['-I', '-S', source] };
    case 'javascript':
      return { file: process.execPath, args: [source] };
    case 'java': {
      const java = onPath('java');
      if (java === null || !compile('javac', [source])) return null;
      return { file: java, args: ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', directory, 'Main'] };
    }
    case 'cpp':
      return compile('g++', ['-O2', '-o', binary, source]) ? { file: binary, args: [] } : null;
    case 'go':
      return compile('go', ['build', '-o', binary, source]) ? { file: binary, args: [] } : null;
    case 'rust':
      return compile('rustc', ['-O', '-o', binary, source]) ? { file: binary, args: [] } : null;
  }
}

/** The bare interpreter or program starting once: what no judge can be faster than without keeping something warm. */
export function bareStart(language: Benched, peer: Command): Command {
  if (language === 'python') return { file: peer.file, args: ['-c', 'pass'] };
  if (language === 'javascript') return { file: peer.file, args: ['-e', '0'] };
  return peer;
}

/** Wraps a command in a fresh bubblewrap sandbox. */
export function inBubblewrap(bwrap: string, { file, args }: Command): Command {
  const walls = [
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--ro-bind',
    '/',
    '/',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
  ];
  return { file: bwrap, args: [...walls, '--', file, ...args] };
}

/** nsjail by its command line (nsjail --help): once, no network, the host's files read-only. */
export function inNsjail(nsjail: string, { file, args }: Command): Command {
  return {
    file: nsjail,
    args: [
      '-Mo',
      '-Q',
      '--chroot',
      '/',
      '--disable_clone_newcgroup',
      '--rlimit_as',
      'inf',
      '--',
      file,
      ...args,
    ],
  };
}

/** isolate's run (isolate(1)); `isolate --init` must have been called, which `startIsolate` does. */
export function inIsolate(isolate: string, { file, args }: Command): Command {
  return { file: isolate, args: ['--run', '--silent', '--processes=64', '--dir=/tmp', '--', file, ...args] };
}

/** Runs one command to its end. @throws when it fails */
export function runOnce({ file, args }: Command, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
    });
    let [output, complaint] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${file}: ${code} ${complaint}`)),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** All tests of a task, one process for each, one after another. @throws for a wrong answer */
export async function runEach(command: Command, { inputs, answers }: Task): Promise<void> {
  for (const [index, nums] of inputs.entries()) {
    const output = await runOnce(command, nums.join(' '));
    if (Number(output) !== answers[index]) throw new Error(`${command.file} answered ${output}`);
  }
}
