// One window over the belt: its end moves on until the kit is complete, then its start moves up until it is not.

class Solution {
    public int[] shortestStretch(List<String> belt, List<String> kit) {
        Map<String, Integer> needed = new HashMap<>();
        for (String part : kit) needed.merge(part, 1, Integer::sum);
        int missing = kit.size();
        int[] best = {};
        int start = 0;
        for (int end = 0; end < belt.size(); end++) {
            Integer wanted = needed.computeIfPresent(belt.get(end), (part, count) -> count - 1);
            if (wanted == null) continue;
            if (wanted >= 0) missing--;
            while (missing == 0) {
                if (best.length == 0 || end - start < best[1] - best[0]) best = new int[] {start, end};
                Integer again = needed.computeIfPresent(belt.get(start), (part, count) -> count + 1);
                if (again != null && again > 0) missing++;
                start++;
            }
        }
        return best;
    }
}
