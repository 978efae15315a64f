// Turn the pairs round, then walk from the failed service to everything that needs it, each service once.

vector<string> blastRadius(vector<vector<string>>& calls, string failed) {
    unordered_map<string, vector<string>> callers;
    for (const auto& call : calls) callers[call[1]].push_back(call[0]);
    unordered_set<string> down{failed};
    vector<string> toVisit{failed};
    while (!toVisit.empty()) {
        const string service = toVisit.back();
        toVisit.pop_back();
        for (const auto& caller : callers[service]) {
            if (down.insert(caller).second) toVisit.push_back(caller);
        }
    }
    return vector<string>(down.begin(), down.end());
}
