def mobile_strain(root: TreeNode | None) -> int:
    strain = 0
    pending = [(root, False)]
    weights = []
    while pending:
        ornament, arms_weighed = pending.pop()
        if ornament is None:
            weights.append(0)
        elif arms_weighed:
            right = weights.pop()
            left = weights.pop()
            is_swivel = ornament.val == 0
            strain += 0 if is_swivel else abs(left - right)
            weights.append(ornament.val + left + right)
        else:
            pending.append((ornament, True))
            pending.append((ornament.right, False))
            pending.append((ornament.left, False))
    return strain
