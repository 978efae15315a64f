// Two commands that talk to each other, each in a box of its own: an interactive problem's validator and the program that
// it questions. Every byte passes through the judge, which can write it down and ends both when it is time.

import { setTimeout as sleep } from 'node:timers/promises';

import type { BoxCommand, CommandResult, RunningCommand } from './command.ts';
import type { Sandbox } from './sandbox.ts';

/** Between the end of a program's output and its own. */
const LAST_WORD_MS = 50;

type Role = 'leader' | 'follower';

export interface PairOptions {
  /** Decides how it goes, and so when it is over: the validator. Its `stdin` and `liveStdout` are set here. */
  readonly leader: BoxCommand;
  /** The program. When it ends, the leader reads the end of its input and goes on for as long as its own limits allow. */
  readonly follower: BoxCommand;
  /** How long the follower may still run after the leader has ended; then its ending is `killed`. */
  readonly graceSeconds: number;
  /** Bytes of the conversation to write down; none by default. */
  readonly transcriptBytes?: number;
}

export interface Utterance {
  readonly from: Role;
  /** Since both began. */
  readonly atMs: number;
  readonly bytes: Buffer;
}

export interface PairResult {
  readonly leader: CommandResult;
  readonly follower: CommandResult;
  /** Who ended first by itself or by a limit: after that the other one may only have stumbled over the silence. */
  readonly endedFirst: Role;
  /** In the order in which the judge passed it on; its beginning, where it was too long. */
  readonly transcript: readonly Utterance[];
}

/** Rejects as `Sandbox.launch` does; then neither is left. */
export async function runPair(sandbox: Sandbox, options: PairOptions): Promise<PairResult> {
  const live = (command: BoxCommand): BoxCommand => ({ ...command, stdin: 'live', liveStdout: true });
  const leader = await sandbox.launch(live(options.leader));
  let follower: RunningCommand;
  try {
    follower = await sandbox.launch(live(options.follower));
  } catch (error) {
    leader.kill();
    await leader.done;
    throw error;
  }
  const transcript = joinPair(leader, follower, options.transcriptBytes ?? 0);
  const endedFirst = await Promise.race([
    leader.ended.then((): Role => 'leader'),
    follower.ended.then((): Role => 'follower'),
  ]);
  const leaderResult = await leader.done;
  const grace = setTimeout(() => follower.kill(), options.graceSeconds * 1000);
  const followerResult = await follower.done;
  clearTimeout(grace);
  return { leader: leaderResult, follower: followerResult, endedFirst, transcript };
}

function joinPair(leader: RunningCommand, follower: RunningCommand, mostBytes: number): readonly Utterance[] {
  const transcript: Utterance[] = [];
  const startedAt = performance.now();
  let room = mostBytes;
  const write = (from: Role, chunk: Buffer) => {
    if (room <= 0) return;
    transcript.push({ from, atMs: performance.now() - startedAt, bytes: chunk.subarray(0, room) });
    room -= chunk.length;
  };
  join(leader, follower, (chunk) => write('leader', chunk));
  join(follower, leader, (chunk) => write('follower', chunk));
  return transcript;
}

function join(speaker: RunningCommand, listener: RunningCommand, see: (chunk: Buffer) => void): void {
  const { stdout: from } = speaker;
  const { stdin: to } = listener;
  if (from === null || to === null) throw new Error('Only commands with live ends can talk to each other');
  from.on('data', (chunk: Buffer) => {
    see(chunk);
    // One that has gone hears no more, and the other must not stand still over what it still says.
    if (to.writable && !to.write(chunk)) from.pause();
  });
  to.on('drain', () => from.resume());
  to.on('close', () => from.resume());
  from.on('end', () => {
    // Mostly it ended with its output: that is seen first, before the other one ends over it.
    void Promise.race([speaker.ended, sleep(LAST_WORD_MS)]).then(() => to.end());
  });
}
