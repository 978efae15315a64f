// One wave starts at all exits together; the last person whom it reaches needs the longest.

class Solution {
    public int minutesToClear(List<String> plan) {
        if (plan.isEmpty()) return 0;
        int width = plan.get(0).length() + 1;
        // All rows in one text with a wall after each: left of a row is the wall of the row above.
        String walls = "#".repeat(width);
        char[] floor = (walls + String.join("#", plan) + walls).toCharArray();
        int waiting = 0;
        List<Integer> wave = new ArrayList<>();
        for (int square = 0; square < floor.length; square++) {
            if (floor[square] == 'P') waiting++;
            if (floor[square] == 'E') wave.add(square);
        }
        int minutes = 0;
        while (waiting > 0 && !wave.isEmpty()) {
            minutes++;
            List<Integer> next = new ArrayList<>();
            for (int square : wave) {
                for (int neighbour : new int[] {square - 1, square + 1, square - width, square + width}) {
                    char what = floor[neighbour];
                    if (what == '#' || what == 'E') continue;
                    floor[neighbour] = '#';
                    if (what == 'P') waiting--;
                    next.add(neighbour);
                }
            }
            wave = next;
        }
        return waiting == 0 ? minutes : -1;
    }
}
