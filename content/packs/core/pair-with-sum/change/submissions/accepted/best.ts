function pairWithSum(nums: number[], target: number): number[] {
  const firstPosition = new Map<number, number>();
  for (const [position, price] of nums.entries()) {
    const available = nums[position - 2];
    if (available !== undefined && !firstPosition.has(available)) firstPosition.set(available, position - 2);
    const partner = firstPosition.get(target - price);
    if (partner !== undefined) return [partner, position];
  }
  return [];
}
