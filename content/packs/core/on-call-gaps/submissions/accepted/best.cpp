// Every start and end changes the number of people on call: walk through them in order of time.

vector<vector<int>> coverageGaps(vector<vector<int>>& shifts, int needed, int begin, int end) {
    vector<pair<int, int>> changes{{begin, 0}, {end, 0}};
    for (const auto& shift : shifts) {
        const int start = max(shift[0], begin), stop = min(shift[1], end);
        if (start >= stop) continue;
        changes.push_back({start, 1});
        changes.push_back({stop, -1});
    }
    sort(changes.begin(), changes.end());
    vector<vector<int>> gaps;
    int onCall = 0;
    for (size_t index = 0; index + 1 < changes.size(); ++index) {
        const int time = changes[index].first, following = changes[index + 1].first;
        onCall += changes[index].second;
        if (onCall >= needed || time == following) continue;
        if (!gaps.empty() && gaps.back()[1] == time) gaps.back()[1] = following;
        else gaps.push_back({time, following});
    }
    return gaps;
}
