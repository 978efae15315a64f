// Stories as Markdown, out and in again.

import { fail, ok, type Result } from '../../base/index.ts';
import { competencies, type Competency, storyKinds } from './competency.ts';
import {
  type Artefact,
  emptyContent,
  monthSchema,
  partsOf,
  type StoryContent,
  storyContentSchema,
} from './story.ts';

export interface ImportProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** One Markdown document; `storiesFromMarkdown` reads it back without loss. */
export function storiesToMarkdown(stories: readonly StoryContent[]): string {
  return stories.map(storyToMarkdown).join('\n');
}

function storyToMarkdown(content: StoryContent): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Form', content.form],
    ['Kind', content.kind ?? ''],
    ['Role', content.role],
    ['From', content.from ?? ''],
    ['To', content.to ?? ''],
    ['With', content.withWhom],
    ['Competencies', content.competencies.join(', ')],
    ...content.metrics.map((metric) => ['Metric', metric] as const),
    ...content.artefacts.map((artefact) => ['Artefact', artefactText(artefact)] as const),
  ];
  const lines = facts.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}: ${value}`);
  const parts = [...partsOf(content), ...hiddenTask(content)]
    .filter(([, text]) => text !== '')
    .flatMap(([name, text]) => ['', `## ${name}`, '', protect(text)]);
  return [`# ${content.title}`, '', ...lines, ...parts, ''].join('\n');
}

/** A CAR story may still hold the task of its days as a STAR; it is kept. */
function hiddenTask(content: StoryContent): readonly (readonly [string, string])[] {
  return content.form === 'CAR' && content.task !== '' ? [['Task', content.task]] : [];
}

const artefactText = ({ kind, label, target }: Artefact): string => `${kind} | ${label} | ${target}`;

