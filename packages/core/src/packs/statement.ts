// The statement's own faults: a title of its own, links that lead nowhere.

import { type Fault, fault } from './fault.ts';

export const statementFile = 'statement/problem.en.md';

const MARKDOWN_LINK = /\]\(\s*<?([^)>\s]+)/g;

export function statementFaults(files: ReadonlyMap<string, string>): readonly Fault[] {
  const text = files.get(statementFile);
  if (text === undefined || text.trim() === '') {
    const advice = 'Write the problem there, in Markdown.';
    return [fault('missing-file', { file: statementFile, seen: 'There is no statement.', advice })];
  }
  const faults: Fault[] = [];
  if (/^\s*# /.test(text)) {
    const advice = 'Take the heading out; the name in problem.yaml is shown above it.';
    faults.push(fault('bad-statement', { file: statementFile, seen: 'It starts with a title.', advice }));
  }
  for (const [, target = ''] of text.matchAll(MARKDOWN_LINK)) {
    if (/^(https?:|mailto:|#)/.test(target) || files.has(`statement/${target}`)) continue;
    const seen = `It links to ${target}, which is not there.`;
    const advice = 'Put the file into statement/, or mend the link.';
    faults.push(fault('unknown-reference', { file: statementFile, seen, advice }));
  }
  return faults;
}
