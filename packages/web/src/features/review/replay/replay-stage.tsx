// The replay as it is loaded: what stood where at the moment, and the scrubber below.

import type { Problem } from '@greenroom/core/coding';
import type { SessionEvent } from '@greenroom/core/session';
import { rubric, type Scorecard } from '@greenroom/core/signals';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';

import { TextLink } from '../../../kit/link.tsx';
import { Mark } from '../../../kit/logo.tsx';
import { PageHeading } from '../../../kit/page.tsx';
import { formatClock } from '../../../kit/time.ts';
import { AnswersPane } from './answers-pane.tsx';
import { CodePane } from './code-pane.tsx';
import { eventText } from './event-text.ts';
import { EvidenceNote, type Opening } from './evidence-note.tsx';
import type { Seen } from './lane-layout.ts';
import { MomentList } from './moment-list.tsx';
import { usePlayer } from './player.ts';
import { useReplayKeys } from './replay-keys.ts';
import { SidePanels } from './side-panels.tsx';
import { Timeline } from './timeline.tsx';
import { Transport } from './transport.tsx';
import { type Recording, useRecording, useStateAt } from './use-recording.ts';
import classes from './replay-stage.module.css';

interface ReplayStageProps {
  readonly id: string;
  readonly opening: Opening;
  readonly title: string;
  readonly events: readonly SessionEvent[];
  /** Null in tracks without one. */
  readonly problem: Problem | null;
  readonly card: Scorecard | undefined;
}

export function ReplayStage({ id, opening, title, events, problem, card }: ReplayStageProps) {
  const [skipIdle, setSkipIdle] = useState(false);
  const recording = useRecording(events, skipIdle);
  const player = usePlayer(recording.axis, opening.at);
  const { at, seek } = player;
  const { place, current, state } = useStateAt(recording.events, at);
  const controls = useMemo(
    () => ({
      player,
      stepEvent: (direction: 1 | -1): void => seek(neighbour(recording, { at, place, direction })),
      toEnd: (): void => seek(recording.axis.end),
      toggleIdle: (): void => setSkipIdle((skip) => !skip),
    }),
    [player, seek, recording, at, place],
  );
  useReplayKeys(controls);
  const seen = useMemo(() => seenMarks(card), [card]);
  const { clock } = recording;
  const moments = <MomentList moments={recording.moments} at={at} clock={clock} onSeek={seek} />;
  return (
    <div className={classes.stage}>
      <ReplayBar id={id} title={title} />
      <div className={classes.panes}>
        <section className={classes.moments} aria-label="Moments">
          {moments}
        </section>
        {problem === null ? (
          <section className={classes.code} aria-label="Questions and answers">
            <AnswersPane state={state} clock={clock} />
          </section>
        ) : (
          <section className={classes.code} aria-label="Code">
            <CodePane
              language={state.language}
              document={state.documents[state.language]}
              edit={current?.type === 'document-edited' ? current.changes : null}
              line={at === opening.at ? opening.line : null}
            />
          </section>
        )}
        <section
          className={classes.side}
          aria-label={problem === null ? 'Around the answers' : 'Around the code'}
        >
          <EvidenceNote card={card} opening={opening} />
          <SidePanels
            {...{ problem, state, current, clock, moments }}
            pointed={recording.eventOf(opening.event)}
          />
        </section>
      </div>
      <footer className={classes.foot}>
        <Transport
          player={player}
          now={formatClock(clock(at))}
          end={formatClock(clock(recording.axis.end))}
          happened={current === undefined ? '' : eventText(current)}
          skipIdle={skipIdle}
          onSkipIdle={setSkipIdle}
          onStepEvent={controls.stepEvent}
        />
        <Timeline recording={recording} seen={seen} at={at} onSeek={seek} />
      </footer>
    </div>
  );
}

function ReplayBar({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.home} aria-label="Greenroom, to Today">
        <Mark size={26} />
      </Link>
      <PageHeading title={`Replay: ${title}`} />
      <TextLink size="sm" to="/sessions/$id/scorecard" params={{ id }} ml="auto">
        Scorecard
      </TextLink>
    </header>
  );
}

/** The moment of the next event, or of the last one before the newest; the ends where there is none. */
function neighbour(
  { events, axis }: Recording,
  { at, place, direction }: { readonly at: number; readonly place: number; readonly direction: 1 | -1 },
): number {
  if (direction === 1) return events.find((event) => event.at > at)?.at ?? axis.end;
  const newest = events[place]?.at ?? 0;
  return events.findLast((event) => event.at < newest)?.at ?? 0;
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
