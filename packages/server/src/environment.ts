// The server's options as environment variables.

import type { ServerOptions } from './server.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads GREENROOM_HOME, DATABASE_URL, HOST, PORT, GREENROOM_HOSTS and GREENROOM_LOG. Throws on a port that is none. */
export function environmentOptions(environment: Environment): ServerOptions {
  const value = (name: string): string | undefined => environment[name] || undefined;
  return {
    databaseUrl: value('DATABASE_URL'),
    host: value('HOST'),
    port: parsePort(value('PORT')),
    hosts: value('GREENROOM_HOSTS')
      ?.split(/[\s,]+/)
      .filter((name) => name !== ''),
    logLevel: value('GREENROOM_LOG'),
  };
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
}
