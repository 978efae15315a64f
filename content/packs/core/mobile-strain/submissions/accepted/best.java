// The weight of an ornament with all that hangs below it, from the bottom up and without recursion: a mobile may be a chain.

class Solution {
    public long mobileStrain(TreeNode root) {
        List<TreeNode> topDown = new ArrayList<>();
        Deque<TreeNode> toVisit = new ArrayDeque<>();
        if (root != null) toVisit.push(root);
        while (!toVisit.isEmpty()) {
            TreeNode ornament = toVisit.pop();
            topDown.add(ornament);
            if (ornament.left != null) toVisit.push(ornament.left);
            if (ornament.right != null) toVisit.push(ornament.right);
        }
        Map<TreeNode, Long> weights = new IdentityHashMap<>();
        long strain = 0;
        for (int index = topDown.size() - 1; index >= 0; index--) {
            TreeNode ornament = topDown.get(index);
            long left = ornament.left == null ? 0 : weights.get(ornament.left);
            long right = ornament.right == null ? 0 : weights.get(ornament.right);
            strain += Math.abs(left - right);
            weights.put(ornament, ornament.val + left + right);
        }
        return strain;
    }
}
