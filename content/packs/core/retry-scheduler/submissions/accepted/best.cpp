// A queue of waiting jobs by the second in which they are due, then by the order in which they were scheduled.

class RetryScheduler {
    using Waiting = tuple<long long, int, string>;

    int delay;
    int attempts;
    priority_queue<Waiting, vector<Waiting>, greater<Waiting>> waiting;
    unordered_map<string, int> failures;
    vector<string> dead;
    int scheduled = 0;

public:
    RetryScheduler(int delay, int attempts) : delay(delay), attempts(attempts) {}

    void add(const string& job, int at) {
        failures[job] = 0;
        waiting.emplace(at, scheduled++, job);
    }

    optional<string> take(int at) {
        if (waiting.empty() || get<0>(waiting.top()) > at) return nullopt;
        string job = get<2>(waiting.top());
        waiting.pop();
        return job;
    }

    bool failed(const string& job, int at) {
        int count = ++failures[job];
        if (count >= attempts) {
            dead.push_back(job);
            return false;
        }
        waiting.emplace(at + ((long long)delay << (count - 1)), scheduled++, job);
        return true;
    }

    void succeeded(const string& job, int) {
        failures.erase(job);
    }

    vector<string> givenUp() {
        return dead;
    }
};
