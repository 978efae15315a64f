function mobileStrain(root: TreeNode | null): number {
  let strain = 0;
  const pending: { ornament: TreeNode | null; armsWeighed: boolean }[] = [{ ornament: root, armsWeighed: false }];
  const weights: number[] = [];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { ornament, armsWeighed } = next;
    if (ornament === null) {
      weights.push(0);
    } else if (armsWeighed) {
      const right = weights.pop() ?? 0;
      const left = weights.pop() ?? 0;
      const isSwivel = ornament.val === 0;
      if (!isSwivel) strain += Math.abs(left - right);
      weights.push(ornament.val + left + right);
    } else {
      pending.push({ ornament, armsWeighed: true });
      pending.push({ ornament: ornament.right, armsWeighed: false });
      pending.push({ ornament: ornament.left, armsWeighed: false });
    }
  }
  return strain;
}
