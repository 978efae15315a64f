function pairWithSum(nums, target) {
  const firstPosition = new Map();
  for (let position = 0; position < nums.length; position += 1) {
    const price = nums[position];
    const partner = firstPosition.get(target - price);
    if (partner !== undefined) return [partner, position];
    if (!firstPosition.has(price)) firstPosition.set(price, position);
  }
  return [];
}
