// Which stories answer which questions, what is missing, and which story has to do too much.

import { competencies, type Competency, type StoryKind, storyKinds } from '../stories/competency.ts';
import type { StoryContent } from '../stories/story.ts';
import type { Question } from './question.ts';

export interface StoryRef {
  readonly id: string;
  readonly content: StoryContent;
}

export interface CompetencyRow {
  readonly competency: Competency;
  readonly stories: readonly string[];
  readonly questions: readonly string[];
}

export interface QuestionRow {
  readonly question: string;
  /** Stories that show something it asks for, the best first. */
  readonly stories: readonly {
    readonly story: string;
    readonly shared: readonly Competency[];
    readonly fits: boolean;
  }[];
}

export interface StoryLoad {
  readonly story: string;
  /** Questions that it can answer. */
  readonly answers: number;
  /** Questions that no other story can answer. */
  readonly alone: number;
  readonly overused: boolean;
}

export interface Coverage {
  readonly competencies: readonly CompetencyRow[];
  readonly questions: readonly QuestionRow[];
  readonly loads: readonly StoryLoad[];
  /** In the order in which to close them: the three kinds to have first, competencies, questions. */
  readonly gaps: {
    readonly kinds: readonly StoryKind[];
    readonly competencies: readonly Competency[];
    readonly questions: readonly string[];
  };
}

/**
 * An interview asks 3 to 5 such questions and nobody tells one story twice in it: a story that alone answers more questions
 * than that is overused.
 */
const ONE_INTERVIEW = 5;

/** Stories × competencies × questions. Order of stories and questions is kept. */
export function coverageOf(stories: readonly StoryRef[], questions: readonly Question[]): Coverage {
  const rows = questions.map((question) => questionRow(question, stories));
  return {
    competencies: competencies.map((competency) => ({
      competency,
      stories: stories.filter(({ content }) => content.competencies.includes(competency)).map(({ id }) => id),
      questions: questions
        .filter((question) => question.competencies.includes(competency))
        .map(({ id }) => id),
    })),
    questions: rows,
    loads: stories.map(({ id }) => loadOf(id, rows)),
    gaps: {
      kinds: storyKinds.filter((kind) => !stories.some(({ content }) => content.kind === kind)),
      competencies: competencies.filter(
        (competency) => !stories.some(({ content }) => content.competencies.includes(competency)),
      ),
      questions: rows.filter((row) => row.stories.length === 0).map(({ question }) => question),
    },
  };
}

/** A story fits when it shows all that the question asks for, and is of its kind if the question names one. */
function questionRow(question: Question, stories: readonly StoryRef[]): QuestionRow {
  const matches = stories.flatMap(({ id, content }) => {
    const shared = question.competencies.filter((competency) => content.competencies.includes(competency));
    const isKind = question.kind !== null && content.kind === question.kind;
    const fits = shared.length === question.competencies.length && (question.kind === null || isKind);
    return shared.length > 0 || isKind
      ? [{ story: id, shared, fits, rank: shared.length + (isKind ? 2 : 0) }]
      : [];
  });
  const ranked = matches.sort((a, b) => b.rank - a.rank);
  return {
    question: question.id,
    stories: ranked.map(({ story, shared, fits }) => ({ story, shared, fits })),
  };
}

function loadOf(story: string, rows: readonly QuestionRow[]): StoryLoad {
  const answered = rows.filter((row) => row.stories.some((match) => match.story === story));
  const alone = answered.filter((row) => row.stories.length === 1).length;
  return { story, answers: answered.length, alone, overused: alone > ONE_INTERVIEW };
}
