# Weighs both arms of every ornament from the beginning.


def mobile_strain(root: TreeNode | None) -> int:
    if root is None:
        return 0
    own = abs(weight(root.left) - weight(root.right)) if root.val != 0 else 0
    return own + mobile_strain(root.left) + mobile_strain(root.right)


def weight(root: TreeNode | None) -> int:
    return 0 if root is None else root.val + weight(root.left) + weight(root.right)
