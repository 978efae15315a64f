// What this machine offers a judge: found out by really running boxes, told with what fails and how to mend it.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { JudgeStatus } from '@greenroom/core/coding';
import { browserLanguages, type Isolation, type Language, languages } from '@greenroom/core/judging';

import { findCpp } from './languages/cpp.ts';
import { javascriptPrograms, javascriptToolchain } from './languages/javascript.ts';
import type { ProgramBuilder, ProgramLanguage } from './languages/program.ts';
import { findPython } from './languages/python.ts';
import { findRust } from './languages/rust.ts';
import { tryToolchain } from './languages/trial.ts';
import { bad, findTool, good, installCommand, type Probe } from './probe-report.ts';
import { type Compiler, createCompiler } from './languages/compiling.ts';
import type { FindLanguage, LanguageSetup } from './languages/finding.ts';
import { typescriptTools } from './languages/typescript.ts';
import type { Toolchain } from './languages/toolchain.ts';
import { cacheDirectory } from './run/cache-directory.ts';
import { openCaches } from './run/cache.ts';
import type { BubblewrapTools } from './sandbox/bubblewrap.ts';
import type { Cgroups } from './sandbox/cgroups.ts';
import { isolatedRootSandbox } from './sandbox/isolated-root.ts';
import { isolatedSandbox } from './sandbox/isolated.ts';
import { probeCgroups } from './sandbox/own-cgroups.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { makeWorkspace, removeWorkspace, type Workspace } from './workspace.ts';

