def mobile_strain(root: TreeNode | None) -> int:
    strain = 0
    order = [root]
    for ornament in order:
        order += [arm for arm in (ornament.left, ornament.right) if arm is not None]
    weights = {None: 0}
    for ornament in reversed(order):
        left, right = weights[ornament.left], weights[ornament.right]
        strain += abs(left - right)
        weights[ornament] = ornament.val + left + right
    return strain
