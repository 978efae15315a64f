// Both lists in ascending order: the smallest amount on either side finds its partner now or never.

int countSettled(vector<int>& invoices, vector<int>& payments, int tolerance) {
    sort(invoices.begin(), invoices.end());
    sort(payments.begin(), payments.end());
    int settled = 0;
    size_t invoice = 0, payment = 0;
    while (invoice < invoices.size() && payment < payments.size()) {
        const long long difference = (long long)payments[payment] - invoices[invoice];
        if (difference < -tolerance) {
            ++payment;
        } else if (difference > tolerance) {
            ++invoice;
        } else {
            ++settled;
            ++invoice;
            ++payment;
        }
    }
    return settled;
}
