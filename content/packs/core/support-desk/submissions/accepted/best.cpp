// Two heaps: when each agent is free again, and the tickets that wait, most urgent first.

vector<long long> startTimes(vector<vector<int>>& tickets, int agents) {
    const int count = tickets.size();
    vector<int> coming(count);
    iota(coming.begin(), coming.end(), 0);
    stable_sort(coming.begin(), coming.end(), [&](int a, int b) { return tickets[a][0] < tickets[b][0]; });
    priority_queue<long long, vector<long long>, greater<>> freeAgain;
    for (int agent = 0; agent < min(agents, count); ++agent) freeAgain.push(0);
    using Waiting = tuple<int, int, int>;
    priority_queue<Waiting, vector<Waiting>, greater<>> waiting;
    vector<long long> starts(count);
    long long now = 0;
    int arrived = 0;
    while (arrived < count || !waiting.empty()) {
        now = max(now, freeAgain.top());
        if (waiting.empty()) now = max<long long>(now, tickets[coming[arrived]][0]);
        while (arrived < count && tickets[coming[arrived]][0] <= now) {
            const int ticket = coming[arrived++];
            waiting.push({tickets[ticket][1], tickets[ticket][0], ticket});
        }
        const int ticket = get<2>(waiting.top());
        waiting.pop();
        starts[ticket] = now;
        freeAgain.pop();
        freeAgain.push(now + tickets[ticket][2]);
    }
    return starts;
}
