// The generator of hidden tests (generators/tests.mjs), bundled with the tools that it may import, and nothing else.

import path from 'node:path';

import { build, type Plugin } from 'esbuild';

import { type Json, type Random, seededRandom } from '@greenroom/core/base';
import { type HiddenCategory, hiddenCategories } from '@greenroom/core/packs';

import { openRealm } from './realm.ts';

export interface Generator {
  readonly categories: readonly HiddenCategory[];
  /** The arguments of each test. @throws what the generator throws, or when what it returns is no list of lists */
  generate(category: HiddenCategory): readonly (readonly Json[])[];
  /** What the problem's own rule says of arguments; `null` when they are legal. */
  invalid(args: readonly Json[]): string | null;
  /** Small legal arguments for the comparison with a brute force; `null` where the generator exports no `oracle`. */
  readonly oracle: ((random: Random, size: number) => readonly Json[]) | null;
}

/** Where generators find their tools: `generate.mjs` beside the packs. */
export function generatorTools(problem: string): string {
  return path.resolve(problem, '..', '..', 'generate.mjs');
}

/**
 * The generator of a problem's directory, or of its change request `below` that.
 * @throws what is wrong with the generator as a program
 */
export async function openGenerator(problem: string, below: string, id: string): Promise<Generator> {
  return readGenerator(await generatorScript(problem, below), id);
}

/** The same as one script that needs no other file. @throws what is wrong with it as a program */
export async function generatorScript(problem: string, below: string): Promise<string> {
  const directory = path.resolve(problem);
  const file = path.join(directory, below, 'generators', 'tests.mjs');
  const bundle = await build({
    entryPoints: [file],
    absWorkingDir: directory,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'generator',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [onlyTools(directory, below)],
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** A script that `generatorScript` made. @throws what is wrong with the generator as a program */
export function readGenerator(script: string, id: string): Generator {
  const realm = openRealm('tests.mjs');
  realm.evaluate(script);
  /** Values come back as JSON, so that nothing of the realm stays in them. */
  const read = (code: string, values: Readonly<Record<string, unknown>> = {}): unknown =>
    JSON.parse(String(realm.evaluate(`JSON.stringify(${code})`, values)));
  const names = read('Object.keys(generator.tests)') as readonly string[];
  const unknown = names.find((name) => !hiddenCategories.some((category) => category === name));
  if (unknown !== undefined)
    throw new Error(`${unknown} is no category; write one of ${hiddenCategories.join(', ')}.`);
  return {
    categories: hiddenCategories.filter((category) => names.includes(category)),
    generate: (category) => {
      const random = seededRandom(`${id}/${category}`);
      return testLists(read('generator.tests[category](random)', { category, random }));
    },
    invalid: (args) => {
      const said = read('(generator.isValid ?? (() => true))(args)', { args: structuredClone(args) });
      if (said === true) return null;
      return typeof said === 'string' ? said : 'isValid says that it is not legal';
    },
    oracle: read('"oracle" in generator')
      ? (random, size) => argumentList(read('generator.oracle(random, size)', { random, size }))
      : null,
  };
}

function testLists(value: unknown): readonly (readonly Json[])[] {
  if (Array.isArray(value) && value.every((test) => Array.isArray(test))) return value;
  throw new Error('A category must return a list of tests, each a list of arguments.');
}

function argumentList(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value;
  throw new Error('oracle must return the list of arguments of one call.');
}

/** Refuses every import but the generator's own files, those of the original and the tools. */
function onlyTools(directory: string, below: string): Plugin {
  const tools = generatorTools(directory);
  const own = ['', below].map((each) => path.join(directory, each, 'generators') + path.sep);
  return {
    name: 'only-tools',
    setup: (builder) =>
      builder.onResolve({ filter: /.*/ }, ({ kind, path: name, resolveDir }) => {
        const target = path.resolve(resolveDir, name);
        const isFile = kind === 'entry-point' || name.startsWith('.');
        if (isFile && (target === tools || own.some((each) => target.startsWith(each)))) return null;
        return { errors: [{ text: `A generator may import only generate.mjs, not ${name}.` }] };
      }),
  };
}
