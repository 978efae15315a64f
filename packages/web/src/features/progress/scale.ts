// Numbers in the drawings of this page.

/** Two decimals are far below a pixel. */
export function px(value: number): string {
  return value.toFixed(2);
}
