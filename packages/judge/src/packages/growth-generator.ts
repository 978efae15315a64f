// The generator of growing inputs (generators/growth.mjs, or any file of that form): families that make a call of each size.

import { existsSync } from 'node:fs';
import path from 'node:path';

import { build, type Plugin } from 'esbuild';
import { z } from 'zod';

import type { Json, Random } from '@greenroom/core/base';

import type { GrowthPlan, InputFamily } from '../complexity/request.ts';
import { openRealm } from './realm.ts';

/** Sizes up to here keep sums within what interpreters calculate at once. */
const MOST = 32_768;
/** The size of one letter while others grow. */
const FIXED = 16;

const letter = z.string().regex(/^[A-Za-z]$/, 'Expected a letter');

const quantitySchema = z.strictObject({
  /** Letters that grow along with this one in every family. */
  with: z.array(letter).default([]),
  most: z.int().min(8).max(1_000_000_000).default(MOST),
  fixed: z.int().min(1).max(100_000).default(FIXED),
});

const facts = z.strictObject({
  quantities: z.record(letter, quantitySchema).default({ n: { with: [], most: MOST, fixed: FIXED } }),
  worst: z.array(z.string()),
  typical: z.array(z.string()),
  entry: z.string().nullable(),
  parameters: z.array(z.string()).nullable(),
});

export interface GrowthGenerator {
  readonly plan: GrowthPlan;
  /** For code outside a problem: the function's name and its parameters' types, where the file says them. */
  readonly entry: string | null;
  readonly parameters: readonly string[] | null;
}

const FILE = 'growth.mjs';

export function growthGeneratorFile(problem: string): string {
  return path.join(problem, 'generators', FILE);
}

export function hasGrowthGenerator(problem: string): boolean {
  return existsSync(growthGeneratorFile(problem));
}

/** `tools` is a file outside its directory that it may import. @throws what is wrong with the generator as a program */
export async function openGrowthGenerator(file: string, tools: string | null): Promise<GrowthGenerator> {
  return readGrowthGenerator(await bundleGrowthGenerator(file, tools));
}

/** The generator as one script that needs no other file. @throws what is wrong with it as a program */
export async function bundleGrowthGenerator(file: string, tools: string | null): Promise<string> {
  const bundle = await build({
    entryPoints: [path.resolve(file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'generator',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [onlyNear(path.dirname(path.resolve(file)), tools)],
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** A script that `bundleGrowthGenerator` made. @throws what is wrong with the generator as a program */
export function readGrowthGenerator(script: string): GrowthGenerator {
  const realm = openRealm(FILE);
  realm.evaluate(script);
  const read = (code: string, values: Readonly<Record<string, unknown>> = {}): unknown =>
    JSON.parse(String(realm.evaluate(`JSON.stringify(${code})`, values)));
  const found = facts.safeParse(
    read(`{
      quantities: generator.quantities,
      worst: Object.keys(generator.worst ?? {}),
      typical: Object.keys(generator.typical ?? {}),
      entry: generator.entry ?? null,
      parameters: generator.parameters ?? null,
    }`),
  );
  if (!found.success) throw new Error(z.prettifyError(found.error));
  const { quantities, worst, typical, entry, parameters } = found.data;
  if (worst.length + typical.length === 0) {
    throw new Error('It exports no family of inputs: export worst and typical, objects of functions.');
  }
  const family =
    (kind: 'worst' | 'typical') =>
    (each: string): InputFamily => ({
      name: each,
      kind,
      make: (sizes: Readonly<Record<string, number>>, random: Random) =>
        argumentsOf(each, read('generator[kind][each](sizes, random)', { kind, each, sizes, random })),
    });
  return {
    plan: {
      quantities: Object.entries(quantities).map(([name, { most, fixed }]) => ({
        letter: name,
        most,
        fixed,
      })),
      together: Object.fromEntries(
        Object.entries(quantities).flatMap(([name, each]) => each.with.map((along) => [along, name])),
      ),
      families: [...worst.map(family('worst')), ...typical.map(family('typical'))],
    },
    entry,
    parameters,
  };
}

function argumentsOf(family: string, value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  throw new Error(`The family “${family}” must return the list of the call's arguments.`);
}

/** Refuses every import but files beside it and the tools. */
function onlyNear(directory: string, tools: string | null): Plugin {
  return {
    name: 'only-near',
    setup: (builder) =>
      builder.onResolve({ filter: /.*/ }, ({ kind, path: name, resolveDir }) => {
        const target = path.resolve(resolveDir, name);
        const isFile = kind === 'entry-point' || name.startsWith('.');
        if (isFile && (target === tools || target.startsWith(directory + path.sep))) return null;
        return {
          errors: [{ text: `A generator may import only files beside it and generate.mjs, not ${name}.` }],
        };
      }),
  };
}
