// Our own Java classes, compiled by the kit that was found.

import { javaDriverSources } from '@greenroom/core/coding';

import type { Compiler } from '../compiling.ts';
import { compiler as compilerSource } from './compiler-source.ts';
import type { JavaInstallation } from './installation.ts';
import { COMPILE_LIMITS, javaStart } from './machine.ts';
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

/** The file on the host. Takes some seconds the first time ever. */
export async function makeJavaJar(installation: JavaInstallation, compiler: Compiler): Promise<string> {
  const { home, version } = installation;
  const compiled = await compiler.compile({
    version: `Java ${version}`,
    command: ['/bin/sh', '-c', BUILD, 'build', home],
    sources: new Map(Object.entries(sources)),
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
