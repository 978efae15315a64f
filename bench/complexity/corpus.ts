// Reads the labelled corpus: solutions in files by language, each with its label in front.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { hashText } from '@greenroom/core/base';
import type { GrowthPlan } from '@greenroom/judge';

import { inputs as untyped } from './inputs.mjs';

export const corpusLanguages = ['python', 'javascript', 'cpp', 'java', 'go', 'rust'] as const;
export type CorpusLanguage = (typeof corpusLanguages)[number];

export interface Labelled {
  readonly name: string;
  readonly language: CorpusLanguage;
  readonly time: string;
  readonly space: string;
  readonly inputs: string;
  readonly source: string;
  /** Belongs to the third that rules were not tuned on. */
  readonly heldOut: boolean;
}

type Make = GrowthPlan['families'][number]['make'];

interface Inputs {
  readonly quantities?: Readonly<Record<string, { readonly most: number; readonly fixed: number }>>;
  readonly worst?: Readonly<Record<string, Make>>;
  readonly typical?: Readonly<Record<string, Make>>;
}

// Written in plain JavaScript, like the generators of problems, whose types say less than they hold.
const inputs = untyped as unknown as Readonly<Record<string, Inputs>>;
const USUAL = { n: { most: 32_768, fixed: 16 } };
const ENDINGS: Readonly<Record<string, CorpusLanguage>> = {
  '.py': 'python',
  '.js': 'javascript',
  '.cpp': 'cpp',
  '.java': 'java',
  '.go': 'go',
  '.rs': 'rust',
};

export function readCorpus(): readonly Labelled[] {
  const directory = path.join(import.meta.dirname, 'corpus');
  return readdirSync(directory)
    .sort()
    .flatMap((file) => {
      const language = ENDINGS[path.extname(file)];
      if (language === undefined) throw new Error(`${file} is in no language of the corpus`);
      const mark = language === 'python' ? '#:' : '//:';
      const parts = readFileSync(path.join(directory, file), 'utf8').split(`\n${mark} `).slice(1);
      return parts.map((part) => readLabelled(part, language));
    });
}

function readLabelled(part: string, language: Labelled['language']): Labelled {
  const end = part.indexOf('\n');
  const [name = '', time = '', space = '', named = ''] = part.slice(0, end).split(' | ');
  if (inputs[named] === undefined) throw new Error(`${name}: no inputs ${named}`);
  const heldOut = hashText(`${language}/${name}`) % 3 === 0;
  return { name, language, time, space, inputs: named, source: part.slice(end + 1), heldOut };
}

export function planOf(labelled: Labelled): GrowthPlan {
  const { quantities = USUAL, worst = {}, typical = {} } = inputs[labelled.inputs] ?? {};
  const families = (kind: 'worst' | 'typical', makers: Readonly<Record<string, Make>>) =>
    Object.entries(makers).map(([name, make]) => ({ name, kind, make }));
  return {
    quantities: Object.entries(quantities).map(([letter, sizes]) => ({ letter, ...sizes })),
    together: {},
    families: [...families('worst', worst), ...families('typical', typical)],
  };
}
