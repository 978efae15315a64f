// How many batteries are full by a minute is easy to count and only grows: halve the range of minutes.

class Solution {
    public long readyAt(int[][] chargers, int batteries) {
        if (batteries == 0) return 0;
        if (chargers.length == 0) return -1;
        long early = 0;
        long late = Long.MAX_VALUE;
        for (int[] charger : chargers) late = Math.min(late, charger[0] + (long) charger[1] * batteries);
        while (early < late) {
            long middle = early + (late - early) / 2;
            if (fullBy(middle, chargers) >= batteries) late = middle;
            else early = middle + 1;
        }
        return early;
    }

    private long fullBy(long minute, int[][] chargers) {
        long full = 0;
        for (int[] charger : chargers) {
            if (minute > charger[0]) full += (minute - charger[0]) / charger[1];
        }
        return full;
    }
}
