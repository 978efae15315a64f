// Turn the pairs round, then walk from the failed service to everything that needs it, each service once.

class Solution {
    public List<String> blastRadius(List<List<String>> calls, String failed) {
        Map<String, List<String>> callers = new HashMap<>();
        for (List<String> call : calls) {
            callers.computeIfAbsent(call.get(1), service -> new ArrayList<>()).add(call.get(0));
        }
        Set<String> down = new HashSet<>(Set.of(failed));
        Deque<String> toVisit = new ArrayDeque<>(down);
        while (!toVisit.isEmpty()) {
            for (String caller : callers.getOrDefault(toVisit.pop(), List.of())) {
                if (down.add(caller)) toVisit.push(caller);
            }
        }
        return new ArrayList<>(down);
    }
}
