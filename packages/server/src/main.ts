// Starts the server from the environment and stops it on a signal. `greenroom start` does the same with options.

import { environmentOptions } from './environment.ts';
import { startServer } from './server.ts';
import { closeOnSignals } from './signals.ts';

try {
  const server = await startServer(environmentOptions(process.env));
  console.log(`Greenroom is at ${server.url}`);
  await closeOnSignals(server);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 3;
}
