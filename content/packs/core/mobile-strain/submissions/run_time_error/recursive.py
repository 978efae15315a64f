def mobile_strain(root: TreeNode | None) -> int:
    strain = 0

    def weigh(ornament):
        nonlocal strain
        if ornament is None:
            return 0
        left = weigh(ornament.left)
        right = weigh(ornament.right)
        strain += abs(left - right)
        return ornament.val + left + right

    weigh(root)
    return strain
