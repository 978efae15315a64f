// How many batteries are full by a minute is easy to count and only grows: halve the range of minutes.

long long fullBy(long long minute, const vector<vector<long long>>& chargers) {
    long long full = 0;
    for (const auto& charger : chargers) {
        if (minute > charger[0]) full += (minute - charger[0]) / charger[1];
    }
    return full;
}

long long readyAt(vector<vector<long long>>& chargers, long long batteries) {
    if (batteries == 0) return 0;
    if (chargers.empty()) return -1;
    long long early = 0;
    long long late = LLONG_MAX;
    for (const auto& charger : chargers) late = min(late, charger[0] + charger[1] * batteries);
    while (early < late) {
        const long long middle = (early + late) / 2;
        if (fullBy(middle, chargers) >= batteries) late = middle;
        else early = middle + 1;
    }
    return early;
}
