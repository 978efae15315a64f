// Count what each release still waits for; of those that wait for nothing, the smallest name goes out next.

vector<string> releaseOrder(vector<string>& releases, vector<vector<string>>& needs) {
    unordered_map<string, int> waitsFor;
    unordered_map<string, vector<string>> neededBy;
    for (const auto& release : releases) waitsFor[release] = 0;
    for (const auto& pair : needs) {
        if (!waitsFor.count(pair[0]) || !waitsFor.count(pair[1])) continue;
        waitsFor[pair[0]] += 1;
        neededBy[pair[1]].push_back(pair[0]);
    }
    priority_queue<string, vector<string>, greater<string>> free;
    for (const auto& release : releases) {
        if (waitsFor[release] == 0) free.push(release);
    }
    vector<string> order;
    while (!free.empty()) {
        const string release = free.top();
        free.pop();
        order.push_back(release);
        for (const auto& service : neededBy[release]) {
            if (--waitsFor[service] == 0) free.push(service);
        }
    }
    return order.size() == releases.size() ? order : vector<string>{};
}
