vector<int> pairWithSum(vector<int>& nums, int target) {
    unordered_map<long long, int> firstPosition;
    for (int position = 0; position < (int)nums.size(); ++position) {
        const auto partner = firstPosition.find((long long)target - nums[position]);
        if (partner != firstPosition.end()) return {partner->second, position};
        firstPosition.insert({nums[position], position});
    }
    return {};
}
