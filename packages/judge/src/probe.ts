// What this machine offers a judge: found out by really running boxes, told with what fails and how to mend it.

import path from 'node:path';

import type { JudgeStatus } from '@greenroom/core/coding';
import {
  browserLanguages,
  type Isolation,
  type Language,
  languageNames,
  languages,
} from '@greenroom/core/judging';

import { findCpp } from './languages/cpp.ts';
import { findGoLanguage } from './languages/go/go.ts';
import { findJavaLanguage } from './languages/java/java.ts';
import { javascriptPrograms, javascriptToolchain } from './languages/javascript.ts';
import type { ProgramBuilder, ProgramLanguage } from './languages/program.ts';
import { findPython } from './languages/python.ts';
import { findRust } from './languages/rust.ts';
import { findSql } from './languages/sql/sql.ts';
import { probeQueries } from './languages/sql/trial.ts';
import { tryToolchain } from './languages/trial.ts';
import { bad, good, type Probe } from './probe-report.ts';
import { type Compiler, createCompiler } from './languages/compiling.ts';
import type { FindLanguage, LanguageSetup } from './languages/finding.ts';
import { typescriptTools } from './languages/typescript.ts';
import type { Toolchain } from './languages/toolchain.ts';
import { cacheDirectory } from './run/cache-directory.ts';
import { openCaches } from './run/cache.ts';
import { probeSandbox, type SandboxOptions } from './sandbox-probe.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { makeWorkspace, removeWorkspace, type Workspace } from './workspace.ts';

export interface ProbeOptions extends SandboxOptions {
  /** Where tools are looked for, as in PATH. */
  readonly searchPath?: string;
  /** Where compiled programs are kept; by default a cache directory of the system or the user. */
  readonly cacheDirectory?: string;
  /** Leaves judging to the browsers, whatever this machine could do. */
  readonly browserOnly?: boolean;
}

/** A machine that can judge. */
export interface Machine {
  readonly sandbox: Sandbox;
  readonly toolchains: ReadonlyMap<Language, Toolchain>;
  /** For whole programs. */
  readonly builders: ReadonlyMap<ProgramLanguage, ProgramBuilder>;
  readonly compiler: Compiler;
  readonly workspace: Workspace;
}

export interface Inspection {
  /** `null` when nothing isolates strangers' code here. */
  readonly machine: Machine | null;
  readonly probes: readonly Probe[];
}

/** In the order in which they are told. */
const LANGUAGES: readonly FindLanguage[] = [
  findPython,
  findJavaLanguage,
  findCpp,
  findGoLanguage,
  findRust,
  findSql,
];

export interface Diagnosis {
  readonly status: JudgeStatus;
  readonly probes: readonly Probe[];
}

/** Every probe with its outcome, those too that a judge has no time for as it opens; leaves nothing behind. */
export async function doctor(options: ProbeOptions = {}): Promise<Diagnosis> {
  const inspection = await inspectMachine(options);
  const { machine, probes } = inspection;
  if (machine === null) return { status: statusOf(inspection), probes };
  try {
    const tried = [...(await tryLanguages(machine)), ...(await probeSql(machine))];
    const all = [...probes.filter(({ name }) => !tried.some((probe) => probe.name === name)), ...tried];
    return { status: statusOf({ machine, probes: all }), probes: all };
  } finally {
    await closeToolchains(machine);
    await removeWorkspace(machine.workspace);
  }
}

/** Why a language does not run here, and what mends it. */
export function whyNot(status: JudgeStatus, language: Language): string {
  const name = languageNames[language];
  const known = status.missing.find(({ what }) => what.startsWith(`${name} `));
  return known === undefined ? `This machine cannot run ${name}` : `${known.what}. To mend it: ${known.fix}`;
}

/** Ends what languages keep running. */
export async function closeToolchains({ toolchains }: Machine): Promise<void> {
  await Promise.all([...toolchains.values()].map(async (toolchain) => toolchain.close?.()));
}

