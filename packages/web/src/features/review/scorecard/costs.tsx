// What the versions of a session cost: the last one in full, the others beside it; and what is still being measured.

import {
  measuredVersions,
  type MeasuredVersion,
  type Problem,
  versionsToMeasure,
} from '@greenroom/core/coding';
import type { Attempt, SessionState } from '@greenroom/core/session';
import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';

import { Choice } from '../../../kit/choice.tsx';
import { CostReport } from '../../../kit/cost/cost-report.tsx';
import { lineId, plotId } from '../../../kit/cost/places.ts';
import { Panel } from '../../../kit/page.tsx';
import { judgeQuery } from '../../../shell/api.ts';
import { openMeasurementsQuery } from '../../../shell/measurements.ts';

interface CostsProps {
  readonly id: string;
  readonly problem: Problem;
  readonly state: SessionState;
}

export function Costs({ id, problem, state }: CostsProps) {
  const versions = useMemo(() => measuredVersions(problem, state), [problem, state]);
  const waiting = useWaiting(id, state);
  const picked = usePicked(versions);
  if (versions.length === 0 && !waiting) return null;
  const version = versions.find(({ attempt }) => attempt.id === picked.id) ?? versions.at(-1);
  return (
    <Panel title="What it costs">
      {waiting && (
        <Text size="sm" c="dimmed" role="status" mb="sm">
          Versions of this session are being measured; this page changes when they are.
        </Text>
      )}
      {versions.length > 1 && version !== undefined && (
        <Choice
          label="Version"
          value={version.attempt.id}
          options={versions.map(({ attempt }) => ({ value: attempt.id, label: nameOf(attempt, state) }))}
          onChange={picked.pick}
        />
      )}
      {version !== undefined && <CostReport key={version.attempt.id} version={version} />}
    </Panel>
  );
}

function nameOf(attempt: Attempt, { runs, submissions }: SessionState): string {
  const run = runs.indexOf(attempt);
  return run >= 0 ? `Run ${run + 1}` : `Submission ${submissions.indexOf(attempt) + 1}`;
}

/** The version that is shown: the last one, the one that was picked, or the one that a link leads to. */
function usePicked(versions: readonly MeasuredVersion[]) {
  const [id, pick] = useState<string | null>(null);
  useEffect(() => {
    const follow = (): void => {
      const place = decodeURIComponent(globalThis.location.hash.slice(1));
      const wanted = versions.find(({ attempt: { id: version } }) => isPlaceOf(version, place));
      if (wanted === undefined) return;
      pick(wanted.attempt.id);
      // It may be there only when this version is.
      requestAnimationFrame(() => reveal(place));
    };
    follow();
    globalThis.addEventListener('hashchange', follow);
    return () => globalThis.removeEventListener('hashchange', follow);
  }, [versions]);
  return { id, pick };
}

function isPlaceOf(version: string, place: string): boolean {
  return place === plotId(version) || place.startsWith(lineId(version, 0).slice(0, -1));
}

function reveal(place: string): void {
  const element = document.getElementById(place);
  element?.closest('details')?.setAttribute('open', '');
  element?.scrollIntoView({ block: 'center' });
}

/** Whether something of this session is still being measured; when it is done, what was read is read anew. */
function useWaiting(id: string, state: SessionState): boolean {
  const queries = useQueryClient();
  const { data: judge } = useQuery(judgeQuery);
  const isDue =
    state.ended !== null &&
    judge !== undefined &&
    judge.isolation !== 'browser' &&
    versionsToMeasure(state).length > 0;
  const { data: open } = useQuery({ ...openMeasurementsQuery(id), enabled: isDue });
  const isOpen = isDue && open !== undefined && open.length > 0;
  const isDone = isDue && open !== undefined && open.length === 0;
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: ['sessions', id] });
  }, [isDone, id, queries]);
  return isOpen;
}
