// Both arms before the ornament that carries them, on a stack of our own: a mobile may be one long chain.

long long mobileStrain(TreeNode* root) {
    long long strain = 0;
    vector<pair<TreeNode*, bool>> pending{{root, false}};
    vector<long long> weights;
    while (!pending.empty()) {
        const auto [ornament, armsWeighed] = pending.back();
        pending.pop_back();
        if (ornament == nullptr) {
            weights.push_back(0);
        } else if (armsWeighed) {
            const long long right = weights.back();
            weights.pop_back();
            const long long left = weights.back();
            strain += abs(left - right);
            weights.back() = ornament->val + left + right;
        } else {
            pending.push_back({ornament, true});
            pending.push_back({ornament->right, false});
            pending.push_back({ornament->left, false});
        }
    }
    return strain;
}
