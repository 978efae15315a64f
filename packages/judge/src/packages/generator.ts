// The generator of hidden tests (generators/tests.mjs), bundled with the tools that it may import, and nothing else.

import path from 'node:path';

import { build, type Plugin } from 'esbuild';

import { type Json, seededRandom } from '@greenroom/core/base';
import { type HiddenCategory, hiddenCategories } from '@greenroom/core/packs';

import { openRealm } from './realm.ts';

export interface Generator {
  readonly categories: readonly HiddenCategory[];
  /** The arguments of each test. @throws what the generator throws, or when what it returns is no list of lists */
  generate(category: HiddenCategory): readonly (readonly Json[])[];
  /** What the problem's own rule says of arguments; `null` when they are legal. */
  invalid(args: readonly Json[]): string | null;
}

/** Where generators find their tools: `generate.mjs` beside the packs. */
export function generatorTools(directory: string): string {
  return path.resolve(directory, '..', '..', 'generate.mjs');
}

/** @throws what is wrong with the generator as a program */
export async function openGenerator(place: string, id: string): Promise<Generator> {
  const directory = path.resolve(place);
  const file = path.join(directory, 'generators', 'tests.mjs');
  const bundle = await build({
    entryPoints: [file],
    absWorkingDir: directory,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'generator',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [onlyTools(directory)],
  });
  const realm = openRealm('tests.mjs');
  realm.evaluate(bundle.outputFiles[0]?.text ?? '');
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
  };
}

function testLists(value: unknown): readonly (readonly Json[])[] {
  if (Array.isArray(value) && value.every((test) => Array.isArray(test))) return value;
  throw new Error('A category must return a list of tests, each a list of arguments.');
}

/** Refuses every import but the generator's own files and the tools. */
function onlyTools(directory: string): Plugin {
  const tools = generatorTools(directory);
  const own = path.join(directory, 'generators') + path.sep;
  return {
    name: 'only-tools',
    setup: (builder) =>
      builder.onResolve({ filter: /.*/ }, ({ kind, path: name, resolveDir }) => {
        const target = path.resolve(resolveDir, name);
        const isFile = kind === 'entry-point' || name.startsWith('.');
        if (isFile && (target === tools || target.startsWith(own))) return null;
        return { errors: [{ text: `A generator may import only generate.mjs, not ${name}.` }] };
      }),
  };
}
