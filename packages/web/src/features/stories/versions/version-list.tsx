// Every version of a story, and what changed between any two of them, word by word.

import { diffStory, type FieldDiff, type Story, type StoryVersion } from '@greenroom/core/behavioural';
import { NativeSelect, Text } from '@mantine/core';
import { useMemo, useState } from 'react';

import { Panel } from '../../../kit/page.tsx';
import { DiffWords } from './diff-words.tsx';
import classes from './versions.module.css';

const reasons: Readonly<Record<StoryVersion['reason'], string>> = {
  edit: 'edited',
  rehearsal: 'rehearsed',
  import: 'imported',
};

export function VersionList({ story: { versions } }: { readonly story: Story }) {
  const last = versions.length;
  const [before, setBefore] = useState(Math.max(1, last - 1));
  const [after, setAfter] = useState(last);
  const [from, to] = [versions[before - 1], versions[after - 1]];
  const fields = useMemo(
    () => (from === undefined || to === undefined ? [] : diffStory(from.content, to.content)),
    [from, to],
  );
  const options = versions.toReversed().map((version) => ({
    value: String(version.number),
    label: `${version.number}: ${reasons[version.reason]}, ${momentOf(version.at)}`,
  }));
  return (
    <Panel>
      <div className={classes.pick}>
        <NativeSelect
          label="From"
          data={options}
          value={String(before)}
          onChange={({ currentTarget: { value } }) => setBefore(Number(value))}
        />
        <NativeSelect
          label="To"
          data={options}
          value={String(after)}
          onChange={({ currentTarget: { value } }) => setAfter(Number(value))}
        />
      </div>
      {fields.length === 0 ? (
        <Text c="dimmed" mt="md">
          {before === after ? 'This is one and the same version.' : 'The same words in both versions.'}
        </Text>
      ) : (
        <dl className={classes.diff}>
          {fields.map((field) => (
            <FieldChange key={field.field} change={field} />
          ))}
        </dl>
      )}
    </Panel>
  );
}

const names: Readonly<Partial<Record<FieldDiff['field'], string>>> = {
  withWhom: 'With whom',
  artefacts: 'What proves it',
  metrics: 'Figures',
};

function FieldChange({ change: { field, pieces } }: { readonly change: FieldDiff }) {
  return (
    <>
      <dt>{names[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`}</dt>
      <dd>
        <DiffWords pieces={pieces} />
      </dd>
    </>
  );
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

function momentOf(at: string): string {
  return moment.format(new Date(at));
}
