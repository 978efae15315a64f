function mobileStrain(root) {
  let strain = 0;
  const weigh = (ornament) => {
    if (ornament === null) return 0;
    const left = weigh(ornament.left);
    const right = weigh(ornament.right);
    strain += Math.abs(left - right);
    return ornament.val + left + right;
  };
  weigh(root);
  return strain;
}
