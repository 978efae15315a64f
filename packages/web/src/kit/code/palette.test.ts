import { expect, test } from 'vitest';

import { type Hex, type PaletteName, palettes } from './palette.ts';

/** Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(color: Hex): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Hex, b: Hex): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test.each<[PaletteName, number]>([
  ['light', 4.5],
  ['dark', 4.5],
  ['high-contrast', 5.5],
])('every ink of %s reads on every ground at %f:1 or better', (name, least) => {
  const { grounds, inks } = palettes[name];
  for (const [ground, back] of Object.entries(grounds)) {
    for (const [ink, front] of Object.entries(inks)) {
      expect(contrast(front, back), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  }
});
