// Hidden tests of "Fire drill".

import { int, pick, times } from '../../../generate.mjs';

/** A plan drawn square by square from a text of squares such as "...#P". */
function drawn(random, [rows, columns], squares) {
  return times(rows, () => times(columns, () => pick(random, squares)).join(''));
}

/** One corridor that winds through the whole plan, with an exit at its end and people all along. */
function winding(rows, columns) {
  return times(rows, (row) => {
    if (row % 2 === 0) return row === 0 ? `E${'P'.repeat(columns - 1)}` : 'P'.repeat(columns);
    const wall = '#'.repeat(columns - 1);
    return row % 4 === 1 ? `${wall}P` : `P${wall}`;
  });
}

/** Puts one square into a plan. */
function placed(plan, [row, column], square) {
  return plan.map((squares, at) => (at === row ? squares.slice(0, column) + square + squares.slice(column + 1) : squares));
}

/** @type {import('../../../generate.mjs').Generators} */
export const tests = {
  empty: () => [[[]], [['...', '.#.']], [['.E.']]],
  single: () => [[['P']], [['E']], [['.']], [['PE']], [['E', 'P']], [['P.#..E']]],
  small: () => [
    [['P.', '.E']],
    [['P#E', '...']],
    [['P#', '#E']],
    [['E..P', '....', 'P..E']],
    [['PPE']],
    [['E..', '...', '..P', '###', '...']],
    [['..E', 'P##', '...']],
    [['P..', '.#.', '..E', '#..']],
    [['E....', '.....', '....P']],
    [['PE#P']],
    [['P#.', 'E#P', '.#E', '..#']],
    [['E.P.E', '.....']],
  ],
  duplicates: () => [[['PPPPPE']], [['EEE', 'PPP', 'EEE']], [['PPP', 'PPP', 'PPE']]],
  extremes: () => [
    [[`E${'.'.repeat(298)}P`]],
    [['E', ...times(298, () => '.'), 'P']],
    [times(20, () => 'P'.repeat(20))],
    [times(20, () => 'E'.repeat(20))],
  ],
  adversarial: (random) => [
    [winding(9, 7)],
    [['P....', '####.', 'E..#.', '...#.', '.....']],
    [['E...', '.##.', '.##P', '....']],
    [['P...#...E', '.........', '....#...P']],
    [['.....', '#.###', 'E.#.P', '#.#.#', '.....']],
    [placed(drawn(random, [12, 12], '....P'), [0, 0], 'E')],
    [placed(placed(drawn(random, [10, 14], '...P#'), [9, 13], 'E'), [0, 0], 'E')],
  ],
  random: (random) =>
    times(20, (index) => {
      const squares = index % 2 === 0 ? '.....PE##' : '...........PPE#';
      return [drawn(random, [int(random, 2, 7), int(random, 2, 7)], squares)];
    }),
  large: (random) => [
    [placed(drawn(random, [300, 300], '.P'), [299, 299], 'E')],
    [winding(300, 300)],
    [placed(placed(drawn(random, [300, 300], '...PPPPPPP'), [150, 150], 'E'), [0, 299], 'E')],
    [placed(drawn(random, [300, 300], '.....PPP#.'), [0, 0], 'E')],
  ],
};

export const isValid = ([plan]) => {
  const wrong = plan.find((row) => row.length !== plan[0].length || !/^[.#PE]{1,300}$/.test(row));
  return wrong === undefined ? true : `"${wrong}" is not a row of this plan`;
};
export const oracle = (random, size) =>
  size === 0 ? [[]] : [drawn(random, [int(random, 1, Math.ceil(size / 2)), int(random, 1, 4)], pick(random, ['..PE#', '.PPE', '...PE##']))];
