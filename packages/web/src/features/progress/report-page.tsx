// The report: readiness with the evidence it stands on, on paper or as a PDF from the browser's print dialog.

import type { ProgressView } from '@greenroom/core/plan';
import { levelNames, rubric, type Scorecard, type SignalId } from '@greenroom/core/signals';
import { Button, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQueries, useQuery } from '@tanstack/react-query';

import { useLightPaper } from '../../kit/light-paper.ts';
import { ButtonLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../kit/states.tsx';
import { planQuery, progressQuery, scorecardQuery, sessionsQuery } from '../../shell/api.ts';
import { IntervalBar } from '../../kit/interval-bar.tsx';
import classes from './progress.module.css';
import { trendText } from './trend-line.tsx';

/** The newest sessions are quoted; readiness itself counts all of them. */
const MOST_SESSIONS = 12;
const QUOTES = 3;

interface Seen {
  readonly card: Scorecard;
  readonly title: string;
  readonly startedAt: string;
}

export function ReportPage() {
  useLightPaper();
  const progress = useQuery(progressQuery);
  const plan = useQuery(planQuery);
  const sessions = useQuery(sessionsQuery);
  const ended = (sessions.data ?? []).filter(({ endedAt }) => endedAt !== null).slice(0, MOST_SESSIONS);
  const cards = useQueries({ queries: ended.map(({ id }) => scorecardQuery(id)) });
  const failed = [progress, plan, sessions, ...cards].find(({ isError }) => isError);
  const cardsReady = cards.every(({ data }) => data !== undefined);
  if (failed !== undefined) {
    return (
      <Page title="Readiness report" width="reading">
        <ErrorState
          title="The report could not be put together"
          error={failed.error}
          onRetry={() => void failed.refetch()}
        />
      </Page>
    );
  }
  if (progress.data === undefined || plan.data === undefined || sessions.data === undefined || !cardsReady) {
    return (
      <Page title="Readiness report" width="reading">
        <LoadingState label="Putting the report together" lines={10} />
      </Page>
    );
  }
  const seen = ended.flatMap(({ title, startedAt }, index): readonly Seen[] => {
    const card = cards[index]?.data;
    return card === undefined ? [] : [{ card, title, startedAt }];
  });
  return <Report view={progress.data} interview={plan.data.interview} seen={seen} />;
}

interface ReportProps {
  readonly view: ProgressView;
  readonly interview: string | null;
  readonly seen: readonly Seen[];
}

function Report({ view, interview, seen }: ReportProps) {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });
  const observed = view.signals.filter(({ now }) => now.observed);
  const missing = view.signals.filter(({ now }) => !now.observed);
  const minutes = view.days.reduce((sum, each) => sum + each.minutes, 0);
  return (
    <Page
      title="Readiness report"
      width="reading"
      lead={[
        day.format(new Date(view.today)),
        ...(interview === null ? [] : [`interview on ${day.format(new Date(interview))}`]),
        `${Math.round(minutes / 6) / 10} hours on ${view.days.length} days`,
      ].join(' · ')}
      actions={
        <span>
          <ButtonLink to="/progress" variant="default" mr={8}>
            Back
          </ButtonLink>
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        </span>
      }
    >
      <Panel title="What is observed">
        <Text c="dimmed" mb={12}>
          Levels go from 1, strong no, to 4, strong yes. The range is where a level is with a chance of 80 %.
          There is no average.
        </Text>
        {observed.length === 0 && (
          <EmptyState title="Nothing yet">Finish a session, and the report has something to say.</EmptyState>
        )}
        {observed.map((row) => (
          <ReportSignal key={row.signal} row={row} seen={seen} />
        ))}
      </Panel>
      {missing.length > 0 && (
        <Panel title="Not observed">
          <Text>{missing.map(({ signal }) => rubric[signal].name).join(', ')}.</Text>
        </Panel>
      )}
    </Page>
  );
}

function ReportSignal({
  row: { signal, now, trend },
  seen,
}: {
  readonly row: ProgressView['signals'][number];
  readonly seen: readonly Seen[];
}) {
  if (!now.observed) return null;
  const [low, high] = now.interval;
  return (
    <section className={classes.reportSignal}>
      <h3>
        {rubric[signal].name}
        <span className="gr-numbers">
          {now.level.toFixed(1)} <Text span c="dimmed">{`(${low.toFixed(1)} to ${high.toFixed(1)})`}</Text>
        </span>
      </h3>
      <IntervalBar level={now.level} interval={now.interval} />
      <Text size="sm" c="dimmed">
        {rubric[signal].looksFor} {now.sessions === 1 ? 'One session' : `${now.sessions} sessions`}.{' '}
        {trendText(trend)}.
      </Text>
      <ul>
        {quotes(signal, seen).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** The newest evidence for a signal, each with the session it is from. */
function quotes(signal: SignalId, seen: readonly Seen[]): readonly { key: string; text: string }[] {
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
  return seen
    .flatMap(({ card, title, startedAt }) => {
      const row = card.rows.find((each) => each.signal === signal);
      if (row?.observed !== true) return [];
      const [first] = row.evidence;
      const why = first === undefined ? row.anchor : first.seen;
      const from = `${title}, ${day.format(new Date(startedAt))}`;
      return [{ key: card.session, text: `${from}: ${levelNames[row.level]}. ${why}` }];
    })
    .slice(0, QUOTES);
}
