// The row twice, one after the other, from the end to the beginning.

function swingDistances(heights: number[]): number[] {
  const count = heights.length;
  const distances = new Array<number>(count).fill(0);
  const candidates: number[] = [];
  for (let place = 2 * count - 1; place >= 0; place -= 1) {
    const height = heights[place % count]!;
    while (candidates.length > 0 && heights[candidates.at(-1)! % count]! < height) candidates.pop();
    const hit = candidates.at(-1);
    if (place < count && hit !== undefined && hit - place < count) distances[place] = hit - place;
    candidates.push(place);
  }
  return distances;
}
