// Every start and end changes the number of people on call: walk through them in order of time.

class Solution {
    public int[][] coverageGaps(int[][] shifts, int needed, int begin, int end) {
        List<int[]> changes = new ArrayList<>(List.of(new int[] {begin, 0}, new int[] {end, 0}));
        for (int[] shift : shifts) {
            int start = Math.max(shift[0], begin);
            int stop = Math.min(shift[1], end);
            if (start >= stop) continue;
            changes.add(new int[] {start, 1});
            changes.add(new int[] {stop, -1});
        }
        changes.sort(Comparator.comparingInt(change -> change[0]));
        Deque<int[]> gaps = new ArrayDeque<>();
        int onCall = 0;
        for (int index = 0; index + 1 < changes.size(); index++) {
            int time = changes.get(index)[0];
            int following = changes.get(index + 1)[0];
            onCall += changes.get(index)[1];
            if (onCall >= needed || time == following) continue;
            if (!gaps.isEmpty() && gaps.peekLast()[1] == time) gaps.peekLast()[1] = following;
            else gaps.addLast(new int[] {time, following});
        }
        return gaps.toArray(new int[0][]);
    }
}
