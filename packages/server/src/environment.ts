// The server's options as environment variables.

import type { ServerOptions } from './server.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads DATABASE_URL, HOST, PORT and our own GREENROOM_HOME, GREENROOM_HOSTS, GREENROOM_ISOLATION, GREENROOM_PAGES,
 * GREENROOM_TEMPLATE and GREENROOM_LOG. Throws on a port or an isolation that is none.
 */
export function environmentOptions(environment: Environment): ServerOptions {
  const value = (name: string): string | undefined => environment[name] || undefined;
  return {
    home: value('GREENROOM_HOME'),
    databaseUrl: value('DATABASE_URL'),
    host: value('HOST'),
    port: parsePort(value('PORT')),
    hosts: value('GREENROOM_HOSTS')
      ?.split(/[\s,]+/)
      .filter((name) => name !== ''),
    judge: { browserOnly: isBrowserOnly(value('GREENROOM_ISOLATION')) },
    pages: value('GREENROOM_PAGES'),
    template: value('GREENROOM_TEMPLATE'),
    logLevel: value('GREENROOM_LOG'),
  };
}

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
}

function isBrowserOnly(text: string | undefined): boolean {
  if (text === undefined || text === 'browser') return text !== undefined;
  throw new Error(
    `GREENROOM_ISOLATION may only be "browser", not "${text}"; leave it out for the strongest.`,
  );
}
