// Our own Java classes, compiled by the kit that was found.

import { javaCountingSources, javaDriverSources } from '@greenroom/core/coding';

import type { Compiler } from '../compiling.ts';
import { compiler as compilerSource } from './compiler-source.ts';
import type { JavaInstallation } from './installation.ts';
import { ASM, COMPILE_LIMITS, javaStart } from './machine.ts';
import { channel, runner, warmth } from './runner-source.ts';

const sources: Readonly<Record<string, string>> = {
  ...javaDriverSources,
  'greenroom/Channel.java': channel,
  'greenroom/Runner.java': runner,
  'greenroom/Warmth.java': warmth,
  'greenroom/Compiler.java': compilerSource,
};

const BUILD = `
"$1/bin/javac" -J-Xmx256m -encoding UTF-8 -proc:none -d classes $(find greenroom -name '*.java') || exit 1
exec "$1/bin/jar" --create --file greenroom.jar -C classes .
`;

const BUILD_COUNTING = `
"$1/bin/javac" -J-Xmx256m -encoding UTF-8 -proc:none -nowarn --add-exports java.base/$2=ALL-UNNAMED \\
  --add-exports java.base/$2.tree=ALL-UNNAMED -d classes $(find greenroom -name '*.java') || exit 1
printf 'Premain-Class: greenroom.counting.Agent\\nCan-Retransform-Classes: true\\n' > manifest
exec "$1/bin/jar" --create --file greenroom.jar --manifest manifest -C classes .
`;

/** The file on the host. Takes some seconds the first time ever. */
export function makeJavaJar(installation: JavaInstallation, compiler: Compiler): Promise<string> {
  return makeJar(installation, compiler, { sources, command: ['/bin/sh', '-c', BUILD, 'build'] });
}

/** The same with counters. @throws where the platform has no library to put them into classes */
export function makeCountingJar(installation: JavaInstallation, compiler: Compiler): Promise<string> {
  return makeJar(installation, compiler, {
    sources: { ...sources, ...javaCountingSources },
    command: ['/bin/sh', '-c', BUILD_COUNTING, 'build'],
  });
}

async function makeJar(
  installation: JavaInstallation,
  compiler: Compiler,
  made: { readonly sources: Readonly<Record<string, string>>; readonly command: readonly string[] },
): Promise<string> {
  const { home, version } = installation;
  const compiled = await compiler.compile({
    version: `Java ${version}`,
    command: [...made.command, home, ASM],
    sources: new Map(Object.entries(made.sources)),
    artefact: 'greenroom.jar',
    visible: [...javaStart(installation).visible, '/usr/bin/find'],
    environment: javaStart(installation).environment,
    limits: { ...COMPILE_LIMITS, cpuSeconds: 60, wallSeconds: 120 },
    isLibrary: true,
  });
  if (compiled.kind === 'failed') {
    throw new Error(`Java does not compile the judge's own classes: ${compiled.why ?? compiled.output}`);
  }
  return (await compiler.checkOut(compiled.file)).file;
}
