// From the end to the beginning; on the stack are the cranes that could still be hit, the lowest on top.

class Solution {
    public int[] swingDistances(int[] heights) {
        int[] distances = new int[heights.length];
        Deque<Integer> candidates = new ArrayDeque<>();
        for (int crane = heights.length - 1; crane >= 0; crane--) {
            while (!candidates.isEmpty() && heights[candidates.peek()] < heights[crane]) candidates.pop();
            if (!candidates.isEmpty()) distances[crane] = candidates.peek() - crane;
            candidates.push(crane);
        }
        return distances;
    }
}
