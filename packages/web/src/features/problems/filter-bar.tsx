// Search and filters over the problem list.

import { difficulties, type ProblemSummary, patterns } from '@greenroom/core/coding';
import { Button, Kbd, Select, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import { difficultyNames } from '../../kit/badges.tsx';
import { patternName } from '../../kit/pattern-name.ts';
import { useChangeSettings } from '../../shell/settings.ts';
import { isForPage } from '../../shell/typing.ts';
import { type Filters, isFiltering, problemStatuses, statusNames } from './filters.ts';
import classes from './problems.module.css';

interface FilterBarProps {
  readonly problems: readonly ProblemSummary[];
  readonly filters: Filters;
  readonly hideDifficulty: boolean;
  readonly hidePatterns: boolean;
  readonly onFilters: (filters: Filters) => void;
}

export function FilterBar({ problems, filters, hideDifficulty, hidePatterns, onFilters }: FilterBarProps) {
  const { change } = useChangeSettings();
  const search = useSlashKey();
  const used = patterns.filter((pattern) => problems.some((problem) => problem.patterns.includes(pattern)));
  return (
    <search className={classes.filters} aria-label="Problems">
      <TextInput
        ref={search}
        className={classes.search}
        type="search"
        aria-label="Search problems"
        placeholder={hidePatterns ? 'Search by title' : 'Search by title or pattern'}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">/</Kbd>}
        value={filters.q ?? ''}
        onChange={(event) => onFilters({ ...filters, q: event.currentTarget.value || undefined })}
      />
      {!hidePatterns && (
        <Pick
          label="Pattern"
          all="All patterns"
          value={filters.pattern}
          options={used.map((value) => ({ value, label: patternName(value) }))}
          onPick={(pattern) => onFilters({ ...filters, pattern })}
        />
      )}
      {!hideDifficulty && (
        <Pick
          label="Difficulty"
          all="Any difficulty"
          value={filters.difficulty}
          options={difficulties.map((value) => ({ value, label: difficultyNames[value] }))}
          onPick={(difficulty) => onFilters({ ...filters, difficulty })}
        />
      )}
      <Pick
        label="Status"
        all="Any status"
        value={filters.status}
        options={problemStatuses.map((value) => ({ value, label: statusNames[value] }))}
        onPick={(status) => onFilters({ ...filters, status })}
      />
      <div className={classes.switches}>
        <Switch
          label="Show difficulty"
          checked={!hideDifficulty}
          onChange={(event) => change({ hideDifficulty: !event.currentTarget.checked })}
        />
        <Switch
          label="Show patterns"
          checked={!hidePatterns}
          onChange={(event) => change({ hidePatterns: !event.currentTarget.checked })}
        />
      </div>
      {isFiltering(filters) && (
        <Button variant="subtle" onClick={() => onFilters({ sort: filters.sort, order: filters.order })}>
          Clear
        </Button>
      )}
    </search>
  );
}

interface PickProps<Value extends string> {
  readonly label: string;
  /** The option that filters nothing. */
  readonly all: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onPick: (value: Value | undefined) => void;
}

function Pick<Value extends string>({ label, all, value, options, onPick }: PickProps<Value>) {
  return (
    <Select
      className={classes.pick}
      aria-label={label}
      value={value ?? 'all'}
      data={[{ value: 'all', label: all }, ...options]}
      onChange={(chosen) => onPick(options.find((option) => option.value === chosen)?.value)}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

/** `/` anywhere outside a field goes to the search. */
function useSlashKey() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '/' || !isForPage(event)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return field;
}
