// Every story on a page of its own, for paper or as a PDF by the browser's own print dialog.

import { partsOf, type StorySummary } from '@greenroom/core/behavioural';
import { Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { useLightPaper } from '../../kit/light-paper.ts';
import { TextLink } from '../../kit/link.tsx';
import { Page } from '../../kit/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { CompetencyTags } from './competency-tags.tsx';
import { storiesQuery } from './requests.ts';
import { factsLine } from './story-text.ts';
import classes from './print.module.css';

export function PrintPage() {
  useLightPaper();
  const { data, error, refetch } = useQuery(storiesQuery);
  return (
    <Page
      title="Stories on paper"
      width="reading"
      lead={
        <span className={classes.screen}>
          Print them, or choose “Save as PDF” in the print dialog.{' '}
          <TextLink to="/stories" underline="always">
            All stories
          </TextLink>
        </span>
      }
      actions={
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Print or save as PDF
        </Button>
      }
    >
      {data === undefined && error === null && <LoadingState label="Loading the stories" lines={8} />}
      {error !== null && (
        <ErrorState title="The stories could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {data?.length === 0 && <EmptyState title="There are no stories yet" />}
      {data?.map((story) => (
        <Sheet key={story.id} story={story} />
      ))}
    </Page>
  );
}

function Sheet({ story: { content } }: { readonly story: StorySummary }) {
  const facts = [factsLine(content), content.withWhom === '' ? '' : `with ${content.withWhom}`];
  return (
    <article className={classes.sheet}>
      <h2>{content.title}</h2>
      <Text c="dimmed">{facts.filter((fact) => fact !== '').join(' · ')}</Text>
      <CompetencyTags competencies={content.competencies} />
      {partsOf(content)
        .filter(([, text]) => text.trim() !== '')
        .map(([name, text]) => (
          <section key={name}>
            <h3>{name}</h3>
            <p>{text.trim()}</p>
          </section>
        ))}
      {content.metrics.length > 0 && (
        <section>
          <h3>Figures</h3>
          <ul>
            {content.metrics.map((metric) => (
              <li key={metric}>{metric}</li>
            ))}
          </ul>
        </section>
      )}
      {content.artefacts.length > 0 && (
        <section>
          <h3>What proves it</h3>
          <ul>
            {content.artefacts.map(({ label, target }) => (
              <li key={`${label} ${target}`}>
                {label} {target !== '' && <code>{target}</code>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
