// reach[k] says whether the part of the rule read so far can stand for the first k characters of the path.

bool matches(const string& rule, const string& path) {
    const size_t length = path.size();
    vector<bool> reach(length + 1, false);
    reach[0] = true;
    for (size_t at = 0; at < rule.size(); ++at) {
        const char symbol = rule[at];
        vector<bool> next(length + 1, false);
        if (symbol == '*') {
            size_t stars = 1;
            while (at + 1 < rule.size() && rule[at + 1] == '*') ++at, ++stars;
            next[0] = reach[0];
            for (size_t k = 1; k <= length; ++k) {
                next[k] = reach[k] || (next[k - 1] && (stars > 1 || path[k - 1] != '/'));
            }
        } else {
            for (size_t k = 1; k <= length; ++k) {
                const bool fits = symbol == '?' ? path[k - 1] != '/' : path[k - 1] == symbol;
                next[k] = reach[k - 1] && fits;
            }
        }
        reach = next;
    }
    return reach[length];
}

vector<bool> allowed(string rule, vector<string>& paths) {
    vector<bool> answers;
    for (const auto& path : paths) answers.push_back(matches(rule, path));
    return answers;
}
