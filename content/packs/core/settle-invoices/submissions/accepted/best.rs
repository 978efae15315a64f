// Both lists in ascending order: the smallest amount on either side finds its partner now or never.

fn count_settled(mut invoices: Vec<i64>, mut payments: Vec<i64>, tolerance: i64) -> i64 {
    invoices.sort_unstable();
    payments.sort_unstable();
    let (mut settled, mut invoice, mut payment) = (0, 0, 0);
    while invoice < invoices.len() && payment < payments.len() {
        let difference = payments[payment] - invoices[invoice];
        if difference < -tolerance {
            payment += 1;
        } else if difference > tolerance {
            invoice += 1;
        } else {
            settled += 1;
            invoice += 1;
            payment += 1;
        }
    }
    settled
}
