// What was measured of one take, or of several beside each other, each with the band it is read against.

import {
  type NewTake,
  measureTake,
  type TakeMeasures,
  type StoryPart,
  storyParts,
} from '@greenroom/core/behavioural';

import { formatClock } from '../../../kit/time.ts';
import classes from './takes.module.css';

type Measured = Omit<NewTake, 'id'>;

interface MeasureListProps {
  readonly takes: readonly { readonly name: string; readonly take: Measured }[];
  readonly partName: (part: StoryPart) => string;
}

interface Row {
  readonly name: string;
  /** What it is read against; empty where there is nothing to read it against. */
  readonly band: string;
  readonly of: (measures: TakeMeasures) => string;
}

const NOT_OBSERVED = 'not observed';

const rows: readonly Row[] = [
  { name: 'Length', band: '60 to 120 s', of: ({ lengthMs }) => formatClock(lengthMs) },
  {
    name: 'Time speaking',
    band: '',
    of: ({ speech }) =>
      speech === null
        ? NOT_OBSERVED
        : `${Math.round(speech.share * 100)} % (${formatClock(speech.speakingMs)})`,
  },
  {
    name: 'Longest silence',
    band: '',
    of: ({ speech }) =>
      speech === null
        ? NOT_OBSERVED
        : speech.longestSilence === null
          ? 'none'
          : `${seconds(speech.longestSilence.to - speech.longestSilence.from)}, at ${formatClock(speech.longestSilence.from)}`,
  },
  {
    name: 'Pauses',
    band: 'from 0.25 s; long: from 2 s',
    of: ({ speech }) =>
      speech === null ? NOT_OBSERVED : `${speech.pauses}, ${speech.longPauses} of them long`,
  },
  {
    name: 'Words a minute',
    band: '140 to 190',
    of: ({ words }) => (words?.perMinute == null ? NOT_OBSERVED : String(Math.round(words.perMinute))),
  },
  {
    name: 'Words a minute of speech',
    band: '',
    of: ({ words }) =>
      words?.perSpokenMinute == null ? NOT_OBSERVED : String(Math.round(words.perSpokenMinute)),
  },
  {
    name: 'Fillers',
    band: '',
    of: ({ words }) =>
      words === null
        ? NOT_OBSERVED
        : words.fillers.length === 0
          ? 'none in the transcript'
          : words.fillers.map(({ word, count }) => `${word} ${count}`).join(', '),
  },
  {
    name: 'Hedges',
    band: '',
    of: ({ words }) =>
      words === null ? NOT_OBSERVED : words.hedges.length === 0 ? 'none' : words.hedges.join(', '),
  },
];

export function MeasureList({ takes, partName }: MeasureListProps) {
  const measured = takes.map(({ name, take }) => ({ name, measures: measureTake({ ...take, id: name }) }));
  return (
    <div className={classes.scroll} role="region" aria-label="What was measured" tabIndex={0}>
      <table className={classes.measures}>
        {takes.length > 1 && (
          <thead>
            <tr>
              <th scope="col">Measure</th>
              {takes.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {[...rows, partsRow(partName)].map(({ name, band, of }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {band !== '' && <span>{band}</span>}
              </th>
              {measured.map((one) => (
                <td key={one.name} className="gr-numbers">
                  {of(one.measures)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function partsRow(partName: MeasureListProps['partName']): Row {
  return {
    name: 'Time of each part',
    band: '',
    of: ({ parts }) => {
      if (parts === null) return NOT_OBSERVED;
      const told = storyParts.filter((part) => parts.ms[part] > 0);
      if (told.length === 0) return 'cannot tell';
      const list = told.map((part) => `${partName(part)} ${seconds(parts.ms[part])}`).join(', ');
      return parts.from === 'tapped' ? list : `${list} (from the share of the words)`;
    },
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
