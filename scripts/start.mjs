// `npm start`: installs what is missing, builds what is stale, serves.

import { ensureInstalled, ensurePrograms, requireNode } from './setup.mjs';

requireNode();
ensureInstalled({ development: false });
const { buildStale } = await import('./build.mjs');
await buildStale();
for (const command of ensurePrograms({ bwrap: 'bubblewrap' })) {
  console.error(
    `Code will run in your browser, because the sandbox (bubblewrap) is missing. To install it:\n  ${command}`,
  );
}
process.argv = [process.argv[0], process.argv[1], 'start', ...process.argv.slice(2)];
await import('../dist/greenroom/cli.mjs');
