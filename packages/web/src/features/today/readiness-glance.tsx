// Readiness in one look: what is weakest, what is strongest, how much is not observed.

import type { ProgressView } from '@greenroom/core/plan';
import { rubric } from '@greenroom/core/signals';
import { Text } from '@mantine/core';

import { IntervalBar } from '../../kit/interval-bar.tsx';
import { TextLink } from '../../kit/link.tsx';
import { Panel } from '../../kit/page.tsx';
import classes from './today.module.css';

const SHOWN = 5;

export function ReadinessGlance({ view }: { readonly view: ProgressView }) {
  const observed = view.signals.flatMap(({ now }) => (now.observed ? [now] : []));
  if (observed.length === 0) return null;
  const weakest = observed.toSorted((a, b) => a.level - b.level).slice(0, SHOWN);
  return (
    <Panel title="Readiness, weakest first" aside={<TextLink to="/progress">All of it</TextLink>}>
      <dl className={classes.glance}>
        {weakest.map(({ signal, level, interval }) => (
          <div key={signal}>
            <dt>{rubric[signal].name}</dt>
            <dd>
              <IntervalBar level={level} interval={interval} />
              <span className="gr-numbers">
                {level.toFixed(1)}{' '}
                <Text span c="dimmed" size="sm">
                  ({interval[0].toFixed(1)} to {interval[1].toFixed(1)})
                </Text>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
