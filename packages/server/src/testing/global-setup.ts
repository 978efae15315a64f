// Before the server's tests: a real PostgreSQL server and a template of the embedded database, for all of them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { buildTemplate } from '../machinery.ts';
import { startPostgres } from './start-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly postgresUrl: string;
    readonly template: string;
    /** A directory for whatever the tests write; it goes when they end. */
    readonly scratch: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'greenroom-server-tests-'));
  const template = path.join(scratch, 'template');
  const [postgres] = await Promise.all([startPostgres(), buildTemplate(template)]);
  project.provide('postgresUrl', postgres.url);
  project.provide('template', template);
  project.provide('scratch', scratch);
  return async () => {
    await postgres.stop();
    rmSync(scratch, { recursive: true, force: true });
  };
}
