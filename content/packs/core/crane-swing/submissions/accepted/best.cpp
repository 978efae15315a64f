// From the end to the beginning; on the stack are the cranes that could still be hit, the lowest on top.

vector<int> swingDistances(vector<int>& heights) {
    vector<int> distances(heights.size(), 0);
    vector<int> candidates;
    for (int crane = static_cast<int>(heights.size()) - 1; crane >= 0; --crane) {
        while (!candidates.empty() && heights[candidates.back()] < heights[crane]) candidates.pop_back();
        if (!candidates.empty()) distances[crane] = candidates.back() - crane;
        candidates.push_back(crane);
    }
    return distances;
}
