// A queue of waiting jobs by the second in which they are due, then by the order in which they were scheduled.

class RetryScheduler {
    private record Waiting(String job, long due, int order) {}

    private final int delay;
    private final int attempts;
    private final PriorityQueue<Waiting> waiting =
        new PriorityQueue<>(Comparator.comparingLong(Waiting::due).thenComparingInt(Waiting::order));
    private final Map<String, Integer> failures = new HashMap<>();
    private final List<String> dead = new ArrayList<>();
    private int scheduled = 0;

    public RetryScheduler(int delay, int attempts) {
        this.delay = delay;
        this.attempts = attempts;
    }

    public void add(String job, int at) {
        failures.put(job, 0);
        waiting.add(new Waiting(job, at, scheduled++));
    }

    public String take(int at) {
        Waiting first = waiting.peek();
        return first == null || first.due() > at ? null : waiting.poll().job();
    }

    public boolean failed(String job, int at) {
        int count = failures.merge(job, 1, Integer::sum);
        if (count >= attempts) {
            dead.add(job);
            return false;
        }
        waiting.add(new Waiting(job, at + ((long) delay << (count - 1)), scheduled++));
        return true;
    }

    public void succeeded(String job, int at) {
        failures.remove(job);
    }

    public List<String> givenUp() {
        return dead;
    }
}
