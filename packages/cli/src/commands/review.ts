// `greenroom review impact`: what a reviewer would ask about resume bullets or a story.

import { readFile } from 'node:fs/promises';

import { type ImpactReport, impactReport } from '@greenroom/core/behavioural';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { print, printJson } from '../output.ts';

export interface ReviewFlags {
  readonly json: boolean;
  readonly story: boolean;
}

/** Largest text that is read, in bytes. */
const MAX_BYTES = 8_000_000;

/** `file` is a path, or `-` for standard input. The result is negative when a figure contradicts itself or a story has no result. */
export async function reviewImpactCommand(file: string, { json, story }: ReviewFlags): Promise<ExitCode> {
  const text = await readText(file);
  if (text.trim() === '') throw new UsageError('There is nothing to review: the text is empty.');
  const report = impactReport(text, story ? { form: 'story' } : {});
  if (json) printJson(report);
  else print(describe(report));
  return report.findings.some(({ kind }) => kind === 'essential') ? exitCodes.negative : exitCodes.good;
}

async function readText(file: string): Promise<string> {
  const bytes =
    file === '-'
      ? await readInput()
      : await readFile(file).catch((error: unknown) => unreadable(file, error));
  if (bytes.length > MAX_BYTES) {
    throw new UsageError(
      `The text has ${bytes.length} bytes; ${MAX_BYTES} is the most. Review a part of it.`,
    );
  }
  return bytes.toString('utf8');
}

function unreadable(file: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new UsageError(`${file} cannot be read: ${reason}. Name a text file, or - for standard input.`);
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    length += bytes.length;
    if (length > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** Findings under the sentence they are about; the report has them in that order, those about the whole text last. */
function describe({ sentences, findings, words }: ImpactReport): string {
  const lines: string[] = [];
  let next = 0;
  for (const { start, end, text } of sentences) {
    const first = next;
    for (
      let where = findings[next]?.where;
      where !== undefined && where.start >= start && where.end <= end;
    ) {
      next += 1;
      where = findings[next]?.where;
    }
    const own = findings.slice(first, next);
    if (own.length > 0) lines.push(text.replaceAll(/\s+/g, ' '), ...own.flatMap(describeFinding), '');
  }
  const whole = findings.slice(next);
  if (whole.length > 0) lines.push('The whole text', ...whole.flatMap(describeFinding), '');
  const quantified = sentences.filter(({ metrics }) => metrics.length > 0).length;
  lines.push(
    `${count(sentences.length, 'sentence')}, ${quantified} with a quantified result, ${count(words, 'word')}`,
  );
  return lines.join('\n');
}

const MARKS = { essential: '!', actionable: '?', informative: 'i', celebratory: '+' } as const;

function describeFinding({ kind, seen, advice }: ImpactReport['findings'][number]): readonly string[] {
  return [`  ${MARKS[kind]} ${seen}`, `    ${advice}`];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
