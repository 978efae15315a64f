function pairWithSum(nums, target) {
  const firstPosition = new Map();
  for (let position = 0; position < nums.length; position += 1) {
    const price = nums[position];
    if (firstPosition.get(target - price)) return [firstPosition.get(target - price), position];
    if (!firstPosition.has(price)) firstPosition.set(price, position);
  }
  return [];
}
