// Looking for a language on this machine: what every language's file offers to the probe.

import type { Probe } from '../probe-report.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Workspace } from '../workspace.ts';
import type { Compiler } from './compiling.ts';
import type { ProgramBuilder } from './program.ts';
import type { Toolchain } from './toolchain.ts';

export interface LanguageSetup {
  readonly sandbox: Sandbox;
  readonly workspace: Workspace;
  /** Where tools are looked for, as in PATH. */
  readonly searchPath: string;
  readonly compiler: Compiler;
  /** For tools of ours that are made once and are no single file. Boxes can read it. */
  readonly cacheDirectory: string;
}

/** What was found. Looking must be quick, for it holds up the opening of every judge; the doctor tries it out. */
export interface FoundLanguage {
  readonly probe: Probe;
  readonly toolchains: readonly Toolchain[];
  readonly builders: readonly ProgramBuilder[];
}

export type FindLanguage = (setup: LanguageSetup) => Promise<FoundLanguage>;
