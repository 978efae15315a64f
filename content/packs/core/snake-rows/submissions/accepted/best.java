class Solution {
    public ListNode snakeRows(ListNode seedlings, int width) {
        ListNode start = new ListNode(0, seedlings);
        ListNode done = start;
        boolean turned = false;
        while (done.next != null) {
            if (turned) {
                ListNode lastOfRow = done.next;
                for (int step = 1; step < width && lastOfRow.next != null; step++) {
                    ListNode moved = lastOfRow.next;
                    lastOfRow.next = moved.next;
                    moved.next = done.next;
                    done.next = moved;
                }
                done = lastOfRow;
            } else {
                for (int step = 0; step < width && done.next != null; step++) done = done.next;
            }
            turned = !turned;
        }
        return start.next;
    }
}
