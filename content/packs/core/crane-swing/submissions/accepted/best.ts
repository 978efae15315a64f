// From the end to the beginning; on the stack are the cranes that could still be hit, the lowest on top.

function swingDistances(heights: number[]): number[] {
  const distances = new Array<number>(heights.length).fill(0);
  const candidates: number[] = [];
  for (let crane = heights.length - 1; crane >= 0; crane -= 1) {
    while (candidates.length > 0 && heights[candidates.at(-1)!]! < heights[crane]!) candidates.pop();
    const hit = candidates.at(-1);
    if (hit !== undefined) distances[crane] = hit - crane;
    candidates.push(crane);
  }
  return distances;
}
