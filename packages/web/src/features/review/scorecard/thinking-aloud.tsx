// Thinking aloud in a session, beside how the candidate's own first sessions were. Nothing where no microphone was on.

import { type ThinkAloudView, thinkAloudViewSchema } from '@greenroom/core/coding';
import { Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';

import { Panel } from '../../../kit/page.tsx';
import { formatClock } from '../../../kit/time.ts';
import { request } from '../../../shell/http.ts';
import classes from './thinking-aloud.module.css';

const thinkAloudQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', id, 'think-aloud'],
    queryFn: ({ signal }): Promise<ThinkAloudView> =>
      request(`/api/sessions/${encodeURIComponent(id)}/think-aloud`, thinkAloudViewSchema, { signal }),
    staleTime: 0,
  });

export function ThinkingAloud({ id }: { readonly id: string }) {
  const { data } = useQuery(thinkAloudQuery(id));
  if (data === undefined || data.here === null) return null;
  const { here, baseline } = data;
  return (
    <Panel title="Thinking aloud">
      <dl className={classes.list}>
        <Row
          name="Edits with speech within ten seconds"
          here={percent(here.spokenShare)}
          before={baseline && percent(baseline.spokenShare)}
        />
        <Row
          name="Longest typing without a word"
          here={formatClock(here.longestSilentTypingMs)}
          before={baseline && formatClock(baseline.longestSilentTypingMs)}
        />
        <Row
          name="Longest pause to think"
          here={here.longestThinkingMs === 0 ? 'none over 15 s' : formatClock(here.longestThinkingMs)}
          before={null}
        />
        <Row
          name={here.spokeBeforeFirst ? 'Silence before the first word' : 'Silence up to the first edit'}
          here={formatClock(here.silenceBeforeFirstMs)}
          before={null}
        />
      </dl>
      <Text size="sm" c="dimmed" mt="sm">
        {baseline === null
          ? 'After two sessions with the microphone on, your own beginning is shown beside it.'
          : `In brackets: the mean of your first ${baseline.sessions} sessions with the microphone on.`}
      </Text>
    </Panel>
  );
}

interface RowProps {
  readonly name: string;
  readonly here: string;
  readonly before: string | null;
}

function Row({ name, here, before }: RowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="gr-numbers">
        {here} {before !== null && <span>({before})</span>}
      </dd>
    </div>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
