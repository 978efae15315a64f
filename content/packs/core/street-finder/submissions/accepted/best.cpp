// A tree of letters; each node knows the best three streets below it.

class StreetFinder {
    struct Street {
        string name;
        int chosen = 0;
    };

    struct Place {
        map<char, Place> next;
        vector<Street*> best;

        void rank(Street* street) {
            if (find(best.begin(), best.end(), street) == best.end()) best.push_back(street);
            sort(best.begin(), best.end(), [](Street* a, Street* b) {
                return a->chosen != b->chosen ? a->chosen > b->chosen : a->name < b->name;
            });
            if (best.size() > 3) best.pop_back();
        }
    };

    unordered_map<string, Street> streets;
    Place root;

    void place(Street* street) {
        Place* here = &root;
        here->rank(street);
        for (char letter : street->name) {
            here = &here->next[letter];
            here->rank(street);
        }
    }

public:
    bool add(const string& name) {
        auto [found, isNew] = streets.try_emplace(name, Street{name});
        if (isNew) place(&found->second);
        return isNew;
    }

    int choose(const string& name) {
        auto found = streets.find(name);
        if (found == streets.end()) return 0;
        ++found->second.chosen;
        place(&found->second);
        return found->second.chosen;
    }

    vector<string> suggest(const string& start) {
        Place* here = &root;
        for (char letter : start) {
            auto next = here->next.find(letter);
            if (next == here->next.end()) return {};
            here = &next->second;
        }
        vector<string> names;
        for (Street* street : here->best) names.push_back(street->name);
        return names;
    }
};
