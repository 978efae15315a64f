// Growing inputs of "Path rules": stars that could end anywhere, and a last character that is not there.

/** One path, so the longest is all of them together. */
export const quantities = { r: { most: 1500, fixed: 16 }, n: { with: ['m'], most: 1500, fixed: 16 } };

export const worst = {
  'stars and one letter': ({ r, n }) => [`${'*a'.repeat(Math.floor(r / 2))}b`, ['a'.repeat(n)]],
  'double stars and one letter': ({ r, n }) => [`${'**a'.repeat(Math.floor(r / 3))}b`, ['a'.repeat(n)]],
  'letters alone': ({ r, n }) => ['a'.repeat(r), ['a'.repeat(n)]],
};
