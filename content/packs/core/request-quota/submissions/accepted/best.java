// A queue of allowed seconds for each key; what is too old leaves at its front.

class RequestQuota {
    private final int limit;
    private final int window;
    private final Map<String, ArrayDeque<Integer>> allowed = new HashMap<>();

    public RequestQuota(int limit, int window) {
        this.limit = limit;
        this.window = window;
    }

    public boolean allow(String key, int at) {
        ArrayDeque<Integer> recent = recent(key, at);
        if (recent.size() >= limit) {
            return false;
        }
        recent.addLast(at);
        return true;
    }

    public int remaining(String key, int at) {
        return limit - recent(key, at).size();
    }

    public long retryAfter(String key, int at) {
        ArrayDeque<Integer> recent = recent(key, at);
        return recent.size() < limit ? 0 : (long) recent.peekFirst() + window - at;
    }

    private ArrayDeque<Integer> recent(String key, int at) {
        ArrayDeque<Integer> recent = allowed.computeIfAbsent(key, unused -> new ArrayDeque<>());
        while (!recent.isEmpty() && recent.peekFirst() <= at - window) {
            recent.removeFirst();
        }
        return recent;
    }
}
