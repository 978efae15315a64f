// A queue of groups that still count, with the sum of their people.

class DoorCounter {
    int window;
    queue<pair<int, int>> groups;
    int recent = 0;
    int everyone = 0;

public:
    DoorCounter(int window) : window(window) {}

    void enter(int people, int at) {
        groups.push({at, people});
        recent += people;
        everyone += people;
    }

    int lately(int at) {
        while (!groups.empty() && at - groups.front().first >= window) {
            recent -= groups.front().second;
            groups.pop();
        }
        return recent;
    }

    int total() {
        return everyone;
    }
};
