// What the stories cover: competencies, the questions of the bank, gaps first, and stories that must do too much.

import {
  competencies,
  type Coverage,
  coverageOf,
  questions,
  storyKindNames,
  type StorySummary,
} from '@greenroom/core/behavioural';
import { Alert, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { Choice } from '../../kit/choice.tsx';
import { TextLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { storiesQuery } from './requests.ts';
import { competencyName, plural } from './story-text.ts';
import classes from './coverage.module.css';

export function CoveragePage() {
  const { data, error, refetch } = useQuery(storiesQuery);
  return (
    <Page title="What your stories cover" lead={<TextLink to="/stories">All stories</TextLink>}>
      {data === undefined ? (
        <Panel>
          {error === null ? (
            <LoadingState label="Loading the stories" lines={8} />
          ) : (
            <ErrorState
              title="The stories could not be loaded"
              error={error}
              onRetry={() => {
                void refetch();
              }}
            />
          )}
        </Panel>
      ) : (
        <Whole stories={data} />
      )}
    </Page>
  );
}

function Whole({ stories }: { readonly stories: readonly StorySummary[] }) {
  const coverage = useMemo(() => coverageOf(stories, questions), [stories]);
  const titles = useMemo(() => new Map(stories.map(({ id, content }) => [id, content.title])), [stories]);
  return (
    <>
      <Gaps coverage={coverage} titles={titles} />
      <Panel title="Competencies" flush>
        <Matrix stories={stories} coverage={coverage} />
      </Panel>
      <Questions coverage={coverage} titles={titles} />
    </>
  );
}

interface CoverageProps {
  readonly coverage: Coverage;
  readonly titles: ReadonlyMap<string, string>;
}

function Gaps({ coverage: { gaps, loads }, titles }: CoverageProps) {
  const overused = loads.filter((load) => load.overused);
  return (
    <>
      {gaps.kinds.length > 0 && (
        <Alert color="yellow" title="The first to write">
          {gaps.kinds.map((kind) => storyKindNames[kind]).join(' · ')}
        </Alert>
      )}
      {gaps.competencies.length > 0 && (
        <Alert color="yellow" title={`No story shows ${gaps.competencies.length} of ${competencies.length}`}>
          {gaps.competencies.map(competencyName).join(' · ')}
        </Alert>
      )}
      {overused.map(({ story, answers, alone }) => (
        <Alert key={story} color="yellow" title={`“${titles.get(story)}” has to do too much`}>
          It could answer {plural(answers, 'question')}, {alone} of them with no other story beside it. In one
          interview it can be told once.
        </Alert>
      ))}
    </>
  );
}

interface MatrixProps {
  readonly stories: readonly StorySummary[];
  readonly coverage: Coverage;
}

function Matrix({ stories, coverage }: MatrixProps) {
  return (
    <div className={classes.scroll} role="region" aria-label="Stories by competency" tabIndex={0}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Questions</th>
            {stories.map(({ id, content }) => (
              <th key={id} scope="col" className={classes.story}>
                {content.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.competencies.map(({ competency, stories: shown, questions: asked }) => (
            <tr key={competency} data-gap={shown.length === 0 || undefined}>
              <th scope="row">
                {competencyName(competency)}
                {shown.length === 0 && <span className={classes.gap}>no story</span>}
              </th>
              <td className="gr-numbers">{asked.length}</td>
              {stories.map(({ id }) => (
                <td key={id}>{shown.includes(id) && <IconCheck size={17} aria-label="shows it" />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Shown = 'open' | 'all';

function Questions({ coverage, titles }: CoverageProps) {
  const [shown, setShown] = useState<Shown>('open');
  const open = coverage.questions.filter((row) => row.stories.length === 0).length;
  const rows = coverage.questions.filter((row) => shown === 'all' || row.stories.length === 0);
  const texts = useMemo(() => new Map(questions.map(({ id, text }) => [id, text])), []);
  return (
    <Panel
      title="Questions"
      aside={
        <Text size="sm" c="dimmed">
          {coverage.questions.length - open} of {coverage.questions.length} have a story
        </Text>
      }
    >
      <Choice
        label="Show"
        value={shown}
        options={[
          { value: 'open', label: 'Without a story' },
          { value: 'all', label: 'All' },
        ]}
        onChange={setShown}
      />
      <ul className={classes.questions}>
        {rows.map(({ question, stories }) => (
          <li key={question} data-gap={stories.length === 0 || undefined}>
            <Text>{texts.get(question)}</Text>
            {stories.length === 0 ? (
              shown === 'all' && <span className={classes.gap}>no story</span>
            ) : (
              <Text size="sm" c="dimmed">
                {stories.slice(0, 4).map(({ story, fits }, at) => (
                  <span key={story}>
                    {at > 0 && ', '}
                    <TextLink size="sm" to="/stories/$id" params={{ id: story }}>
                      {titles.get(story)}
                    </TextLink>
                    {!fits && ' (in part)'}
                  </span>
                ))}
                {stories.length > 4 && ` and ${stories.length - 4} more`}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
