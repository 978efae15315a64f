// Linear least squares for a handful of columns.

/**
 * Coefficients x for which the weighted sum of squares of `columns · x − targets` is least, by the QR decomposition of
 * Gram and Schmidt in its modified form, made twice for accuracy (Golub and Van Loan, Matrix Computations, 5.2). Null when
 * the columns depend on one another.
 */
export function leastSquares(
  columns: readonly (readonly number[])[],
  targets: readonly number[],
): readonly number[] | null {
  const scales = columns.map((column) => Math.sqrt(dot(column, column)));
  if (scales.some((scale) => !(scale > 0) || !Number.isFinite(scale))) return null;
  const basis: number[][] = [];
  const upper: number[][] = [];
  for (const [index, column] of columns.entries()) {
    const scale = scales[index] ?? 1;
    let rest = column.map((value) => value / scale);
    const row: number[] = columns.map(() => 0);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const [place, direction] of basis.entries()) {
        const share = dot(direction, rest);
        row[place] = (row[place] ?? 0) + share;
        rest = rest.map((value, at) => value - share * (direction[at] ?? 0));
      }
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length < 1e-9) return null;
    row[index] = length;
    upper.push(row);
    basis.push(rest.map((value) => value / length));
  }
  return solved(
    upper,
    basis.map((direction) => dot(direction, targets)),
  ).map((x, index) => x / (scales[index] ?? 1));
}

/** Back substitution; row `j` of `upper` holds column `j` of the triangle. */
function solved(upper: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const x: number[] = right.map(() => 0);
  for (let row = right.length - 1; row >= 0; row -= 1) {
    let value = right[row] ?? 0;
    for (let column = row + 1; column < right.length; column += 1) {
      value -= (upper[column]?.[row] ?? 0) * (x[column] ?? 0);
    }
    x[row] = value / (upper[row]?.[row] ?? 1);
  }
  return x;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
