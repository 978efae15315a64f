// The problem list: search it, narrow it down, start one.

import type { ProblemSummary } from '@greenroom/core/coding';
import { Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { TextLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { problemsQuery } from '../../shell/api.ts';
import { useSettings } from '../../shell/settings.ts';
import { useArrowKeys } from './arrow-keys.ts';
import { FilterBar } from './filter-bar.tsx';
import { filterProblems, type Filters, isFiltering } from './filters.ts';
import { ProblemCards } from './problem-cards.tsx';
import { ProblemTable } from './problem-table.tsx';
import { StartDialog } from './start-dialog.tsx';
import classes from './problems.module.css';

interface ProblemsPageProps {
  readonly filters: Filters;
  /** Puts other filters into the address. */
  readonly onFilters: (filters: Filters) => void;
}

export function ProblemsPage({ filters, onFilters }: ProblemsPageProps) {
  const { data, error, refetch } = useQuery(problemsQuery);
  return (
    <Page
      title="Problems"
      lead="Each one is an interview: a statement that leaves things out, hidden tests, a clock."
      actions={
        <TextLink to="/problems/library" size="sm">
          What they cover
        </TextLink>
      }
    >
      {data !== undefined ? (
        <ProblemList problems={data} filters={filters} onFilters={onFilters} />
      ) : error !== null ? (
        <ErrorState title="The problems could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState label="Loading problems" lines={8} />
      )}
    </Page>
  );
}

function ProblemList({
  problems,
  filters,
  onFilters,
}: ProblemsPageProps & { readonly problems: readonly ProblemSummary[] }) {
  const [chosen, setChosen] = useState<ProblemSummary | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  const { hideDifficulty, hidePatterns } = useSettings();
  const wide = useMediaQuery('(min-width: 700px)', true, { getInitialValueInEffect: false });
  const list = useArrowKeys<HTMLDivElement>();
  // What is hidden neither chooses nor sorts, nor is it found.
  const active: Filters = {
    ...filters,
    ...(hideDifficulty && {
      difficulty: undefined,
      sort: filters.sort === 'difficulty' ? undefined : filters.sort,
    }),
    ...(hidePatterns && { pattern: undefined }),
  };
  const searched = hidePatterns ? problems.map((problem) => ({ ...problem, patterns: [] })) : problems;
  const shown = filterProblems(searched, active);
  const start = (problem: ProblemSummary): void => {
    setChosen(problem);
    open();
  };
  const parts = { problems: shown, hideDifficulty, hidePatterns, onStart: start };
  return (
    <>
      <FilterBar
        problems={problems}
        filters={active}
        hideDifficulty={hideDifficulty}
        hidePatterns={hidePatterns}
        onFilters={onFilters}
      />
      <div className={classes.list} ref={list}>
        <Text size="sm" c="dimmed" role="status" className="gr-numbers">
          {shown.length === problems.length
            ? `${problems.length} problems`
            : `${shown.length} of ${problems.length} problems`}
        </Text>
        {shown.length === 0 ? (
          <Panel flush>
            <EmptyState title={isFiltering(active) ? 'No problem matches' : 'There are no problems yet'}>
              {isFiltering(active)
                ? 'Take a filter away, or search for a pattern such as “sliding window”.'
                : 'Problem packs live in content/packs; restart Greenroom after adding one.'}
            </EmptyState>
          </Panel>
        ) : wide ? (
          <ProblemTable {...parts} filters={active} onFilters={onFilters} />
        ) : (
          <ProblemCards {...parts} />
        )}
      </div>
      {chosen !== null && <StartDialog key={chosen.id} problem={chosen} opened={opened} onClose={close} />}
    </>
  );
}
