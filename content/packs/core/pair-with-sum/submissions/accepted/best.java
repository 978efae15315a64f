class Solution {
    public int[] pairWithSum(int[] nums, int target) {
        Map<Integer, Integer> firstPosition = new HashMap<>();
        for (int position = 0; position < nums.length; position++) {
            Integer partner = firstPosition.get(target - nums[position]);
            if (partner != null) return new int[] {partner, position};
            firstPosition.putIfAbsent(nums[position], position);
        }
        return new int[0];
    }
}
