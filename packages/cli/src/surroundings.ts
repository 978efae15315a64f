// What commands find around them: the environment's options, and what the build put into the checkout.

import { existsSync } from 'node:fs';
import path from 'node:path';

import { checkoutDirectory } from '@greenroom/judge';
import { environmentOptions, type ServerOptions } from '@greenroom/server';

import { UsageError } from './exit.ts';

/** The server's options: from the environment, and where the pages and the first database were built. */
export function serverOptions(): ServerOptions {
  return { ...readEnvironment(), pages: inCheckout('dist/web'), template: inCheckout('dist/database.gz') };
}

/** The options with the flag that names the risk of weak isolation, if it was given. */
export function acceptingRisk(options: ServerOptions, strangersMayBreakOut: true | undefined): ServerOptions {
  if (strangersMayBreakOut === undefined) return options;
  return { ...options, judge: { ...options.judge, strangersMayBreakOut } };
}

function readEnvironment(): ServerOptions {
  try {
    return environmentOptions(process.env);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A file of the checkout, `undefined` when it is not there. */
function inCheckout(name: string): string | undefined {
  const checkout = checkoutDirectory();
  const file = checkout === null ? null : path.join(checkout, name);
  return file !== null && existsSync(file) ? file : undefined;
}
