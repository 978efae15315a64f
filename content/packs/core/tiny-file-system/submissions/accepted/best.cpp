// A directory is a node with the nodes in it by name; a file is a node with a text.

class FileSystem {
    struct Node {
        optional<string> text;
        map<string, unique_ptr<Node>> names;
    };

    Node root;

    static vector<string> namesOf(const string& path) {
        vector<string> names;
        if (path == "/") return names;
        stringstream parts(path.substr(1));
        for (string name; getline(parts, name, '/');) names.push_back(name);
        return names;
    }

    Node* find(const vector<string>& names, size_t depth) {
        Node* found = &root;
        for (size_t index = 0; index < depth; ++index) {
            if (found->text) return nullptr;
            auto below = found->names.find(names[index]);
            if (below == found->names.end()) return nullptr;
            found = below->second.get();
        }
        return found;
    }

    Node* parent(const vector<string>& names) {
        if (names.empty()) return nullptr;
        Node* found = find(names, names.size() - 1);
        return found == nullptr || found->text ? nullptr : found;
    }

public:
    bool makeDirectory(const string& path) {
        Node* place = &root;
        bool made = false;
        for (const string& name : namesOf(path)) {
            auto& below = place->names[name];
            if (!below) {
                below = make_unique<Node>();
                made = true;
            }
            if (below->text) return false;
            place = below.get();
        }
        return made;
    }

    bool writeFile(const string& path, const string& text) {
        auto names = namesOf(path);
        Node* place = parent(names);
        if (place == nullptr) return false;
        auto& file = place->names[names.back()];
        if (file && !file->text) return false;
        if (!file) file = make_unique<Node>();
        file->text = text;
        return true;
    }

    optional<string> readFile(const string& path) {
        auto names = namesOf(path);
        Node* found = find(names, names.size());
        return found == nullptr ? nullopt : found->text;
    }

    vector<string> listNames(const string& path) {
        auto names = namesOf(path);
        Node* found = find(names, names.size());
        if (found == nullptr) return {};
        if (found->text) return {names.back()};
        vector<string> listed;
        for (auto& [name, node] : found->names) listed.push_back(name);
        return listed;
    }

    bool remove(const string& path) {
        auto names = namesOf(path);
        Node* place = parent(names);
        return place != nullptr && place->names.erase(names.back()) > 0;
    }
};
