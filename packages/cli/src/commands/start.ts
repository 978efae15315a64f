// `greenroom start`: serves the pages and the API until Ctrl+C.

import {
  closeOnSignals,
  DirectoryInUseError,
  PortInUseError,
  type RunningServer,
  type ServerOptions,
  startServer,
  WeakIsolationError,
} from '@greenroom/server';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { print, printJson } from '../output.ts';
import { acceptingRisk, serverOptions } from '../surroundings.ts';

export interface StartFlags {
  readonly json: boolean;
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly strangersMayBreakOut: true | undefined;
}

export async function startCommand({
  json,
  host,
  port,
  strangersMayBreakOut,
}: StartFlags): Promise<ExitCode> {
  const server = await start({
    ...acceptingRisk(serverOptions(), strangersMayBreakOut),
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
  });
  if (json) printJson({ schema: 'greenroom.start/1', url: server.url });
  else print(`Greenroom is at ${server.url}`);
  await closeOnSignals(server);
  return exitCodes.good;
}

async function start(options: ServerOptions): Promise<RunningServer> {
  try {
    return await startServer(options);
  } catch (error) {
    if (
      error instanceof DirectoryInUseError ||
      error instanceof PortInUseError ||
      error instanceof WeakIsolationError
    ) {
      throw new UsageError(error.message);
    }
    throw error;
  }
}
