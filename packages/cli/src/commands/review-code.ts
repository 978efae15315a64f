// `greenroom review code`: what a careful reviewer would say about the readability of one program.

import {
  type CodeFindingKind,
  type CodeReviewReport,
  offByDefault,
  prescribedNames,
  reviewCode,
  type ReviewContext,
} from '@greenroom/core/coding';
import { hasSyntax, type SyntaxTree } from '@greenroom/core/syntax';
import type { Language } from '@greenroom/core/judging';
import { readProblem, readReferences, syntaxParser } from '@greenroom/judge';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { print, printJson, table } from '../output.ts';
import { languageOf, readSource, requireProblem, unsound } from './judge.ts';

export interface ReviewCodeFlags {
  readonly json: boolean;
  /** Also the kinds that are off by default. */
  readonly all: boolean;
  /** Directory of the problem that the program solves. */
  readonly problem: string | undefined;
}

/** The result is negative when a finding is essential. */
export async function reviewCodeCommand(
  file: string,
  { json, all, problem }: ReviewCodeFlags,
): Promise<ExitCode> {
  const language = languageOf(file);
  const source = await readSource(file);
  const tree = await treeOf(language, source);
  if (tree === null) {
    throw new UsageError(`${file} is too long or nested too deep to be read.`);
  }
  const context = problem === undefined ? {} : await contextOf(problem, language);
  const without: ReadonlySet<CodeFindingKind> = all ? new Set() : offByDefault;
  const review = reviewCode(tree, { ...context, without });
  if (review === null) {
    throw new UsageError(
      tree.broken
        ? `${file} does not parse as ${language}: mend its syntax first.`
        : `Programs in ${language} are not reviewed yet: Python, JavaScript, TypeScript, Java, C++ and Go are.`,
    );
  }
  const report: CodeReviewReport = {
    schema: 'greenroom.code-review/1',
    language,
    findings: [...review.findings],
    functions: [...review.functions],
  };
  if (json) printJson(report);
  else print(describe(report, source));
  return report.findings.some(({ kind }) => kind === 'essential') ? exitCodes.negative : exitCodes.good;
}

async function treeOf(language: Language, source: string): Promise<SyntaxTree | null> {
  if (!hasSyntax(language)) throw new UsageError(`Programs in ${language} are not reviewed.`);
  return syntaxParser().parse(language, source);
}

/** References in the same language where there are some: every language has its own overhead. */
async function contextOf(directory: string, language: Language): Promise<ReviewContext> {
  await requireProblem(directory);
  const read = await readProblem(directory);
  if (!read.ok) throw unsound(directory, read.problem);
  const all = await readReferences(directory);
  const alike = all.filter((each) => each.language === language);
  const trees = await Promise.all(
    (alike.length > 0 ? alike : all).map(({ language: other, source }) => treeOf(other, source)),
  );
  return {
    ...prescribedNames(read.value.problem.signature, language),
    references: trees.filter((tree) => tree !== null),
  };
}

const MARKS = { essential: '!', actionable: '?', informative: 'i', celebratory: '+' } as const;

function describe({ findings, functions }: CodeReviewReport, source: string): string {
  const lines = source.split('\n');
  const told = findings.flatMap(({ kind, rule, where, seen, why, advice }) => [
    `${where.line}: ${(lines[where.line - 1] ?? '').trim()}`,
    `  ${MARKS[kind]} ${seen} ${why} (${rule})`,
    `    ${advice}`,
  ]);
  const measures = functions.map(({ name, line, ...each }) => [
    name,
    String(line),
    String(each.lines),
    String(each.cyclomatic),
    String(each.cognitive),
  ]);
  return [
    ...(told.length === 0 ? ['Nothing to say.'] : told),
    '',
    table(
      ['left', 'right', 'right', 'right', 'right'],
      [['function', 'line', 'lines', 'cyclomatic', 'cognitive'], ...measures],
    ),
  ].join('\n');
}
