// The problem list as a sortable table, for wide screens.

import type { ProblemSummary } from '@greenroom/core/coding';
import { Table, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSelector } from '@tabler/icons-react';

import { DifficultyMark } from '../../kit/badges.tsx';
import { Panel } from '../../kit/page.tsx';
import { stop } from './arrow-keys.ts';
import { type Filters, type SortKey } from './filters.ts';
import { PatternTags } from './pattern-tags.tsx';
import { StatusMark } from './status-mark.tsx';
import classes from './problems.module.css';

export interface ProblemListProps {
  readonly problems: readonly ProblemSummary[];
  readonly hideDifficulty: boolean;
  readonly hidePatterns: boolean;
  readonly onStart: (problem: ProblemSummary) => void;
}

interface SortProps {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

export function ProblemTable({
  problems,
  hideDifficulty,
  hidePatterns,
  onStart,
  ...sort
}: ProblemListProps & SortProps) {
  return (
    <Panel flush>
      <Table className={classes.table} verticalSpacing={9} horizontalSpacing="lg">
        <Table.Thead>
          <Table.Tr>
            <SortableHead by="title" label="Problem" {...sort} />
            {!hidePatterns && <Table.Th>Patterns</Table.Th>}
            {!hideDifficulty && <SortableHead by="difficulty" label="Difficulty" {...sort} />}
            <SortableHead by="status" label="Status" {...sort} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map((problem) => (
            <Table.Tr
              key={`${problem.pack}/${problem.id}`}
              className={classes.row}
              onClick={() => onStart(problem)}
            >
              <Table.Td>
                <UnstyledButton className={classes.title} {...stop}>
                  {problem.title}
                </UnstyledButton>
              </Table.Td>
              {!hidePatterns && (
                <Table.Td>
                  <PatternTags patterns={problem.patterns} />
                </Table.Td>
              )}
              {!hideDifficulty && (
                <Table.Td>
                  <DifficultyMark difficulty={problem.difficulty} />
                </Table.Td>
              )}
              <Table.Td>
                <StatusMark status={problem.status} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

function SortableHead({
  by,
  label,
  filters,
  onFilters,
}: SortProps & { readonly by: SortKey; readonly label: string }) {
  const active = (filters.sort ?? 'title') === by;
  const down = filters.order === 'desc';
  const Icon = !active ? IconSelector : down ? IconChevronDown : IconChevronUp;
  const flip = (): void =>
    onFilters({
      ...filters,
      sort: by === 'title' ? undefined : by,
      order: active && !down ? 'desc' : undefined,
    });
  return (
    <Table.Th aria-sort={active ? (down ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton className={classes.sort} onClick={flip}>
        {label}
        <Icon size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}
