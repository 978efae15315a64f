// Where the time went, and which patterns were met.

import type { ProgressView } from '@greenroom/core/plan';
import { Text } from '@mantine/core';

import { formatMinutes } from '../../kit/calendar-text.ts';
import { Panel } from '../../kit/page.tsx';
import { patternName } from '../../kit/pattern-name.ts';
import classes from './progress.module.css';

const trackNames: Readonly<Record<ProgressView['tracks'][number]['track'], string>> = {
  coding: 'Coding',
  design: 'System design',
  ml: 'Data and ML',
  behavioural: 'Behavioural',
  portfolio: 'Portfolio and resume',
  company: 'Company',
  closing: 'Demo and closing',
};

export function TrackTime({ tracks }: Pick<ProgressView, 'tracks'>) {
  const most = Math.max(1, ...tracks.map(({ minutes }) => minutes));
  return (
    <Panel title="Time by track">
      {tracks.length === 0 ? (
        <Text c="dimmed">No time is spent yet.</Text>
      ) : (
        <dl className={classes.bars}>
          {tracks.map(({ track, minutes }) => (
            <div key={track}>
              <dt>{trackNames[track]}</dt>
              <dd>
                <span className={classes.bar} style={{ width: `${(minutes / most) * 100}%` }} aria-hidden />
                <span className="gr-numbers">{formatMinutes(minutes)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

export function Coverage({ patterns }: Pick<ProgressView, 'patterns'>) {
  const met = patterns.filter(({ tried }) => tried > 0).length;
  return (
    <Panel
      title="Patterns"
      aside={
        <Text c="dimmed" size="sm">
          {met} of {patterns.length} met
        </Text>
      }
    >
      <ul className={classes.patterns}>
        {patterns.map(({ pattern, exercises, tried, solved }) => (
          <li key={pattern}>
            <span>{patternName(pattern)}</span>
            <span className={classes.marks} aria-hidden>
              {Array.from({ length: exercises }, (_, index) => (
                <span key={index} data-mark={index < solved ? 'solved' : index < tried ? 'tried' : 'open'} />
              ))}
            </span>
            <Text span size="xs" c="dimmed">
              {solved} solved, {tried - solved} tried, of {exercises}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
