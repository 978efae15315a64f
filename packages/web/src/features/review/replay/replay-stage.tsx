// The replay as it is loaded: what stood where at the moment, and the scrubber below.

import type { Problem } from '@greenroom/core/coding';
import {
  activeMs,
  eventKey,
  indexReplay,
  recorderOf,
  seek,
  type SessionEvent,
} from '@greenroom/core/session';
import { rubric, type Scorecard } from '@greenroom/core/signals';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';

import { TextLink } from '../../../kit/link.tsx';
import { Mark } from '../../../kit/logo.tsx';
import { PageHeading } from '../../../kit/page.tsx';
import { formatClock } from '../../../kit/time.ts';
import { buildAxis } from './axis.ts';
import { CodePane } from './code-pane.tsx';
import { eventText } from './event-text.ts';
import { EvidenceNote, type Opening } from './evidence-note.tsx';
import type { Seen } from './lane-layout.ts';
import { readLanes } from './lanes.ts';
import { MomentList } from './moment-list.tsx';
import { keyMoments } from './moments.ts';
import { usePlayer } from './player.ts';
import { useReplayKeys } from './replay-keys.ts';
import { SidePanels } from './side-panels.tsx';
import { Timeline } from './timeline.tsx';
import { Transport } from './transport.tsx';
import classes from './replay-stage.module.css';

interface ReplayStageProps {
  readonly id: string;
  readonly opening: Opening;
  readonly title: string;
  readonly events: readonly SessionEvent[];
  readonly problem: Problem;
  readonly card: Scorecard | undefined;
}

export function ReplayStage(props: ReplayStageProps) {
  const { id, opening, title, problem, card } = props;
  const [skipIdle, setSkipIdle] = useState(false);
  const { events, state: final } = useMemo(() => recorderOf(props.events), [props.events]);
  const index = useMemo(() => indexReplay(events), [events]);
  const axis = useMemo(() => buildAxis(events, final, skipIdle), [events, final, skipIdle]);
  const lanes = useMemo(() => readLanes(events, final, axis.end), [events, final, axis.end]);
  const moments = useMemo(() => keyMoments(events, final), [events, final]);
  const seen = useMemo(() => seenMarks(card), [card]);
  const player = usePlayer(axis, opening.at);
  const { at, seek: goTo } = player;

  const place = events.findLastIndex((event) => event.at <= at);
  const current = events[place];
  // Between two events nothing changes: the state is folded anew only when the next one is reached.
  // oxlint-disable-next-line react/exhaustive-deps
  const state = useMemo(() => seek(index, at), [index, place]);
  const clock = useCallback((moment: number) => activeMs(final, moment), [final]);

  const stepEvent = useCallback(
    (direction: 1 | -1): void => {
      const next =
        direction === 1
          ? events.find((event) => event.at > at)
          : events.findLast((event) => event.at < (events[place]?.at ?? 0));
      goTo(next?.at ?? (direction === 1 ? axis.end : 0));
    },
    [events, at, place, goTo, axis.end],
  );
  const toEnd = useCallback((): void => goTo(axis.end), [goTo, axis.end]);
  const toggleIdle = useCallback((): void => setSkipIdle((skip) => !skip), []);
  useReplayKeys(
    useMemo(() => ({ player, stepEvent, toEnd, toggleIdle }), [player, stepEvent, toEnd, toggleIdle]),
  );

  const list = <MomentList moments={moments} at={at} clock={clock} onSeek={goTo} />;
  const edit = current?.type === 'document-edited' ? current.changes : null;
  return (
    <div className={classes.stage}>
      <header className={classes.bar}>
        <Link to="/" className={classes.home} aria-label="Greenroom, to Today">
          <Mark size={26} />
        </Link>
        <PageHeading title={`Replay: ${title}`} />
        <TextLink size="sm" to="/sessions/$id/scorecard" params={{ id }} ml="auto">
          Scorecard
        </TextLink>
      </header>
      <div className={classes.panes}>
        <section className={classes.moments} aria-label="Moments">
          {list}
        </section>
        <section className={classes.code} aria-label="Code">
          <CodePane language={state.language} document={state.documents[state.language]} edit={edit} />
        </section>
        <section className={classes.side} aria-label="Around the code">
          <EvidenceNote card={card} opening={opening} />
          <SidePanels
            problem={problem}
            state={state}
            current={current}
            pointed={events.find((event) => eventKey(event) === opening.event)}
            clock={clock}
            moments={list}
          />
        </section>
      </div>
      <footer className={classes.foot}>
        <Transport
          player={player}
          now={formatClock(clock(at))}
          end={formatClock(clock(axis.end))}
          happened={current === undefined ? '' : eventText(current)}
          skipIdle={skipIdle}
          onSkipIdle={setSkipIdle}
          onStepEvent={stepEvent}
        />
        <Timeline
          axis={axis}
          lanes={lanes}
          seen={seen}
          minutes={final.minutes}
          at={at}
          clock={clock}
          onSeek={goTo}
        />
      </footer>
    </div>
  );
}

function seenMarks(card: Scorecard | undefined): readonly Seen[] {
  return (card?.rows ?? []).flatMap((row) =>
    row.observed
      ? row.evidence.map(({ at, events, level, seen }) => ({
          key: events[0] ?? '',
          at,
          level,
          label: `${rubric[row.signal].name}: ${seen}`,
        }))
      : [],
  );
}
