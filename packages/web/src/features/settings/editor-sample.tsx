// A few lines of code in the chosen theme and size.

import type { Settings } from '@greenroom/core/identity';
import { useComputedColorScheme } from '@mantine/core';

import { type Palette, palettes } from '../../kit/code/palette.ts';
import classes from './settings.module.css';

type Ink = keyof Palette['inks'];

const sample: readonly (readonly [string, Ink])[] = [
  ['def ', 'keyword'],
  ['half_time', 'name'],
  ['(minutes):\n', 'text'],
  ['    # a working baseline by here\n', 'muted'],
  ['    return ', 'keyword'],
  ['minutes / ', 'text'],
  ['2', 'number'],
];

export function EditorSample({ settings }: { readonly settings: Settings }) {
  const scheme = useComputedColorScheme('light');
  const palette = palettes[settings.editorTheme === 'match' ? scheme : settings.editorTheme];
  return (
    <figure className={classes.sample}>
      <figcaption>How code will look</figcaption>
      <pre
        tabIndex={0}
        style={{ fontSize: settings.fontSize, background: palette.grounds.page, borderColor: palette.line }}
      >
        {sample.map(([text, ink]) => (
          <span key={text} style={{ color: palette.inks[ink] }}>
            {text}
          </span>
        ))}
      </pre>
    </figure>
  );
}
