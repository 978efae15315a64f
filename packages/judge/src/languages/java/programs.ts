// Whole programs in Java: all their files compiled together, started at the class that has a main method.

import type { Compiler } from '../compiling.ts';
import {
  type Built,
  entryOf,
  type ProgramBuilder,
  programLanguageOf,
  type ProgramSource,
} from '../program.ts';
import { type JavaInstallation, versionOf } from './installation.ts';
import { COMPILE_LIMITS, javaCommand, javaStart, OWN_BYTES, STACK_BYTES } from './machine.ts';

/** What a verdict carries of a compiler's words. */
const MOST_WORDS = 4000;
const BUILD = `
home=$1
shift
"$home/bin/javac" -J-Xmx256m -encoding UTF-8 -proc:none -nowarn -Xlint:none -d .classes "$@" || exit 1
exec "$home/bin/jar" --create --file .program.jar -C .classes .
`;

export function javaPrograms(installation: JavaInstallation, compiler: Compiler): ProgramBuilder {
  return {
    language: 'java',
    version: versionOf(installation),
    build: (source, memoryBytes) => build({ installation, compiler, memoryBytes }, source),
  };
}

async function build(
  {
    installation,
    compiler,
    memoryBytes,
  }: { readonly installation: JavaInstallation; readonly compiler: Compiler; readonly memoryBytes: number },
  source: ProgramSource,
): Promise<Built> {
  const units = [...source.files.keys()].filter((file) => programLanguageOf(file) === 'java').sort();
  if (units.length === 0) return { kind: 'rejected', message: 'There is no .java file in it' };
  const main = mainClass(source, units);
  if (main === null) return { kind: 'rejected', message: 'There is no class in it' };
  const compiled = await compiler.compile({
    version: versionOf(installation),
    // Not by a name that begins with a dash.
    command: ['/bin/sh', '-c', BUILD, 'build', installation.home, ...units.map((unit) => `./${unit}`)],
    sources: source.files,
    artefact: '.program.jar',
    ...javaStart(installation),
    // Its memory is bounded by its own heap.
    limits: { ...COMPILE_LIMITS, cpuSeconds: source.compileLimits?.cpuSeconds ?? 10 },
  });
  if (compiled.kind === 'failed') {
    return { kind: 'rejected', message: compiled.why ?? compiled.output.trim().slice(0, MOST_WORDS) };
  }
  const { file, release } = await compiler.checkOut(compiled.file);
  const executable = {
    ...javaStart(installation),
    // Recursion as deep as in other languages.
    command: [...javaCommand(installation, memoryBytes), '-Xss64m', '-cp', '/box/program.jar', main],
    files: { 'program.jar': file },
    ownBytes: OWN_BYTES,
    stackBytes: STACK_BYTES,
    release,
  };
  return { kind: 'ready', executable };
}

/**
 * By its full name, where the program starts: the entry file's class, or the first that has a main method. Where none has
 * one that we see, Java itself shall say so, or find one that we do not know of.
 */
function mainClass(source: ProgramSource, units: readonly string[]): string | null {
  const entry = entryOf(source, 'java');
  const order = [...units].sort((a, b) => Number(b === entry) - Number(a === entry));
  const texts = order.map((unit) => ({ unit, text: Buffer.from(source.files.get(unit) ?? []).toString() }));
  for (const main of [/\bstatic\s+(?:final\s+)?void\s+main\s*\(/, /\bvoid\s+main\s*\(/, /$/]) {
    for (const { unit, text } of texts) {
      const name = classBefore(main.exec(text)?.index, unit, text);
      if (name !== null) return name;
    }
  }
  return null;
}

function classBefore(at: number | undefined, unit: string, text: string): string | null {
  if (at === undefined) return null;
  const before = [...text.slice(0, at).matchAll(/\b(?:class|enum|record|interface)\s+(\w+)/g)];
  const named = before.find(([, name]) => unit.endsWith(`${name ?? ''}.java`)) ?? before[0];
  const inPackage = /^\s*package\s+([\w.]+)\s*;/m.exec(text)?.[1];
  if (named?.[1] === undefined) return null;
  return inPackage === undefined ? named[1] : `${inPackage}.${named[1]}`;
}
