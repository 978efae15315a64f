// Programs in interpreted languages are read through before they run: what is not of the language does not compile.

import type { Compiler } from './compiling.ts';
import { type ProgramLanguage, programLanguageOf, type ProgramSource } from './program.ts';

/** The file that a check leaves behind where all is well. */
export const CHECKED = '.checked';

/** What a verdict carries of the interpreter's words. */
const MOST_WORDS = 4000;

export interface SyntaxCheck {
  readonly language: ProgramLanguage;
  readonly version: string;
  /** Reads the files that are named behind it; ends with 0 and makes `CHECKED` where they are sound. */
  readonly command: readonly string[];
  readonly visible: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly dataBytes?: number;
}

/** What is wrong, in the interpreter's words; `null` when nothing is. It is remembered for the same files. */
export async function checkSyntax(
  compiler: Compiler,
  source: ProgramSource,
  { language, version, command, visible, files, dataBytes }: SyntaxCheck,
): Promise<string | null> {
  const own = [...source.files].filter(([name]) => programLanguageOf(name) === language);
  const checked = await compiler.compile({
    version: `${version}, syntax`,
    // Not by a name that begins with a dash.
    command: [...command, ...own.map(([name]) => `./${name}`).sort()],
    sources: new Map(own),
    artefact: CHECKED,
    visible,
    ...(files === undefined ? {} : { files }),
    ...(dataBytes === undefined ? {} : { limits: { dataBytes } }),
  });
  if (checked.kind === 'artefact') return null;
  // Where in Node, or in us, it was noticed says nothing about the program.
  const [words = ''] = checked.output.split('\n    at ');
  return checked.why ?? words.trim().slice(0, MOST_WORDS);
}
