// The rows of a scorecard: what was seen of each signal, each piece of it open to the replay; and what was not.

import { activeMs, eventKey, type Recorder } from '@greenroom/core/session';
import type { Prediction } from '@greenroom/core/plan';
import {
  type Evidence,
  type Level,
  levelNames,
  rubric,
  type Scorecard,
  type ScoreRow,
  type Track,
} from '@greenroom/core/signals';
import { Anchor, Title } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

import { lineId, plotId } from '../../../kit/cost/places.ts';
import { LevelMark } from '../../../kit/level-mark.tsx';
import { formatClock } from '../../../kit/time.ts';
import classes from './signals.module.css';

type ObservedRow = ScoreRow & { readonly observed: true };

interface ObservedSignalsProps {
  readonly id: string;
  readonly card: Scorecard;
  readonly recording: Recorder;
  /** What the candidate expected before the scorecard opened. */
  readonly expected: Prediction['levels'];
}

export function ObservedSignals({ id, card, recording, expected }: ObservedSignalsProps) {
  const rows = card.rows.filter((row) => row.observed);
  return (
    <section className={classes.signals} aria-labelledby="seen">
      <Title order={2} id="seen">
        What was seen
      </Title>
      {rows.length === 0 && (
        <p className={classes.nothing}>
          Nothing yet that speaks for any signal. A level without evidence is not given.
        </p>
      )}
      {rows.map((row) => (
        <SignalRow
          key={row.signal}
          id={id}
          row={row}
          recording={recording}
          expected={expected[row.signal] ?? null}
        />
      ))}
    </section>
  );
}

interface SignalRowProps {
  readonly id: string;
  readonly row: ObservedRow;
  readonly recording: Recorder;
  readonly expected: Level | null;
}

function SignalRow({ id, row, recording, expected }: SignalRowProps) {
  return (
    <article className={classes.signal} id={row.signal} aria-labelledby={`${row.signal}-name`}>
      <div className={classes.name}>
        <h3 id={`${row.signal}-name`}>{rubric[row.signal].name}</h3>
        <LevelMark level={row.level} />
        {expected !== null && (
          <p className={classes.expected}>
            {expected === row.level ? 'As you expected' : `You expected: ${levelNames[expected]}`}
          </p>
        )}
      </div>
      <div className={classes.words}>
        <p className={classes.anchor}>{row.anchor}</p>
        <ul className={classes.evidence}>
          {row.evidence.map((piece) => (
            <li key={`${piece.assessor} ${piece.at} ${piece.seen}`}>
              <EvidenceLink id={id} piece={piece} recording={recording} />
              <ShownLinks piece={piece} />
            </li>
          ))}
        </ul>
        {row.higher !== null && (
          <p className={classes.higher}>
            <IconArrowUp size={14} aria-hidden />
            <span>{row.higher}</span>
          </p>
        )}
      </div>
    </article>
  );
}

interface EvidenceLinkProps {
  readonly id: string;
  readonly piece: Evidence;
  readonly recording: Recorder;
}

function EvidenceLink({ id, piece, recording: { events, state } }: EvidenceLinkProps) {
  const clock = formatClock(activeMs(state, piece.at));
  const cited = events.filter((event) => piece.events.includes(eventKey(event)));
  const pointed = cited.find(({ at }) => at === piece.at) ?? cited[0];
  const moment = {
    at: piece.at,
    event: pointed === undefined ? undefined : eventKey(pointed),
    signal: piece.signal,
  };
  return (
    <>
      <Link
        to="/sessions/$id/replay"
        params={{ id }}
        search={moment}
        className={classes.piece}
        title={`Open the replay at ${clock} · read by ${piece.assessor}`}
      >
        <span className={classes.time}>{clock}</span>
        <span>{piece.seen}</span>
      </Link>
      {piece.lines !== undefined && (
        <ul className={classes.lines}>
          {piece.lines.map(({ line, seen }) => (
            <li key={`${line} ${seen}`}>
              <Link
                to="/sessions/$id/replay"
                params={{ id }}
                search={{ ...moment, line }}
                className={classes.piece}
                title={`Open the replay at line ${line} of the code`}
              >
                <span className={classes.time}>Line {line}</span>
                <span>{seen}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Where else it can be seen, on this page. */
function ShownLinks({ piece: { shows = [] } }: { readonly piece: Evidence }) {
  if (shows.length === 0) return null;
  const plots = shows.filter(({ kind }) => kind === 'plot').length;
  return (
    <p className={classes.shows}>
      {shows.map((shown, index) => (
        <Anchor
          key={shown.kind === 'plot' ? plotId(shown.version) : lineId(shown.version, shown.line)}
          size="sm"
          href={`#${shown.kind === 'plot' ? plotId(shown.version) : lineId(shown.version, shown.line)}`}
        >
          {shown.kind === 'code' ? `Open in the code, line ${shown.line}` : plotText(index, plots)}
        </Anchor>
      ))}
    </p>
  );
}

function plotText(index: number, plots: number): string {
  if (plots === 1) return 'Open in the plot';
  return index === 0 ? 'Open in the plot of the first version' : 'Open in the plot of the last version';
}

const trackNames: Readonly<Record<Track, string>> = {
  coding: 'Coding',
  design: 'System and API design',
  ml: 'Data and machine learning',
  behavioural: 'Behavioural',
  portfolio: 'Portfolio',
  company: 'Company',
  closing: 'Closing',
};

interface UnobservedSignalsProps {
  readonly card: Scorecard;
  /** The session's own track. */
  readonly track: Track;
}

export function UnobservedSignals({ card, track }: UnobservedSignalsProps) {
  const missing = card.rows.filter((row) => !row.observed);
  const here = missing.filter(({ signal }) => rubric[signal].tracks.includes(track));
  const elsewhere = missing.filter((row) => !here.includes(row));
  return (
    <section className={classes.missing} aria-labelledby="not-seen">
      <Title order={2} id="not-seen">
        Not observed
      </Title>
      {here.length > 0 && (
        <dl className={classes.open}>
          {here.map(({ signal, how }) => (
            <div key={signal}>
              <dt>{rubric[signal].name}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      )}
      <details className={classes.elsewhere}>
        <summary>
          {elsewhere.length} {elsewhere.length === 1 ? 'signal' : 'signals'} of other tracks
        </summary>
        <dl className={classes.open}>
          {elsewhere.map(({ signal }) => (
            <div key={signal}>
              <dt>{rubric[signal].name}</dt>
              <dd>{rubric[signal].tracks.map((each) => trackNames[each]).join(', ')}</dd>
            </div>
          ))}
        </dl>
      </details>
      <details className={classes.elsewhere}>
        <summary>How this was read</summary>
        <p>
          Every sentence above comes from events of this session’s timeline; its link opens the first of them.
          A signal’s level is the weighted median of its evidence, ties down, and there is no average over
          signals. Read by {card.assessors.join(', ')}.
        </p>
      </details>
    </section>
  );
}
