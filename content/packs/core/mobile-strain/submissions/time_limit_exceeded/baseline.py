def weight(arm: TreeNode | None) -> int:
    total = 0
    pending = [arm]
    while pending:
        ornament = pending.pop()
        if ornament is not None:
            total += ornament.val
            pending += [ornament.left, ornament.right]
    return total


def mobile_strain(root: TreeNode | None) -> int:
    strain = 0
    pending = [root]
    while pending:
        ornament = pending.pop()
        if ornament is not None:
            strain += abs(weight(ornament.left) - weight(ornament.right))
            pending += [ornament.left, ornament.right]
    return strain