export interface ProbeOptions {
  /** Accepts this isolation and no other; by default the strongest that works. */
  readonly isolation?: Isolation;
  /** Where tools are looked for, as in PATH. */
  readonly searchPath?: string;
  /** Where compiled programs are kept; by default a cache directory of the system or the user. */
  readonly cacheDirectory?: string;
  /** Does without control groups, whatever this machine offers. */
  readonly withoutCgroups?: boolean;
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
const LANGUAGES: readonly FindLanguage[] = [findPython, findCpp, findRust];

/** Every probe with its outcome, those too that a judge has no time for as it opens; leaves nothing behind. */
export async function doctor(options: ProbeOptions = {}): Promise<readonly Probe[]> {
  const { machine, probes } = await inspectMachine(options);
  if (machine === null) return probes;
  try {
    return [...probes, ...(await probeTypescript(machine))];
  } finally {
    await removeWorkspace(machine.workspace);
  }
}

/** Runs the probes. The caller removes the machine's workspace in the end. */
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
  const bwrap = probeTool({ name: 'bubblewrap', command: 'bwrap', apt: 'bubblewrap', searchPath }, probes);
  const prlimit = probeTool({ name: 'prlimit', command: 'prlimit', apt: 'util-linux', searchPath }, probes);
  if (bwrap === null || prlimit === null) return { machine: null, probes };
  const workspace = await makeWorkspace(arch);
  const setpriv = findTool('setpriv', searchPath);
  const { filters, rootFilters } = workspace;
  const cgroups = await probeLimits(options, probes);
  const tools: BubblewrapTools = { bwrap, prlimit, setpriv, filters, rootFilters, cgroups };
  const javascript = javascriptToolchain(workspace.node, workspace.javascriptRunner);
  const sandbox = await probeSandboxes(tools, javascript, options, probes);
  if (sandbox === null) {
    await removeWorkspace(workspace);
    return { machine: null, probes };
  }
  probes.push(good('JavaScript', javascript.version));
  const { node, javascriptRunner: runnerFile, directory } = workspace;
  const typescript = typescriptTools({ node, runnerFile, directory });
  const caches = await openCaches(
    await cacheDirectory(options.cacheDirectory, path.join(directory, 'cache')),
  );
  const compiler = createCompiler({ sandbox, caches, directory });
  const setup: LanguageSetup = { sandbox, workspace, searchPath, compiler };
  const found = await Promise.all(LANGUAGES.map((find) => find(setup)));
  probes.push(...found.map(({ probe }) => probe));
  const toolchains = [javascript, typescript.toolchain, ...found.flatMap((each) => each.toolchains)];
  const builders = [
    javascriptPrograms(node, directory),
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

/** The same for people and pages. */
export function statusOf({ machine, probes }: Inspection): JudgeStatus {
  const missing = probes.flatMap(({ ok, detail, fix }) =>
    ok || fix === null ? [] : [{ what: detail, fix }],
  );
  if (machine === null) {
    return {
      isolation: 'browser',
      languages: [...browserLanguages],
      summary: 'Code runs in your own browser, because this machine has no sandbox for it.',
      missing,
    };
  }
  const known = languages.filter((language) => machine.toolchains.has(language));
  const tier =
    machine.sandbox.isolation === 'isolated'
      ? 'a bubblewrap sandbox'
      : 'a bubblewrap sandbox that root set up';
  return {
    isolation: machine.sandbox.isolation,
    languages: known,
    summary: `Code runs in ${tier}: its own namespaces, no network, nothing writable.`,
    missing,
  };
}

/** Limits hold without control groups as well: looked at every few milliseconds, and by the kernel for each process. */
async function probeLimits({ withoutCgroups }: ProbeOptions, probes: Probe[]): Promise<Cgroups | null> {
  const { cgroups, why } =
    withoutCgroups === true ? { cgroups: null, why: 'they are not wanted' } : await probeCgroups();
  const detail =
    cgroups === null
      ? `memory and processes are watched from outside; there are no control groups, because ${why}`
      : `memory and processes are bounded by control groups, version ${cgroups.version}`;
  probes.push(good('Limits', detail));
  return cgroups;
}

function probeTool(
  tool: {
    readonly name: string;
    readonly command: string;
    readonly apt: string;
    readonly searchPath: string;
  },
  probes: Probe[],
): string | null {
  const found = findTool(tool.command, tool.searchPath);
  probes.push(
    found === null
      ? bad(
          tool.name,
          `${tool.name} is not installed: no ${tool.command} in PATH`,
          installCommand({ apt: tool.apt }),
        )
      : good(tool.name, found),
  );
  return found;
}

/** The strongest sandbox in which Node starts and every wall stands. */
async function probeSandboxes(
  tools: BubblewrapTools,
  javascript: Toolchain,
  options: ProbeOptions,
  probes: Probe[],
): Promise<Sandbox | null> {
  const problems: string[] = [];
  for (const sandbox of sandboxesFor(tools)) {
    if (options.isolation !== undefined && options.isolation !== sandbox.isolation) continue;
    const problem = await tryToolchain(sandbox, javascript);
    if (problem === null) {
      const stronger = problems.length === 0 ? '' : `; not stronger, because ${problems.join('; ')}`;
      probes.push(good('Sandbox', `a box ran with every wall of the tier "${sandbox.isolation}"${stronger}`));
      return sandbox;
    }
    problems.push(`${sandbox.isolation}: ${problem}`);
  }
  probes.push(bad('Sandbox', `bubblewrap cannot start a box: ${problems.join('; ')}`, sandboxFix()));
  return null;
}

/** What may work here, the strongest first. */
function sandboxesFor(tools: BubblewrapTools): readonly Sandbox[] {
  const { setpriv } = tools;
  if (process.getuid?.() !== 0 || setpriv === null) return [isolatedSandbox(tools)];
  return [isolatedSandbox(tools), isolatedRootSandbox({ ...tools, setpriv })];
}

async function probeTypescript({ sandbox, toolchains }: Machine): Promise<readonly Probe[]> {
  const toolchain = toolchains.get('typescript');
  if (toolchain === undefined) return [];
  const problem = await tryToolchain(sandbox, toolchain);
  if (problem === null) return [good('TypeScript', toolchain.version)];
  return [bad('TypeScript', `TypeScript cannot run: ${problem}`, 'npm install')];
}

/** Why a kernel or container refuses, in the order in which one should ask. */
function sandboxFix(): string {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  if (setting('kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return `${sudo}sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`;
  }
  if (setting('kernel/unprivileged_userns_clone') === '0') {
    return `${sudo}sysctl -w kernel.unprivileged_userns_clone=1`;
  }
  if (setting('user/max_user_namespaces') === '0') return `${sudo}sysctl -w user.max_user_namespaces=15000`;
  if (existsSync('/.dockerenv') || existsSync('/run/.containerenv')) {
    return 'Start the container with --cap-add SYS_ADMIN --security-opt seccomp=unconfined --security-opt apparmor=unconfined';
  }
  return `Run "bwrap --unshare-all --ro-bind / / true" and mend what it says`;
}

function setting(name: string): string | null {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}
