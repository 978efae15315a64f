// A stack of runs: each entry is an alert and how many of it stand side by side at that place.

vector<string> foldAlerts(vector<string>& alerts, int group) {
    vector<pair<string, int>> runs;
    for (const auto& alert : alerts) {
        if (!runs.empty() && runs.back().first == alert) ++runs.back().second;
        else runs.push_back({alert, 1});
        if (runs.back().second == group) runs.pop_back();
    }
    vector<string> left;
    for (const auto& [alert, count] : runs) left.insert(left.end(), count, alert);
    return left;
}
