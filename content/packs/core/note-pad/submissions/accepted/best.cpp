// The text, and two stacks of steps: each step is what was written or what was erased.

class NotePad {
    struct Step {
        bool isWriting;
        string text;
    };

    string text;
    vector<Step> done;
    vector<Step> undone;

    void apply(bool isWriting, const string& changed) {
        if (isWriting) text += changed;
        else text.resize(text.size() - changed.size());
    }

    void step(const Step& made) {
        apply(made.isWriting, made.text);
        done.push_back(made);
        undone.clear();
    }

public:
    void write(const string& added) {
        if (!added.empty()) step({true, added});
    }

    string erase(int count) {
        string erased = tail(count);
        if (!erased.empty()) step({false, erased});
        return erased;
    }

    bool undo() {
        if (done.empty()) return false;
        Step last = done.back();
        done.pop_back();
        apply(!last.isWriting, last.text);
        undone.push_back(last);
        return true;
    }

    bool redo() {
        if (undone.empty()) return false;
        Step last = undone.back();
        undone.pop_back();
        apply(last.isWriting, last.text);
        done.push_back(last);
        return true;
    }

    string tail(int count) {
        return text.substr(max(0, (int)text.size() - count));
    }
};
