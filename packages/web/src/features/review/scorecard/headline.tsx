// The headline of a scorecard: its strongest and its weakest signal, and the one next step. Never an average.

import { rubric, type Scorecard, type SignalId } from '@greenroom/core/signals';
import { IconArrowRight } from '@tabler/icons-react';

import { LevelMark } from '../../../kit/level-mark.tsx';
import classes from './headline.module.css';

export function Headline({ card }: { readonly card: Scorecard }) {
  return (
    <section className={classes.headline} aria-label="In short">
      <dl className={classes.ends}>
        <End card={card} label="Strongest" signal={card.strongest} />
        <End card={card} label="Weakest" signal={card.weakest} />
      </dl>
      <div className={classes.next}>
        <h2>
          <IconArrowRight size={15} stroke={2.25} aria-hidden />
          Next step
        </h2>
        <p>{card.nextStep}</p>
      </div>
    </section>
  );
}

interface EndProps {
  readonly card: Scorecard;
  readonly label: string;
  readonly signal: SignalId | null;
}

function End({ card, label, signal }: EndProps) {
  const row = card.rows.find((each) => each.signal === signal);
  if (row === undefined || !row.observed) return null;
  return (
    <div className={classes.end}>
      <dt>{label}</dt>
      <dd>
        <a href={`#${row.signal}`}>{rubric[row.signal].name}</a>
        <LevelMark level={row.level} />
        <p>{row.anchor}</p>
      </dd>
    </div>
  );
}