/** Lines that would read as headings get a backslash, and so do lines that start with one. */
function protect(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^[#\\]/.test(line) ? `\\${line}` : line))
    .join('\n');
}

const unprotect = (line: string): string => (line.startsWith('\\') ? line.slice(1) : line);

interface Draft {
  readonly line: number;
  readonly title: string;
  readonly facts: { readonly line: number; readonly name: string; readonly value: string }[];
  readonly parts: Map<string, string[]>;
}

/** Reads `# Title`, a list of facts, and `## Situation`, `## Action` …; every fault is told with its line. */
export function storiesFromMarkdown(
  markdown: string,
): Result<readonly StoryContent[], readonly ImportProblem[]> {
  const problems: ImportProblem[] = [];
  const drafts = draftsOf(markdown.replaceAll('\r\n', '\n').split('\n'), problems);
  if (drafts.length === 0)
    problems.push({ line: 1, message: 'There is no story. Start each one with a line “# Title”.' });
  const stories = drafts.map((draft) => contentOf(draft, problems));
  const whole = stories.filter((story) => story !== null);
  return problems.length === 0 ? ok(whole) : fail(problems.sort((a, b) => a.line - b.line));
}

type PartField = 'situation' | 'task' | 'action' | 'result' | 'learning';

const PARTS: ReadonlyMap<string, PartField> = new Map([
  ['situation', 'situation'],
  ['context', 'situation'],
  ['task', 'task'],
  ['action', 'action'],
  ['actions', 'action'],
  ['result', 'result'],
  ['results', 'result'],
  ['learning', 'learning'],
  ['learnings', 'learning'],
]);

function draftsOf(lines: readonly string[], problems: ImportProblem[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let part: string[] | null = null;
  for (const [index, text] of lines.entries()) {
    const draft = drafts.at(-1);
    const number = index + 1;
    const isTitle = text.startsWith('# ');
    const isPart = text.startsWith('## ');
    if (isTitle) drafts.push({ line: number, title: text.slice(2).trim(), facts: [], parts: new Map() });
    if (isTitle) part = null;
    else if (isPart && draft !== undefined)
      part = openPart(draft, text.slice(3).trim(), { line: number, problems });
    else if (part !== null) part.push(unprotect(text));
    else if (text.trim() !== '') readFact(draft, text, { line: number, problems });
  }
  return drafts;
}

interface Place {
  readonly line: number;
  readonly problems: ImportProblem[];
}

function openPart(draft: Draft, name: string, { line, problems }: Place): string[] {
  const field = PARTS.get(name.toLowerCase());
  if (field === undefined)
    problems.push({
      line,
      message: `“${name}” is no part of a story. Use Situation, Task, Action, Result or Learning.`,
    });
  const body: string[] = [];
  if (field !== undefined) draft.parts.set(name.toLowerCase() === 'context' ? 'context' : field, body);
  return body;
}

function readFact(draft: Draft | undefined, text: string, { line, problems }: Place): void {
  const colon = text.indexOf(':');
  if (draft === undefined)
    problems.push({ line, message: 'Text before the first “# Title” belongs to no story.' });
  else if (!text.startsWith('- ') || colon < 0) {
    problems.push({ line, message: 'Expected “- Name: value” or a heading such as “## Situation”.' });
  } else
    draft.facts.push({
      line,
      name: text.slice(2, colon).trim().toLowerCase(),
      value: text.slice(colon + 1).trim(),
    });
}

function contentOf(draft: Draft, problems: ImportProblem[]): StoryContent | null {
  const before = problems.length;
  const facts = draft.facts.reduce((content, fact) => withFact(content, fact, problems), {
    ...emptyContent,
    title: draft.title,
  });
  const body = (name: string) => trimLines(draft.parts.get(name) ?? []);
  const isCar = draft.parts.has('context') || facts.form === 'CAR';
  const content = {
    ...facts,
    form: isCar ? ('CAR' as const) : facts.form,
    situation: body('context') || body('situation'),
    task: body('task'),
    action: body('action'),
    result: body('result'),
    learning: body('learning'),
  };
  const parsed = storyContentSchema.safeParse(content);
  if (parsed.success) return problems.length === before ? parsed.data : null;
  for (const issue of parsed.error.issues) {
    problems.push({ line: draft.line, message: `${issue.path.join('.') || 'story'}: ${issue.message}` });
  }
  return null;
}

/** The blank lines around a part are the document's, not the story's. */
function trimLines(lines: readonly string[]): string {
  let [start, end] = [0, lines.length];
  while (start < end && lines[start] === '') start += 1;
  while (end > start && lines[end - 1] === '') end -= 1;
  return lines.slice(start, end).join('\n');
}

function withFact(
  content: StoryContent,
  { line, name, value }: Draft['facts'][number],
  problems: ImportProblem[],
): StoryContent {
  const wrong = (message: string): StoryContent => {
    problems.push({ line, message });
    return content;
  };
  switch (name) {
    case 'form':
      return value === 'STAR' || value === 'CAR'
        ? { ...content, form: value }
        : wrong('Form is STAR or CAR.');
    case 'kind': {
      const kind = storyKinds.find((known) => known === value);
      return kind === undefined ? wrong(`Kind is one of ${storyKinds.join(', ')}.`) : { ...content, kind };
    }
    case 'role':
      return { ...content, role: value };
    case 'from':
    case 'to':
      return monthSchema.safeParse(value).success
        ? { ...content, [name]: value }
        : wrong(`${name} must look like 2024-03.`);
    case 'with':
      return { ...content, withWhom: value };
    case 'metric':
      return { ...content, metrics: [...content.metrics, value] };
    case 'competencies':
      return withCompetencies(content, value, wrong);
    case 'artefact':
      return withArtefact(content, value, wrong);
    default:
      return wrong(`“${name}” is not known here.`);
  }
}

type Wrong = (message: string) => StoryContent;

function withCompetencies(content: StoryContent, value: string, wrong: Wrong): StoryContent {
  const names = value.split(',').map((name) => name.trim());
  const known = names.map((name) => competencies.find((competency) => competency === name));
  const unknown = names.find((_, index) => known[index] === undefined);
  if (unknown !== undefined)
    return wrong(`“${unknown}” is no competency. Known are ${competencies.join(', ')}.`);
  return { ...content, competencies: known.filter((one): one is Competency => one !== undefined) };
}

function withArtefact(content: StoryContent, value: string, wrong: Wrong): StoryContent {
  const [kind, label, ...rest] = value.split('|').map((piece) => piece.trim());
  const target = rest.join('|');
  if ((kind !== 'link' && kind !== 'commit' && kind !== 'document') || label === undefined || target === '') {
    return wrong('An artefact is “link | what it proves | address”; commit and document likewise.');
  }
  return { ...content, artefacts: [...content.artefacts, { kind, label, target }] };
}
