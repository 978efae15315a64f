// A few lines of code in the chosen theme and size.

import type { Settings } from '@greenroom/core/identity';

import classes from './settings.module.css';

const sample = `def half_time(minutes):
    # a working baseline by here
    return minutes / 2`;

export function EditorSample({ settings }: { readonly settings: Settings }) {
  return (
    <figure className={classes.sample} data-theme={settings.editorTheme}>
      <figcaption>How code will look</figcaption>
      <pre style={{ fontSize: settings.fontSize }} tabIndex={0}>
        {sample}
      </pre>
    </figure>
  );
}
