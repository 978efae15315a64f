// From reports and labels to tables: how often the answer is right, where it is not, how sure it was, how long it took.

import { type ComplexityReport, type GrowthClass, growthClasses } from '@greenroom/core/coding';

import { corpusLanguages, type Labelled } from './corpus.ts';

export interface Scored {
  readonly labelled: Labelled;
  readonly seconds: number;
  readonly reason: string;
  readonly report: ComplexityReport | null;
}

type Kind = 'time' | 'space';

function answerOf({ report }: Scored, kind: Kind): string | null {
  return report?.[kind]?.answer ?? null;
}

function confidenceOf({ report }: Scored, kind: Kind): number {
  return report?.[kind]?.confidence ?? 0;
}

export function printWrong(scored: readonly Scored[]): void {
  for (const each of scored) {
    for (const kind of ['time', 'space'] as const) {
      const { labelled, report, reason } = each;
      if (answerOf(each, kind) === labelled[kind]) continue;
      const likely =
        report?.ladders.map(({ growth, points }) => `${growth} to ${points.at(-1)?.n}`).join('; ') ?? reason;
      const possible = report?.[kind]?.possible.join(', ') ?? '';
      console.log(
        `${kind} ${labelled.language}/${labelled.name}: labelled ${labelled[kind]}, said ${answerOf(each, kind)} ` +
          `(${confidenceOf(each, kind)}), possible ${possible} [${likely}]`,
      );
    }
  }
}

export function printTables(scored: readonly Scored[]): void {
  const parts: readonly (readonly [string, readonly Scored[]])[] = [
    ['tuned on', scored.filter(({ labelled }) => !labelled.heldOut)],
    ['set aside', scored.filter(({ labelled }) => labelled.heldOut)],
  ];
  console.log(
    '| | language | solutions | time right | time: cannot tell | space right | space: cannot tell |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, part] of parts) {
    for (const language of corpusLanguages) {
      const mine = part.filter(({ labelled }) => labelled.language === language);
      if (mine.length === 0) continue;
      console.log(
        `| ${name} | ${language} | ${mine.length} | ${shares(mine, 'time')} | ${shares(mine, 'space')} |`,
      );
    }
  }
  console.log(`\nTime, all solutions (rows: label; columns: answer):\n\n${confusion(scored, 'time')}`);
  console.log(`\nSpace, all solutions:\n\n${confusion(scored, 'space')}`);
  console.log(`\nConfidence, time, all solutions:\n\n${calibration(scored)}`);
  console.log(`\n${durations(scored)}`);
}

function shares(part: readonly Scored[], kind: Kind): string {
  const answered = part.filter((each) => answerOf(each, kind) !== null);
  const right = answered.filter((each) => answerOf(each, kind) === each.labelled[kind]).length;
  const silent = part.length - answered.length;
  return `${right} of ${answered.length} (${percent(right, answered.length)}) | ${silent} (${percent(silent, part.length)})`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function confusion(scored: readonly Scored[], kind: Kind): string {
  const used = growthClasses.filter((growth) =>
    scored.some((each) => each.labelled[kind] === growth || answerOf(each, kind) === growth),
  );
  const rows = used.map((label) => {
    const mine = scored.filter(({ labelled }) => labelled[kind] === label);
    const cells = [...used, null].map((answer: GrowthClass | null) => {
      const count = mine.filter((each) => answerOf(each, kind) === answer).length;
      return count === 0 ? '' : String(count);
    });
    return `| ${label} | ${cells.join(' | ')} |`;
  });
  return [`| | ${used.join(' | ')} | cannot tell |`, `|---|${'---|'.repeat(used.length + 1)}`, ...rows].join(
    '\n',
  );
}

const BINS = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

/** Of answers with a confidence, those withheld as “cannot tell” too: how often the likeliest class was right. */
function calibration(scored: readonly Scored[]): string {
  const rows = BINS.slice(0, -1).flatMap((low, index) => {
    const high = BINS[index + 1] ?? 1;
    const mine = scored.filter(
      (each) => confidenceOf(each, 'time') >= low && confidenceOf(each, 'time') < high,
    );
    if (mine.length === 0) return [];
    const right = mine.filter(({ report, labelled }) => report?.time?.possible[0] === labelled.time).length;
    const name = high > 1 ? `${low} and more` : `${low} to ${high}`;
    return [`| ${name} | ${mine.length} | ${right} (${percent(right, mine.length)}) |`];
  });
  return ['| said | solutions | right |', '|---|---|---|', ...rows].join('\n');
}

function durations(scored: readonly Scored[]): string {
  return corpusLanguages
    .filter((language) => scored.some(({ labelled }) => labelled.language === language))
    .map((language) => {
      const seconds = scored
        .filter(({ labelled }) => labelled.language === language)
        .map((each) => each.seconds)
        .sort((a, b) => a - b);
      const at = (share: number) => (seconds[Math.floor((seconds.length - 1) * share)] ?? 0).toFixed(2);
      return `Seconds for a solution in ${language}, one box each: median ${at(0.5)}, nine of ten within ${at(0.9)}, longest ${at(1)}.`;
    })
    .join('\n');
}
