// A list of what was solved on other sites: read here, looked at, then taken over.

import { MAX_LIST, type ProgressView, readSolvedList, type SolvedList } from '@greenroom/core/plan';
import { Alert, Button, FileInput, Group, Switch, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Dialog } from '../../kit/dialog.tsx';
import { formatDay } from '../../kit/calendar-text.ts';
import { addElsewhere, planQuery, progressQuery } from '../../shell/api.ts';
import classes from './progress.module.css';
import { TableBox } from './table-box.tsx';

interface ImportDialogProps {
  readonly view: ProgressView;
  readonly onClose: () => void;
}

export function ImportDialog({ view, onClose }: ImportDialogProps) {
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const [dayFirst, setDayFirst] = useState(true);
  const [dateUndated, setDateUndated] = useState(false);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: addElsewhere,
    onSuccess: async (after) => {
      client.setQueryData(progressQuery.queryKey, after);
      await client.invalidateQueries({ queryKey: planQuery.queryKey });
      onClose();
    },
  });
  const { today, timeZone } = view;
  const list =
    text === ''
      ? null
      : readSolvedList(text, { today, timeZone, dayFirst, undatedOn: dateUndated ? today : null });
  const takeFile = async (file: File | null): Promise<void> => {
    setTooLarge(file !== null && file.size > 4 * MAX_LIST);
    setText(file === null || file.size > 4 * MAX_LIST ? '' : await file.text());
  };
  return (
    <Dialog opened onClose={onClose} title="Import what you solved elsewhere" size="lg">
      <div className={classes.import}>
        <Text c="dimmed">
          A CSV or JSON list with a title for each problem, and, where you have them, the date and how it
          went. It is read in this browser; nothing is taken over before you say so.
        </Text>
        <FileInput
          label="File"
          placeholder="Choose a CSV or JSON file"
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          clearable
          onChange={(file) => void takeFile(file)}
        />
        <Textarea
          label="Or paste it"
          minRows={3}
          maxRows={8}
          autosize
          value={text.length > 20_000 ? '' : text}
          placeholder={'title,date,outcome\nTwo Sum,2026-10-01,solved'}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        {tooLarge && (
          <Alert color="red" role="alert" title="This file is too large">
            A list may have 4 million characters. Import it in parts.
          </Alert>
        )}
        {list !== null && !list.ok && (
          <Alert color="red" role="alert" title="This is no list of problems">
            {list.problem}
          </Alert>
        )}
        {list?.ok === true && <Preview list={list.value} />}
        {list?.ok === true && list.value.ambiguousDays && (
          <Switch
            label="Days come first: 3/4/2026 is the third of April"
            checked={dayFirst}
            onChange={({ currentTarget: { checked } }) => setDayFirst(checked)}
          />
        )}
        {list?.ok === true &&
          (dateUndated || list.value.skipped.some(({ why }) => why === 'It has no date.')) && (
            <Switch
              label="Put those without a date on today"
              checked={dateUndated}
              onChange={({ currentTarget: { checked } }) => setDateUndated(checked)}
            />
          )}
        {save.error !== null && (
          <Alert color="red" role="alert" title="The list was not taken over">
            {save.error.message}
          </Alert>
        )}
        <Group>
          <Button
            disabled={list === null || !list.ok || list.value.attempts.length === 0}
            loading={save.isPending}
            onClick={() => {
              if (list?.ok === true) save.mutate(list.value.attempts);
            }}
          >
            {list?.ok === true ? `Take over ${count(list.value.attempts.length)}` : 'Take over'}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}

const SHOWN = 8;
const outcomeNames = { solved: 'solved', 'with-help': 'with help', 'not-solved': 'not solved' } as const;

function Preview({ list: { attempts, skipped, repeated } }: { readonly list: SolvedList }) {
  return (
    <div role="status">
      <Text fw={550}>
        {count(attempts.length)} to take over
        {skipped.length > 0 && `, ${count(skipped.length)} left out`}
        {repeated > 0 && `, ${repeated} repeated`}
      </Text>
      {attempts.length > 0 && (
        <TableBox label="What will be taken over">
          <thead>
            <tr>
              <th scope="col">Problem</th>
              <th scope="col">Day</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {attempts.slice(-SHOWN).map(({ title, date, outcome }) => (
              <tr key={`${title} ${date}`}>
                <th scope="row">{title}</th>
                <td>{formatDay(date, 'short')}</td>
                <td>{outcomeNames[outcome]}</td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
      {attempts.length > SHOWN && (
        <Text size="sm" c="dimmed">
          The last {SHOWN} are shown.
        </Text>
      )}
      {skipped.length > 0 && (
        <details className={classes.others}>
          <summary>What is left out, and why</summary>
          <ul>
            {skipped.slice(0, 50).map(({ row, title, why }) => (
              <li key={row}>
                Row {row}
                {title === '' ? '' : `, “${title}”`}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function count(number: number): string {
  return number === 1 ? '1 problem' : `${number} problems`;
}
