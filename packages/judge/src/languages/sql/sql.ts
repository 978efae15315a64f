// SQL: one box with PGlite in it for PostgreSQL, another with DuckDB, both run by the Node that runs us.

import { dialectNames, dialects, loadQuestion, type Query } from '@greenroom/core/coding';
import type { Limits } from '@greenroom/core/judging';

import { bad, good } from '../../probe-report.ts';
import type { BoxProgram } from '../../sandbox/sandbox.ts';
import { reachablePath, type Workspace } from '../../workspace.ts';
import type { FindLanguage } from '../finding.ts';
import type { Toolchain } from '../toolchain.ts';
import { type Engine, findEngine, prepareEngine, runnerArguments } from './engine.ts';

const MEGABYTE = 1024 * 1024;
/** What Node, the engine and its empty database hold, above the candidate's limit. */
const OWN_BYTES = 1536 * MEGABYTE;
const STACK_BYTES = 32 * MEGABYTE;
/**
 * DuckDB asks its control group how much of the machine is there, and dies where that may not be read; unless it is told
 * in the way of a Slurm cluster (src/main/config.cpp of DuckDB, GetSystemMaxThreads). Our own settings are below it.
 */
const SHARE_OF_MACHINE = { SLURM_CPUS_ON_NODE: '1', SLURM_MEM_PER_NODE: '1024' };

export const findSql: FindLanguage = async ({ workspace }) => {
  const missing = dialects.filter((dialect) => findEngine(dialect) === null);
  const names = dialects
    .filter((dialect) => !missing.includes(dialect))
    .map((dialect) => dialectNames[dialect]);
  const toolchain = sqlToolchain(workspace, names.join(' and '));
  const probe =
    missing.length === 0
      ? good('SQL', toolchain.version)
      : bad(
          'SQL',
          `SQL needs ${missing.map((dialect) => dialectNames[dialect]).join(' and ')}`,
          'npm install',
        );
  return { probe, toolchains: names.length === 0 ? [] : [toolchain], builders: [] };
};

function sqlToolchain(workspace: Workspace, version: string): Toolchain {
  return {
    language: 'sql',
    version,
    async prepare({ source, signature: { query }, limits }) {
      if (query === undefined)
        return { kind: 'rejected', message: 'SQL answers queries, and this asks for a function.' };
      const engine = await prepareEngine(query.dialect, workspace.directory);
      return {
        kind: 'ready',
        program: await engineProgram(engine, workspace, limits),
        load: { kind: 'question', text: queryQuestion(query, source) },
      };
    },
  };
}

/** The load of a runner. What is expected, and how it is compared, stays outside. */
export function queryQuestion({ schema, tables, answer }: Query, source: string): string {
  return loadQuestion(JSON.stringify({ schema, tables, answer }), source);
}

async function engineProgram(engine: Engine, workspace: Workspace, limits: Limits): Promise<BoxProgram> {
  const { node, directory } = workspace;
  const database = engine.database === null ? null : '/box/database.tar';
  return {
    command: [
      node,
      `--stack-size=${Math.floor(STACK_BYTES / 1024 / 2)}`,
      '/box/runner.cjs',
      ...runnerArguments(engine, database, limits.memoryBytes),
    ],
    visible: [node],
    files: {
      'runner.cjs': engine.runnerFile,
      [`node_modules/${engine.packageName}`]: await reachablePath(directory, engine.packageDirectory),
      ...(engine.database === null ? {} : { 'database.tar': engine.database }),
    },
    environment: { LANG: 'C.UTF-8', HOME: '/tmp', ...(engine.dialect === 'duckdb' ? SHARE_OF_MACHINE : {}) },
    dataBytes: limits.memoryBytes + OWN_BYTES,
    stackBytes: STACK_BYTES,
  };
}
