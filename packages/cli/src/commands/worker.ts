// `greenroom worker`: judges for a server on another machine, or beside it, until Ctrl+C.

import { type Language, languages } from '@greenroom/core/judging';
import {
  closeOnSignals,
  type RunningWorker,
  startWorker,
  UnableError,
  WeakIsolationError,
  type WorkerOptions,
} from '@greenroom/server';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { print, printJson } from '../output.ts';
import { acceptingRisk, serverOptions } from '../surroundings.ts';

export interface WorkerFlags {
  readonly json: boolean;
  /** As typed: names separated by commas. */
  readonly languages: string | undefined;
  readonly slots: number | undefined;
  readonly name: string | undefined;
  readonly drain: number | undefined;
  /** As typed: `port` or `host:port`. */
  readonly monitor: string | undefined;
  readonly strangersMayBreakOut: true | undefined;
}

export async function workerCommand(flags: WorkerFlags): Promise<ExitCode> {
  const { databaseUrl, judge, logLevel } = acceptingRisk(serverOptions(), flags.strangersMayBreakOut);
  if (databaseUrl === undefined) {
    throw new UsageError(
      'A worker needs the PostgreSQL server that the Greenroom server uses: set DATABASE_URL to its address.',
    );
  }
  const worker = await start({
    databaseUrl,
    judge,
    logLevel,
    languages: flags.languages === undefined ? undefined : readLanguages(flags.languages),
    slots: flags.slots,
    name: flags.name,
    drainSeconds: flags.drain,
    monitor: flags.monitor === undefined ? undefined : readAddress(flags.monitor),
  });
  const { languages: able, slots, monitorUrl } = worker;
  if (flags.json) printJson({ schema: 'greenroom.worker/1', languages: able, slots, monitor: monitorUrl });
  else {
    const monitor = monitorUrl === null ? '' : `; figures at ${monitorUrl}/metrics`;
    print(`Judging ${able.join(', ')}, ${slots} at once${monitor}`);
  }
  await closeOnSignals(worker);
  return exitCodes.good;
}

async function start(options: WorkerOptions): Promise<RunningWorker> {
  try {
    return await startWorker(options);
  } catch (error) {
    if (error instanceof UnableError || error instanceof WeakIsolationError)
      throw new UsageError(error.message);
    throw error;
  }
}

function readLanguages(text: string): readonly Language[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const known = languages.find((language) => language === name);
      if (known !== undefined) return known;
      throw new UsageError(`There is no language "${name}". Known are ${languages.join(', ')}.`);
    });
}

function readAddress(text: string): NonNullable<WorkerOptions['monitor']> {
  const match = /^(?:(.+):)?(\d{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (match !== null && port <= 65_535) return { host: match[1] ?? '127.0.0.1', port };
  throw new UsageError(
    `--monitor takes a port, or an address and a port, such as 0.0.0.0:9100; not "${text}".`,
  );
}