/** Runs the probes. The caller closes the machine's toolchains and removes its workspace in the end. */
export async function inspectMachine(options: ProbeOptions): Promise<Inspection> {
  if (options.browserOnly === true) {
    const detail = 'Code runs in the browser because GREENROOM_ISOLATION=browser asks for it';
    return { machine: null, probes: [bad('Isolation', detail, 'Start without GREENROOM_ISOLATION')] };
  }
  const { arch, platform } = process;
  if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64')) {
    const detail = `Sandboxes need Linux on x86-64 or ARM64; this is ${platform} on ${arch}`;
    return {
      machine: null,
      probes: [bad('Platform', detail, 'Run Greenroom in a Linux machine or container')],
    };
  }
  const searchPath = options.searchPath ?? process.env['PATH'] ?? '/usr/bin:/bin';
  const probes: Probe[] = [good('Platform', `${platform} on ${arch}`)];
  const workspace = await makeWorkspace(arch);
  const javascript = javascriptToolchain(workspace.node, workspace.javascriptRunner);
  const sandbox = await probeSandbox({ options, workspace, searchPath, trial: javascript }, probes);
  if (sandbox === null) {
    await removeWorkspace(workspace);
    return { machine: null, probes };
  }
  probes.push(good('JavaScript', javascript.version));
  const { node, javascriptRunner: runnerFile, directory } = workspace;
  const cached = await cacheDirectory(options.cacheDirectory, path.join(directory, 'cache'));
  const compiler = createCompiler({ sandbox, caches: await openCaches(cached), directory });
  const typescript = typescriptTools({ node, runnerFile, compiler, directory });
  const setup: LanguageSetup = { sandbox, workspace, searchPath, compiler, cacheDirectory: cached };
  const found = await Promise.all(LANGUAGES.map((find) => find(setup)));
  probes.push(...found.map(({ probe }) => probe));
  const toolchains = [javascript, typescript.toolchain, ...found.flatMap((each) => each.toolchains)];
  const builders = [
    javascriptPrograms({ node, compiler, directory }),
    typescript.programs,
    ...found.flatMap((each) => each.builders),
  ];
  const machine = {
    sandbox,
    workspace,
    compiler,
    toolchains: new Map(toolchains.map((toolchain) => [toolchain.language, toolchain])),
    builders: new Map(builders.map((builder) => [builder.language, builder])),
  };
  return { machine, probes };
}

const summaries: Readonly<Record<Isolation, string>> = {
  isolated: 'Code runs in a bubblewrap sandbox: its own namespaces, no network, nothing writable.',
  'isolated-root':
    'Code runs in a bubblewrap sandbox that root set up: its own namespaces, no network, nothing writable.',
  restricted:
    'Code runs restricted by Landlock and seccomp: no network, nothing writable, but no namespaces.',
  browser: 'Code runs in your own browser, because this machine has no sandbox for it.',
};

/** The same for people and pages. */
export function statusOf({ machine, probes }: Inspection): JudgeStatus {
  const missing = probes.flatMap(({ ok, detail, fix }) =>
    ok || fix === null ? [] : [{ what: detail, fix }],
  );
  if (machine === null) {
    return {
      isolation: 'browser',
      languages: [...browserLanguages],
      summary: summaries.browser,
      missing,
    };
  }
  const known = languages.filter((language) => machine.toolchains.has(language));
  return {
    isolation: machine.sandbox.isolation,
    languages: known,
    summary: summaries[machine.sandbox.isolation],
    missing,
  };
}

/** Languages that are found by their files alone, so that a judge opens quickly: here a program of each is started. */
async function tryLanguages({ sandbox, toolchains }: Machine): Promise<readonly Probe[]> {
  const probes: Probe[] = [];
  for (const language of ['typescript', 'java', 'cpp', 'go', 'rust'] as const) {
    const toolchain = toolchains.get(language);
    if (toolchain === undefined) continue;
    const name = languageNames[language];
    const problem = await tryToolchain(sandbox, toolchain);
    const fix =
      language === 'typescript'
        ? 'npm install'
        : `Install ${name} anew: its files are there, but do not work`;
    probes.push(
      problem === null ? good(name, toolchain.version) : bad(name, `${name} cannot run: ${problem}`, fix),
    );
  }
  return probes;
}

async function probeSql({ sandbox, toolchains }: Machine): Promise<readonly Probe[]> {
  const toolchain = toolchains.get('sql');
  return toolchain === undefined ? [] : probeQueries(sandbox, toolchain);
}
