// Each payment, smallest first, looks through all invoices for the smallest open one within reach.

function countSettled(invoices, payments, tolerance) {
  const taken = invoices.map(() => false);
  let settled = 0;
  for (const payment of [...payments].sort((a, b) => a - b)) {
    let choice = -1;
    for (let index = 0; index < invoices.length; index += 1) {
      if (taken[index] || Math.abs(invoices[index] - payment) > tolerance) continue;
      if (choice === -1 || invoices[index] < invoices[choice]) choice = index;
    }
    if (choice !== -1) {
      taken[choice] = true;
      settled += 1;
    }
  }
  return settled;
}
