// Patterns as people write them.

const spelled: Readonly<Partial<Record<string, string>>> = {
  bfs: 'BFS',
  dfs: 'DFS',
  bst: 'BST',
  'dp-1d': '1-D DP',
  'dp-2d': '2-D DP',
};

/** A pattern as people write it: `two-pointers` → “two pointers”, `bfs` → “BFS”. */
export function patternName(pattern: string): string {
  return spelled[pattern] ?? pattern.replaceAll('-', ' ');
}
