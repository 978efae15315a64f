// A row for each signal: where it stands, how sure that is, where it came from.

import type { ProgressView } from '@greenroom/core/plan';
import { rubric } from '@greenroom/core/signals';
import { Text } from '@mantine/core';

import { useNow } from '../../kit/now.ts';
import { Panel } from '../../kit/page.tsx';
import { EmptyState } from '../../kit/states.tsx';
import { formatAgo } from '../../kit/time.ts';
import { IntervalBar } from '../../kit/interval-bar.tsx';
import classes from './progress.module.css';
import { TableBox } from './table-box.tsx';
import { TrendLine, trendText } from './trend-line.tsx';

type Row = ProgressView['signals'][number];
type ObservedRow = Row & { readonly now: { readonly observed: true } };

export function ReadinessTable({ view }: { readonly view: ProgressView }) {
  const observed = view.signals.filter((row): row is ObservedRow => row.now.observed);
  const others = view.signals.filter(({ now }) => !now.observed);
  return (
    <Panel title="Readiness">
      {observed.length === 0 ? (
        <EmptyState title="Nothing is observed yet">
          Finish a session, and what it showed stands here with how sure that is.
        </EmptyState>
      ) : (
        <TableBox label="Readiness">
          <caption className={classes.caption}>
            Levels from 1, strong no, to 4, strong yes. The band is where the level is with a chance of 80 %:
            it narrows with evidence and widens with time.
          </caption>
          <thead>
            <tr>
              <th scope="col">Signal</th>
              <th scope="col" className={classes.wide}>
                1 to 4
              </th>
              <th scope="col">Level</th>
              <th scope="col">Last 12 weeks</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {observed.map((row) => (
              <SignalRow key={row.signal} row={row} />
            ))}
          </tbody>
        </TableBox>
      )}
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{others.length} signals are not observed yet</summary>
          <dl>
            {others.map(({ signal }) => (
              <div key={signal}>
                <dt>{rubric[signal].name}</dt>
                <dd>{rubric[signal].how}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Panel>
  );
}

function SignalRow({ row: { signal, now, trend } }: { readonly row: ObservedRow }) {
  const clock = useNow();
  const [low, high] = now.interval;
  return (
    <tr>
      <th scope="row">{rubric[signal].name}</th>
      <td className={classes.wide}>
        <IntervalBar level={now.level} interval={now.interval} />
      </td>
      <td className="gr-numbers">
        {now.level.toFixed(1)}
        <Text span c="dimmed" size="sm" className={classes.range}>
          {low.toFixed(1)} to {high.toFixed(1)}
        </Text>
      </td>
      <td>
        <div className={classes.trendCell}>
          <TrendLine trend={trend} />
          <Text span c="dimmed" size="xs">
            {trendText(trend)}
          </Text>
        </div>
      </td>
      <td className={classes.from}>
        {now.sessions === 1 ? '1 session' : `${now.sessions} sessions`}
        <Text span c="dimmed" size="xs">
          {formatAgo(new Date(now.lastAt), clock)}
        </Text>
      </td>
    </tr>
  );
}
