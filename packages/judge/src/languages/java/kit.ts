// Our own Java classes, compiled by the kit that was found.

import path from 'node:path';

import { javaDriverSources } from '@greenroom/core/coding';

import type { Compiler } from '../compiling.ts';
import { compiler as compilerSource } from './compiler-source.ts';
import type { JavaInstallation } from './installation.ts';
import { channel, runner, warmth } from './runner-source.ts';

const sources: Readonly<Record<string, string>> = {
  ...javaDriverSources,
  'greenroom/Channel.java': channel,
  'greenroom/Runner.java': runner,
  'greenroom/Warmth.java': warmth,
  'greenroom/Compiler.java': compilerSource,
};

const MEGABYTE = 1024 * 1024;
const BUILD = `
"$1/bin/javac" -J-Xmx256m -encoding UTF-8 -proc:none -d classes $(find greenroom -name '*.java') || exit 1
exec "$1/bin/jar" --create --file greenroom.jar -C classes .
`;

/** The file on the host. Takes some seconds the first time ever. */
export async function makeJavaJar(installation: JavaInstallation, compiler: Compiler): Promise<string> {
  const { home, version, settings } = installation;
  const compiled = await compiler.compile({
    version: `Java ${version}`,
    command: ['/bin/sh', '-c', BUILD, 'build', home],
    sources: new Map(Object.entries(sources)),
    artefact: 'greenroom.jar',
    visible: [home, ...settings, '/usr/bin/find'],
    environment: { LD_LIBRARY_PATH: path.join(home, 'lib') },
    limits: { cpuSeconds: 60, wallSeconds: 120, dataBytes: 2048 * MEGABYTE, stackBytes: 8 * MEGABYTE },
    isLibrary: true,
  });
  if (compiled.kind === 'failed') {
    throw new Error(`Java does not compile the judge's own classes: ${compiled.why ?? compiled.output}`);
  }
  return (await compiler.checkOut(compiled.file)).file;
}
