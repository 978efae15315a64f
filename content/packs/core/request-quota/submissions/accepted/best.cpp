// A queue of allowed seconds for each key; what is too old leaves at its front.

class RequestQuota {
public:
    RequestQuota(int limit, int window) : limit(limit), window(window) {}

    bool allow(const string& key, int at) {
        auto& seconds = recent(key, at);
        if ((int)seconds.size() >= limit) return false;
        seconds.push_back(at);
        return true;
    }

    int remaining(const string& key, int at) {
        return limit - (int)recent(key, at).size();
    }

    long long retryAfter(const string& key, int at) {
        auto& seconds = recent(key, at);
        return (int)seconds.size() < limit ? 0LL : (long long)seconds.front() + window - at;
    }

private:
    int limit;
    int window;
    unordered_map<string, deque<int>> allowed;

    deque<int>& recent(const string& key, int at) {
        auto& seconds = allowed[key];
        while (!seconds.empty() && seconds.front() <= at - window) seconds.pop_front();
        return seconds;
    }
};
