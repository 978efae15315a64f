// One wave starts at all exits together; the last person whom it reaches needs the longest.

int minutesToClear(vector<string>& plan) {
    const int rows = plan.size();
    const int columns = rows == 0 ? 0 : plan[0].size();
    int waiting = 0;
    vector<pair<int, int>> wave;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            if (plan[row][column] == 'P') ++waiting;
            if (plan[row][column] == 'E') wave.push_back({row, column});
        }
    }
    const array<pair<int, int>, 4> steps{{{0, 1}, {0, -1}, {1, 0}, {-1, 0}}};
    int minutes = 0;
    while (waiting > 0 && !wave.empty()) {
        ++minutes;
        vector<pair<int, int>> next;
        for (const auto& [row, column] : wave) {
            for (const auto& [down, right] : steps) {
                const int r = row + down, c = column + right;
                if (r < 0 || r >= rows || c < 0 || c >= columns) continue;
                char& square = plan[r][c];
                if (square == '#' || square == 'E') continue;
                if (square == 'P') --waiting;
                square = '#';
                next.push_back({r, c});
            }
        }
        wave = move(next);
    }
    return waiting == 0 ? minutes : -1;
}
