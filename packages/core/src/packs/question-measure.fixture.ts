// Asks the interviewer every question of the sets, on the problems of the core pack, and counts what it says.

import { type Fact, type Problem, reply } from '../coding/index.ts';
import { emptySession } from '../session/index.ts';
import { parseFacts } from './fact.ts';
import { heldOutQuestions, narration, tuningQuestions } from './questions.fixture.ts';
import { type GreenroomYaml, greenroomYamlSchema } from './schema.ts';
import { parseClass, parseSignature } from './signature.ts';
import { parseYamlFile } from './yaml-file.ts';

/** The text of a problem's greenroom.yaml in the core pack. */
export type ReadYaml = (problem: string) => string;

export interface Counts {
  /** Questions that a fact answers: told it; offered it among at most three; told or offered others only; nothing. */
  readonly answerable: number;
  readonly told: number;
  /** Offered, of these as the first choice. */
  readonly offered: number;
  readonly offeredFirst: number;
  readonly misled: number;
  readonly nothing: number;
  /** Questions that no fact answers: said so; offered something; told something. */
  readonly unanswerable: number;
  readonly honest: number;
  readonly unsure: number;
  readonly invented: number;
}

function signatureIn(id: string, { class: form, signature }: GreenroomYaml) {
  if (form !== undefined) return parseClass(form);
  if (signature === undefined) throw new Error(`${id} asks for a query`);
  return parseSignature(signature);
}

/** A problem of the core pack as far as the interviewer reads it. Throws when its files are broken. */
function readProblem(id: string, read: ReadYaml): Problem {
  const yaml = parseYamlFile({ file: 'greenroom.yaml', text: read(id) }, greenroomYamlSchema);
  if (!yaml.ok) throw new Error(JSON.stringify(yaml.problem));
  const facts = parseFacts(yaml.value.facts);
  const signature = signatureIn(id, yaml.value);
  if (!facts.ok || !signature.ok) throw new Error(`${id}: ${JSON.stringify([facts, signature])}`);
  const { difficulty, patterns, hints, complexity } = yaml.value;
  const minutes = { easyGoing: 25, onPace: 15 };
  return {
    id,
    pack: 'core',
    title: id,
    revision: '',
    difficulty,
    patterns,
    minutes,
    statement: '',
    signature: signature.value,
    comparison: { kind: 'exact' },
    samples: [],
    facts: facts.value,
    hints,
    followUps: [],
    changeRequest: null,
    mistakes: [],
    complexity,
    languages: [],
    categories: {},
    limits: { cpuSeconds: 1, memoryBytes: 1, outputBytes: 1 },
  };
}

export function measureQuestions(use: 'tuning' | 'held-out', read: ReadYaml): Counts {
  const sets = use === 'tuning' ? tuningQuestions : heldOutQuestions;
  const said = Object.entries(sets).flatMap(([id, questions]) => {
    const problem = readProblem(id, read);
    return questions.map(([text, fact]) => outcome(problem, text, fact));
  });
  return countsOf(said);
}

/** The facts' plain questions and their aliases, asked as they are written. */
export function measureOwnWords(read: ReadYaml): { readonly questions: Counts; readonly aliases: Counts } {
  const problems = Object.keys(tuningQuestions).map((id) => readProblem(id, read));
  const each = (words: (fact: Fact) => readonly string[]): Counts =>
    countsOf(
      problems.flatMap((problem) =>
        problem.facts.flatMap((fact) => words(fact).map((text) => outcome(problem, text, fact.id))),
      ),
    );
  return {
    questions: each(({ question }) => [question]),
    aliases: each(({ aliases }) => aliases.map((alias) => `${alias}?`)),
  };
}

function countsOf(said: readonly (keyof Counts)[]): Counts {
  const count = (...names: readonly string[]): number => said.filter((each) => names.includes(each)).length;
  return {
    answerable: count('told', 'offered', 'offeredFirst', 'misled', 'nothing'),
    told: count('told'),
    offered: count('offered', 'offeredFirst'),
    offeredFirst: count('offeredFirst'),
    misled: count('misled'),
    nothing: count('nothing'),
    unanswerable: count('honest', 'unsure', 'invented'),
    honest: count('honest'),
    unsure: count('unsure'),
    invented: count('invented'),
  };
}

function outcome(problem: Problem, text: string, fact: string | null): keyof Counts {
  if (fact !== null && !problem.facts.some(({ id }) => id === fact)) {
    throw new Error(`${problem.id} has no fact ${fact}`);
  }
  const answer = reply(problem, emptySession, text)[0]?.answer;
  const facts = answer?.kind === 'fact' ? [answer.fact] : [];
  const offers = answer?.kind === 'did-you-mean' ? answer.facts.map((each) => each.fact) : [];
  if (fact === null) return facts.length > 0 ? 'invented' : offers.length > 0 ? 'unsure' : 'honest';
  if (facts.includes(fact)) return 'told';
  if (offers.includes(fact)) return offers[0] === fact ? 'offeredFirst' : 'offered';
  return facts.length + offers.length > 0 ? 'misled' : 'nothing';
}

/** Lines of narration that the interviewer answered on any problem of the sets. */
export function answeredNarration(read: ReadYaml): readonly string[] {
  return Object.keys(tuningQuestions).flatMap((id) => {
    const problem = readProblem(id, read);
    return narration.filter((line) => reply(problem, emptySession, line).length > 0);
  });
}
