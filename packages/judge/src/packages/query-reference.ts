// The reference of a query problem (submissions/accepted/best.sql), run by the same engine in a process of its own. It is
// trusted like the generator, so it needs no box; and no candidate's statement ever runs where it runs.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex, Readable } from 'node:stream';

import type { Json } from '@greenroom/core/base';
import { type DriverReply, type Query, readDriverReply } from '@greenroom/core/coding';

import { outsideEnvironment, prepareRunner, runnerArguments } from '../languages/sql/engine.ts';
import { queryQuestion } from '../languages/sql/sql.ts';
import { encodeFrame, frameReader, readFrames } from '../sandbox/frames.ts';
import { type Reference, requireAnswer } from './reference.ts';

/** For one test: the reference is meant to be fast. */
const PATIENCE_MS = 60_000;
const MEMORY_BYTES = 1024 * 1024 * 1024;

/** @throws what is wrong with the query */
export async function openQueryReference(source: string, query: Query): Promise<Reference> {
  const directory = await mkdtemp(path.join(tmpdir(), 'greenroom-reference-'));
  const runner = await prepareRunner(query.dialect, directory);
  const child = spawn(process.execPath, [runner.runnerFile, ...runnerArguments(runner, null, MEMORY_BYTES)], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: outsideEnvironment(runner),
  });
  let lastWords = '';
  (child.stderr as Readable).on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-4000);
  });
  const gone = once(child, 'close').then(() => new Error(`The engine stopped. ${lastWords}`.trim()));
  const channel = child.stdio[3] as Duplex;
  const ask = async (question: string | null): Promise<string> => {
    if (question !== null) channel.write(encodeFrame(`reference\n${question}`));
    const text = await Promise.race([nextFrame(channel), gone]);
    if (text instanceof Error) throw text;
    return text.slice(text.indexOf('\n') + 1);
  };
  const close = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await ask(null);
    requireAnswer(readReply(await ask(`load\n${queryQuestion(query, source)}`)));
  } catch (error) {
    await close();
    throw error;
  }
  const answer = async (args: readonly Json[]): Promise<Json> =>
    requireAnswer(readReply(await ask(`call\n${JSON.stringify(args)}`)));
  return { answer, close };
}

function readReply(text: string): DriverReply {
  const end = text.indexOf('\n');
  const reply = readDriverReply(text.slice(0, end), text.slice(end + 1));
  if (!reply.ok) throw new Error(`The engine said ${reply.problem}.`);
  return reply.value;
}

function nextFrame(channel: Duplex): Promise<string> {
  const reader = frameReader();
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      channel.off('data', take);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`It takes longer than ${PATIENCE_MS / 1000} s.`));
    }, PATIENCE_MS);
    const take = (chunk: Buffer): void => {
      const read = readFrames(reader, chunk, 1);
      const [text] = read.kind === 'frames' ? read.texts : [];
      if (read.kind === 'frames' && text === undefined) return;
      stop();
      if (text !== undefined) resolve(text);
      else reject(new Error(read.kind === 'broken' ? read.why : ''));
    };
    channel.on('data', take);
  });
}
