// Which sandbox stands on this machine: the tiers are tried from the strongest on, each by really running a box.

import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

import type { Isolation } from '@greenroom/core/judging';

import type { Toolchain } from './languages/toolchain.ts';
import { tryToolchain } from './languages/trial.ts';
import { bad, findTool, good, installCommand, type Probe } from './probe-report.ts';
import type { Cgroups } from './sandbox/cgroups.ts';
import { isolatedRootSandbox } from './sandbox/isolated-root.ts';
import { isolatedSandbox } from './sandbox/isolated.ts';
import { probeCgroups } from './sandbox/own-cgroups.ts';
import { restrictedLeaks, restrictedSandbox } from './sandbox/restricted/restricted.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import type { Workspace } from './workspace.ts';

export interface SandboxOptions {
  /** Accepts this isolation and no other; by default the strongest that works. */
  readonly isolation?: Isolation;
  /** Does without control groups, whatever this machine offers. */
  readonly withoutCgroups?: boolean;
}

export interface SandboxSearch {
  readonly options: SandboxOptions;
  readonly workspace: Workspace;
  /** Where tools are looked for, as in PATH. */
  readonly searchPath: string;
  /** What is run in a box to try it. */
  readonly trial: Toolchain;
}

/** The strongest sandbox in which the trial starts and every wall stands; `null` when there is none. */
export async function probeSandbox(search: SandboxSearch, probes: Probe[]): Promise<Sandbox | null> {
  const { options, searchPath } = search;
  const bwrap = probeTool({ name: 'bubblewrap', command: 'bwrap', apt: 'bubblewrap', searchPath }, probes);
  const prlimit = probeTool({ name: 'prlimit', command: 'prlimit', apt: 'util-linux', searchPath }, probes);
  if (prlimit === null) return null;
  const cgroups = await probeLimits(options, probes);
  const candidates = await sandboxesFor(search, { bwrap, prlimit, cgroups });
  const problems: string[] = [];
  for (const sandbox of candidates) {
    if (options.isolation !== undefined && options.isolation !== sandbox.isolation) continue;
    const problem = await tryToolchain(sandbox, search.trial);
    if (problem === null) {
      const stronger = problems.length === 0 ? '' : `; not stronger, because ${problems.join('; ')}`;
      probes.push(good('Sandbox', `a box ran with every wall of the tier "${sandbox.isolation}"${stronger}`));
      if (sandbox.isolation === 'restricted') probes.push(restrictedProbe(options, cgroups));
      return sandbox;
    }
    problems.push(`${sandbox.isolation}: ${problem}`);
  }
  if (candidates.length > 0) {
    probes.push(bad('Sandbox', `no box can be started: ${problems.join('; ')}`, sandboxFix()));
  }
  return null;
}

interface CommonTools {
  readonly bwrap: string | null;
  readonly prlimit: string;
  readonly cgroups: Cgroups | null;
}

/** What may work here, the strongest first. */
async function sandboxesFor(
  { workspace, searchPath }: SandboxSearch,
  { bwrap, ...common }: CommonTools,
): Promise<readonly Sandbox[]> {
  const sandboxes: Sandbox[] = [];
  if (bwrap !== null) {
    const { filters, rootFilters, directory, shell } = workspace;
    const setpriv = findTool('setpriv', searchPath);
    const tools = {
      ...common,
      bwrap,
      setpriv,
      filters,
      rootFilters,
      directory,
      shell,
      canSize: await canSize(bwrap),
    };
    sandboxes.push(isolatedSandbox(tools));
    if (process.getuid?.() === 0 && setpriv !== null)
      sandboxes.push(isolatedRootSandbox({ ...tools, setpriv }));
  }
  const perl = findTool('perl', searchPath);
  if (perl !== null) {
    const { restrictedFilters: filters, restrictedLauncher: launcherFile, directory, shell } = workspace;
    sandboxes.push(restrictedSandbox({ ...common, perl, launcherFile, filters, directory, shell }));
  }
  return sandboxes;
}

/** Whether this bubblewrap can bound a file system: since version 0.7. */
async function canSize(bwrap: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(bwrap, ['--help'], { env: {} });
    return /^\s*--size /m.test(stdout);
  } catch {
    return false;
  }
}

/** Whoever asks for this tier knows what they get. */
function restrictedProbe({ isolation }: SandboxOptions, cgroups: Cgroups | null): Probe {
  const detail = `the tier "restricted" has no namespaces: ${restrictedLeaks(cgroups !== null).join('; ')}`;
  return isolation === 'restricted' ? good('Leaks', detail) : bad('Leaks', detail, sandboxFix());
}

/** Limits hold without control groups as well: looked at every few milliseconds, and by the kernel for each process. */
async function probeLimits({ withoutCgroups }: SandboxOptions, probes: Probe[]): Promise<Cgroups | null> {
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
