// The shortcuts in groups, each with its keys.

import { Title } from '@mantine/core';

import { KeyHint } from '../kit/key-hint.tsx';
import classes from './shortcut-table.module.css';
import { useShortcutGroups } from './shortcuts.tsx';

export function ShortcutTable() {
  return (
    <div className={classes.groups}>
      {useShortcutGroups().map(({ title, shortcuts }) => (
        <section key={title}>
          <Title order={3} mb={8}>
            {title}
          </Title>
          <dl className={classes.list}>
            {shortcuts.map(({ keys, does }) => (
              <div key={keys} className={classes.row}>
                <dt>{does}</dt>
                <dd>
                  <KeyHint keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
