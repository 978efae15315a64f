// Two linked lists of the same menus: by last use and by time of storing.

class MenuCache {
    struct Menu {
        int version;
        int storedAt;
        list<int>::iterator use;
        list<int>::iterator age;
    };

public:
    MenuCache(int capacity, int lifetime) : capacity(capacity), lifetime(lifetime) {}

    void store(int restaurant, int version, int at) {
        dropOld(at);
        if (menus.count(restaurant)) drop(restaurant);
        else if ((int)menus.size() == capacity) drop(byUse.front());
        byUse.push_back(restaurant);
        byAge.push_back(restaurant);
        menus[restaurant] = {version, at, prev(byUse.end()), prev(byAge.end())};
    }

    optional<int> find(int restaurant, int at) {
        dropOld(at);
        auto found = menus.find(restaurant);
        if (found == menus.end()) return nullopt;
        byUse.splice(byUse.end(), byUse, found->second.use);
        return found->second.version;
    }

    int count(int at) {
        dropOld(at);
        return menus.size();
    }

private:
    int capacity;
    int lifetime;
    unordered_map<int, Menu> menus;
    list<int> byUse;
    list<int> byAge;

    void dropOld(int at) {
        while (!byAge.empty() && at - menus[byAge.front()].storedAt >= lifetime) drop(byAge.front());
    }

    void drop(int restaurant) {
        auto found = menus.find(restaurant);
        byUse.erase(found->second.use);
        byAge.erase(found->second.age);
        menus.erase(found);
    }
};
