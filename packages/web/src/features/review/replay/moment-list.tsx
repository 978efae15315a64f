// The list of moments to jump to; the one that the replay is in is marked and kept in sight.

import {
  IconMathFunction,
  IconBulb,
  IconChartDots,
  IconCheck,
  IconFlag,
  IconLanguage,
  IconMessageQuestion,
  IconNote,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconSpeakerphone,
  IconSquareRoundedChevronRight,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import { formatClock } from '../../../kit/time.ts';
import type { Moment, MomentKind } from './moments.ts';
import classes from './moment-list.module.css';

const icons: Readonly<Record<MomentKind, TablerIcon>> = {
  start: IconPlayerPlay,
  phase: IconSquareRoundedChevronRight,
  edit: IconPencil,
  passed: IconCheck,
  failed: IconX,
  question: IconMessageQuestion,
  hint: IconBulb,
  nudge: IconSpeakerphone,
  claim: IconMathFunction,
  measured: IconChartDots,
  note: IconNote,
  language: IconLanguage,
  pause: IconPlayerPause,
  end: IconFlag,
};

interface MomentListProps {
  readonly moments: readonly Moment[];
  readonly at: number;
  readonly clock: (at: number) => number;
  readonly onSeek: (at: number) => void;
}

export function MomentList({ moments, at, clock, onSeek }: MomentListProps) {
  const list = useRef<HTMLOListElement>(null);
  const current = moments.findLastIndex((moment) => moment.at <= at);
  useEffect(() => {
    const box = list.current;
    const item = box?.children[current];
    if (box === null || box === undefined || !(item instanceof HTMLElement)) return;
    // Only this list scrolls, never the page around it.
    const top = item.offsetTop - box.offsetTop;
    if (top < box.scrollTop || top + item.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top - box.clientHeight / 2;
    }
  }, [current]);
  return (
    <ol ref={list} className={classes.list} aria-label="Moments">
      {moments.map((moment, index) => {
        const Icon = icons[moment.kind];
        return (
          <li key={moment.key}>
            <button
              type="button"
              className={classes.moment}
              data-kind={moment.kind}
              aria-current={index === current ? 'true' : undefined}
              onClick={() => onSeek(moment.at)}
            >
              <span className={classes.time}>{formatClock(clock(moment.at))}</span>
              <Icon size={15} stroke={1.9} aria-hidden />
              <span className={classes.text}>{moment.text}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
