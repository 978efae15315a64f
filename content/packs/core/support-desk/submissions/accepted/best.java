// Two heaps: when each agent is free again, and the tickets that wait, most urgent first.

class Solution {
    public long[] startTimes(int[][] tickets, int agents) {
        Integer[] order = new Integer[tickets.length];
        Arrays.setAll(order, ticket -> ticket);
        // Stable: tickets of the same minute stay in the order of the list.
        Arrays.sort(order, Comparator.comparingInt(ticket -> tickets[ticket][0]));
        PriorityQueue<Long> freeAgain = new PriorityQueue<>(Collections.nCopies(Math.min(agents, tickets.length), 0L));
        PriorityQueue<Integer> waiting = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(ticket -> tickets[ticket][1])
                        .thenComparingInt(ticket -> tickets[ticket][0])
                        .thenComparingInt(ticket -> ticket));
        long[] starts = new long[tickets.length];
        long now = 0;
        int coming = 0;
        while (coming < order.length || !waiting.isEmpty()) {
            now = Math.max(now, freeAgain.peek());
            if (waiting.isEmpty()) now = Math.max(now, tickets[order[coming]][0]);
            while (coming < order.length && tickets[order[coming]][0] <= now) waiting.add(order[coming++]);
            int ticket = waiting.poll();
            starts[ticket] = now;
            freeAgain.poll();
            freeAgain.add(now + tickets[ticket][2]);
        }
        return starts;
    }
}
