// One window over the belt: its end moves on until the kit is complete, then its start moves up until it is not.

vector<int> shortestStretch(vector<string>& belt, vector<string>& kit) {
    unordered_map<string, int> needed;
    for (const auto& part : kit) ++needed[part];
    int missing = kit.size();
    vector<int> best;
    int start = 0;
    for (int end = 0; end < (int)belt.size(); ++end) {
        const auto found = needed.find(belt[end]);
        if (found == needed.end()) continue;
        if (found->second-- > 0) --missing;
        while (missing == 0) {
            if (best.empty() || end - start < best[1] - best[0]) best = {start, end};
            const auto leaving = needed.find(belt[start++]);
            if (leaving != needed.end() && ++leaving->second > 0) ++missing;
        }
    }
    return best;
}
