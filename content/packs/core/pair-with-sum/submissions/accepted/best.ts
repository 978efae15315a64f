function pairWithSum(nums: number[], target: number): number[] {
  const firstPosition = new Map<number, number>();
  for (const [position, price] of nums.entries()) {
    const partner = firstPosition.get(target - price);
    if (partner !== undefined) return [partner, position];
    if (!firstPosition.has(price)) firstPosition.set(price, position);
  }
  return [];
}
