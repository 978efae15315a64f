// Whole programs in C and C++: all their files compiled together.

import type { Compiler } from './compiling.ts';
import type { Gcc } from './gcc.ts';
import { nativeExecutable } from './native.ts';
import { type Built, type ProgramBuilder, programLanguageOf, type ProgramSource } from './program.ts';

const FLAGS = {
  c: ['-std=gnu17', '-O2'],
  cpp: ['-std=gnu++20', '-O2'],
} as const;
const SPEECH = ['-w', '-fmax-errors=5', '-fno-diagnostics-show-caret', '-fdiagnostics-color=never'];
/** Validators include headers of thousands of lines. */
const MOST_CPU_SECONDS = 20;
/** What a verdict carries of a compiler's words. */
const MOST_WORDS = 4000;

export function gccPrograms(language: 'c' | 'cpp', gcc: Gcc, compiler: Compiler): ProgramBuilder {
  return {
    language,
    version: `${language === 'c' ? 'gcc' : 'g++'} ${gcc.version} (${gcc.command})`,
    build: (source) => build(language, { gcc, compiler, source }),
  };
}

async function build(
  language: 'c' | 'cpp',
  {
    gcc,
    compiler,
    source,
  }: { readonly gcc: Gcc; readonly compiler: Compiler; readonly source: ProgramSource },
): Promise<Built> {
  const units = [...source.files.keys()].filter((file) => isUnit(file, language)).sort();
  if (units.length === 0) return { kind: 'rejected', message: 'There is no file to compile in it' };
  const compiled = await compiler.compile({
    version: gcc.version,
    // Not by a name that begins with a dash.
    command: [
      gcc.command,
      ...FLAGS[language],
      ...SPEECH,
      ...gcc.linker,
      '-I.',
      ...units.map((unit) => `./${unit}`),
      '-lm',
      '-o',
      '.program',
    ],
    sources: source.files,
    artefact: '.program',
    visible: gcc.visible,
    limits: { cpuSeconds: MOST_CPU_SECONDS, ...source.compileLimits },
  });
  if (compiled.kind === 'failed') {
    return { kind: 'rejected', message: compiled.why ?? compiled.output.trim().slice(0, MOST_WORDS) };
  }
  return { kind: 'ready', executable: nativeExecutable(await compiler.checkOut(compiled.file)) };
}

/** A program in C++ may have parts in C. */
function isUnit(file: string, language: 'c' | 'cpp'): boolean {
  const found = programLanguageOf(file);
  return found === language || (language === 'cpp' && found === 'c');
}
