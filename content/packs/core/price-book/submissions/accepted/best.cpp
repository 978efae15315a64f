// For each item the versions from which on a price holds, in order.

class PriceBook {
    int published = 0;
    unordered_map<string, map<int, optional<int>>> history;

public:
    void setPrice(const string& item, int price) {
        history[item][published + 1] = price;
    }

    bool withdraw(const string& item) {
        auto found = history.find(item);
        if (found == history.end() || !found->second.rbegin()->second) return false;
        found->second[published + 1] = nullopt;
        return true;
    }

    int publish() {
        return ++published;
    }

    optional<int> priceIn(const string& item, int version) {
        auto found = history.find(item);
        if (version > published || found == history.end()) return nullopt;
        auto after = found->second.upper_bound(version);
        return after == found->second.begin() ? nullopt : prev(after)->second;
    }
};
