// Measures the readability findings on their labelled corpus: `npx tsx bench/readability/measure.ts` prints the table of the part
// set aside; with `tuning` that of the other part, and every finding that was wrong or missed there.

import { readCorpus } from './corpus.ts';
import { scoreOf, type Tally } from './score.ts';

const part = process.argv[2] === 'tuning' ? 'tuning' : 'set-aside';
const corpus = readCorpus();
const snippets = corpus.filter((snippet) => snippet.part === part);
const tallies = await scoreOf(snippets, corpus);

console.log(`${snippets.length} of ${corpus.length} snippets (${part})\n`);
console.log('| kind | found | right | precision | 95 % interval | labelled | recall |');
console.log('|---|---|---|---|---|---|---|');
for (const [kind, tally] of tallies) console.log(row(kind, tally));
console.log(row('all', together([...tallies.values()])));
if (part === 'tuning') {
  for (const [kind, { wrong, missed }] of tallies) {
    if (wrong.length > 0) console.log(`${kind} wrong: ${wrong.join(' ')}`);
    if (missed.length > 0) console.log(`${kind} missed: ${missed.join(' ')}`);
  }
}

function together(list: readonly Tally[]): Tally {
  const all = (key: keyof Tally): readonly string[] => list.flatMap((tally) => tally[key]);
  return { right: all('right'), wrong: all('wrong'), missed: all('missed') };
}

function row(kind: string, { right, wrong, missed }: Tally): string {
  const found = right.length + wrong.length;
  const labelled = right.length + missed.length;
  const [low, high] = wilson(right.length, found);
  const share = (number: number, of: number): string => (of === 0 ? '–' : (number / of).toFixed(2));
  return `| ${kind} | ${found} | ${right.length} | ${share(right.length, found)} | ${found === 0 ? '–' : `${low.toFixed(2)}–${high.toFixed(2)}`} | ${labelled} | ${share(right.length, labelled)} |`;
}

/** 95 % interval of a share (Wilson 1927, score interval). */
function wilson(right: number, all: number): readonly [number, number] {
  const z = 1.96;
  const share = right / all;
  const middle = share + z ** 2 / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const scale = 1 + z ** 2 / all;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
