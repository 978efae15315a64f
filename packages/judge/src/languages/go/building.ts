// Compiling and linking Go: the same for a function under our driver and for a whole program.

import type { CompileJob, Compiler } from '../compiling.ts';
import type { GoInstallation } from './installation.ts';
import { type GoKit, makeGoKit } from './kit.ts';

const MEGABYTE = 1024 * 1024;
/** What the runtime itself holds: its code, its tables, and the heap that it has set aside and not filled yet. */
export const OWN_BYTES = 256 * MEGABYTE;
/** Of the main thread; goroutines have theirs on the heap. */
export const STACK_BYTES = 8 * MEGABYTE;

const BUILD = `
"$1/compile" -p main -complete -pack -c 2 -trimpath "$PWD" -importcfg "$2" -o .main.a ./*.go || exit 1
exec "$1/link" -importcfg "$2" -buildmode exe -s -w -o .program .main.a
`;

/** Makes a program of the package main. */
export type GoBuild = (sources: CompileJob['sources']) => ReturnType<Compiler['compile']>;

export function goBuild(installation: GoInstallation, compiler: Compiler, directory: string): GoBuild {
  let making: Promise<GoKit> | null = null;
  const kit = () => {
    making ??= makeGoKit(installation, directory).catch((error: unknown) => {
      making = null;
      throw error;
    });
    return making;
  };
  return async (sources) => {
    const { directory: kitDirectory, packages } = await kit();
    return compiler.compile({
      version: versionOf(installation),
      command: ['/bin/sh', '-c', BUILD, 'build', installation.tools, packages],
      sources,
      artefact: '.program',
      visible: [installation.root, kitDirectory],
      environment: { GOMAXPROCS: '2' },
    });
  };
}

/** For people: `Go 1.19.8 (/usr/lib/go-1.19)`. */
export function versionOf({ version, root }: GoInstallation): string {
  return `Go ${version} (${root})`;
}

/** One core, as other programs have it; and the collector works harder before memory is short. */
export function goEnvironment(memoryBytes: number): Readonly<Record<string, string>> {
  const memory = `${Math.floor(memoryBytes * 0.9)}B`;
  return { LANG: 'C.UTF-8', HOME: '/tmp', GOMAXPROCS: '1', GOMEMLIMIT: memory };
}
