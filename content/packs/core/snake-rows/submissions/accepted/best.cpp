// Every second row is turned in place: each of its seedlings in turn moves to the row's front.

ListNode* snakeRows(ListNode* seedlings, int width) {
    ListNode start(0, seedlings);
    ListNode* done = &start;
    bool turned = false;
    while (done->next != nullptr) {
        if (turned) {
            ListNode* lastOfRow = done->next;
            for (int moves = 1; moves < width && lastOfRow->next != nullptr; ++moves) {
                ListNode* moved = lastOfRow->next;
                lastOfRow->next = moved->next;
                moved->next = done->next;
                done->next = moved;
            }
            done = lastOfRow;
        } else {
            for (int steps = 0; steps < width && done->next != nullptr; ++steps) done = done->next;
        }
        turned = !turned;
    }
    return start.next;
}
