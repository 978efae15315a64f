// As before: both ends of what an invoice accepts still grow with its amount.

function countSettled(invoices: number[], payments: number[], tolerance: number): number {
  const open = [...invoices].sort((a, b) => a - b);
  const paid = [...payments].sort((a, b) => a - b);
  const toleranceBelow = Math.floor(tolerance / 2);
  let settled = 0;
  let invoice = 0;
  let payment = 0;
  while (invoice < open.length && payment < paid.length) {
    const difference = paid[payment]! - open[invoice]!;
    if (difference < -toleranceBelow) {
      payment += 1;
    } else if (difference > tolerance) {
      invoice += 1;
    } else {
      settled += 1;
      invoice += 1;
      payment += 1;
    }
  }
  return settled;
}
