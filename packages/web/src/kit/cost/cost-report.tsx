// What the measurement of one version says: against what was claimed, which classes are left, what grows, and the plot.

import { classText, type ComplexityReport, type MeasuredVersion } from '@greenroom/core/coding';
import { Anchor } from '@mantine/core';
import { useState } from 'react';

import { Choice } from '../choice.tsx';
import { CodeListing } from './code-listing.tsx';
import classes from './cost.module.css';
import { lineId, plotId } from './places.ts';
import { GrowthPlot, type Ladder, PlotLegend } from './growth-plot.tsx';

interface CostReportProps {
  readonly version: MeasuredVersion;
}

export function CostReport({ version }: CostReportProps) {
  const { report, attempt } = version;
  if (report.status !== 'measured') {
    return (
      <p className={classes.reason}>
        Not measured. {report.reason} So what this version costs was not observed; nothing is guessed.
      </p>
    );
  }
  return (
    <div className={classes.report}>
      <dl className={classes.costs}>
        <Cost name="Time" cost={report.time} claim={report.claims.time} report={report} />
        <Cost name="Space" cost={report.space} claim={report.claims.space} report={report} />
      </dl>
      <GrowingLines version={version} />
      <Plots version={version} />
      <CodeListing id={attempt.id} source={attempt.source} grows={report.lines.map(({ line }) => line)} />
    </div>
  );
}

type Measured = NonNullable<ComplexityReport['time']>;

interface CostProps {
  readonly name: 'Time' | 'Space';
  readonly cost: Measured | null;
  readonly claim: ComplexityReport['claims']['time'];
  readonly report: ComplexityReport;
}

function Cost({ name, cost, claim, report }: CostProps) {
  if (cost === null) return null;
  const others = cost.possible.filter((each) => each !== cost.answer);
  const usual = name === 'Time' ? report.expected : null;
  return (
    <div className={classes.cost}>
      <dt>{name}</dt>
      <dd>
        <p className={classes.answer} data-agrees={agreement(claim?.comparison)}>
          {claim?.text ?? unclaimed(name, cost)}
        </p>
        {usual?.answer != null && (
          <p>
            That is the worst case of the inputs tried; on typical ones it is O({classText(usual.answer)}).
          </p>
        )}
        {cost.answer === null ? (
          <p>{cost.note}</p>
        ) : (
          <p className={classes.sure}>
            {others.length === 0
              ? 'Every other class was rejected.'
              : `Not rejected either: ${others.map((each) => `O(${classText(each)})`).join(', ')}.`}{' '}
            Answers like this one are right {Math.round(cost.confidence * 100)} times in 100.
          </p>
        )}
      </dd>
    </div>
  );
}

function unclaimed(name: CostProps['name'], cost: Measured): string {
  const found =
    cost.answer === null ? 'The measurement cannot tell.' : `Measured O(${classText(cost.answer)}).`;
  return `You said nothing about ${name.toLowerCase()}. ${found}`;
}

function agreement(comparison: string | undefined): 'yes' | 'no' | undefined {
  if (comparison === 'same' || comparison === 'possible') return 'yes';
  return comparison === 'less' || comparison === 'more' ? 'no' : undefined;
}

/** So many lines say what grows; the rest is in the code. */
const MOST_LINES = 4;

function GrowingLines({ version: { attempt, report } }: CostReportProps) {
  const lines = report.lines.slice(0, MOST_LINES);
  if (lines.length === 0) return null;
  return (
    <div className={classes.scroll} role="region" aria-label="Lines that grow" tabIndex={0}>
      <table className={classes.lines}>
        <caption>What grows</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Code</th>
            <th scope="col">Grows</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <th scope="row">
                <Anchor href={`#${lineId(attempt.id, line.line)}`}>{line.line}</Anchor>
              </th>
              <td>
                <code>{line.code}</code>
                <span>{line.what}</span>
              </td>
              <td>{line.growth === null ? 'cannot tell' : `O(${classText(line.growth)})`}</td>
              <td className="gr-numbers">{Math.round(line.share * 100)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Ladders in which the same letters grow, the one that grows most first. */
function groupsOf(ladders: readonly Ladder[]): readonly (readonly Ladder[])[] {
  const groups = new Map<string, Ladder[]>();
  for (const ladder of ladders) {
    if (ladder.points.length === 0) continue;
    const key = ladder.varies.join(' = ');
    groups.set(key, [...(groups.get(key) ?? []), ladder]);
  }
  const last = ({ points }: Ladder) => points.at(-1);
  const cost = (ladder: Ladder): number => Math.log(last(ladder)?.work ?? 1) / Math.log(last(ladder)?.n ?? 2);
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => b.curves.length - a.curves.length || cost(b) - cost(a)),
  );
}

function Plots({ version: { attempt, report } }: CostReportProps) {
  const groups = groupsOf(report.ladders);
  const [picked, setPicked] = useState(0);
  const ladders = groups[picked] ?? groups[0];
  if (ladders === undefined) return null;
  const [main] = ladders;
  const letters = main?.varies.join(' = ') ?? 'n';
  return (
    <figure className={classes.figure} id={plotId(attempt.id)}>
      {groups.length > 1 && (
        <Choice
          label="What grows"
          value={String(picked)}
          options={groups.map((group, index) => ({
            value: String(index),
            label: group[0]?.varies.join(' = ') ?? '',
          }))}
          onChange={(value) => setPicked(Number(value))}
        />
      )}
      <GrowthPlot
        ladders={ladders}
        label={`Counted work against ${letters}; the numbers are in the table below`}
      />
      <figcaption>
        <PlotLegend ladders={ladders} />
        <p>
          Counted, not timed: the same inputs give the same points on any machine. The spread is between kinds
          of inputs.
        </p>
      </figcaption>
      <details className={classes.numbers}>
        <summary>The numbers</summary>
        <PointTable ladders={ladders} letters={letters} />
      </details>
    </figure>
  );
}

function PointTable({ ladders, letters }: { readonly ladders: readonly Ladder[]; readonly letters: string }) {
  const format = new Intl.NumberFormat();
  return (
    <div className={classes.scroll} role="region" aria-label="The numbers of the plot" tabIndex={0}>
      <table className={classes.points}>
        <thead>
          <tr>
            <th scope="col">Inputs</th>
            <th scope="col">{letters}</th>
            <th scope="col">Work</th>
            <th scope="col">Steps</th>
            <th scope="col">Turns of loops</th>
            <th scope="col">Bytes copied</th>
            <th scope="col">Bytes kept meanwhile</th>
          </tr>
        </thead>
        <tbody>
          {ladders.flatMap(({ family, points }) =>
            points.map(({ n, work, steps, turns, bytes, auxiliary }) => (
              <tr key={`${family} ${n}`}>
                <th scope="row">{family}</th>
                {[n, work, steps, turns, bytes].map((value, index) => (
                  <td key={index}>{format.format(value)}</td>
                ))}
                <td>{auxiliary === null ? 'not counted' : format.format(auxiliary)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
