// A stack of runs: each entry is an alert and how many of it stand side by side at that place.

class Solution {
    private static final class Run {
        final String alert;
        int count = 0;

        Run(String alert) {
            this.alert = alert;
        }
    }

    public List<String> foldAlerts(List<String> alerts, int group) {
        Deque<Run> runs = new ArrayDeque<>();
        for (String alert : alerts) {
            if (runs.isEmpty() || !runs.peekLast().alert.equals(alert)) runs.addLast(new Run(alert));
            if (++runs.peekLast().count == group) runs.removeLast();
        }
        List<String> left = new ArrayList<>();
        for (Run run : runs) left.addAll(Collections.nCopies(run.count, run.alert));
        return left;
    }
}
