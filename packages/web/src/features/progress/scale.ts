// Where things stand in the drawings of this page.

/** A level on the rubric's scale, 1 to 4, as a share of the width. */
export function shareOf(level: number): number {
  return (level - 1) / 3;
}

/** Two decimals are far below a pixel. */
export function px(value: number): string {
  return value.toFixed(2);
}
