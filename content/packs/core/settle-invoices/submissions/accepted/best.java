// Both lists in ascending order: the smallest amount on either side finds its partner now or never.

class Solution {
    public int countSettled(int[] invoices, int[] payments, int tolerance) {
        Arrays.sort(invoices);
        Arrays.sort(payments);
        int settled = 0;
        int invoice = 0;
        int payment = 0;
        while (invoice < invoices.length && payment < payments.length) {
            int difference = payments[payment] - invoices[invoice];
            if (difference < -tolerance) {
                payment++;
            } else if (difference > tolerance) {
                invoice++;
            } else {
                settled++;
                invoice++;
                payment++;
            }
        }
        return settled;
    }
}
