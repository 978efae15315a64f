// Every keyboard shortcut of the house as one list, gathered by main, shown by the `?` dialog and by About.

import { createContext, type ReactNode, use } from 'react';

interface Shortcut {
  /** As `KeyHint` takes it: `mod+Enter`, `ArrowLeft`, `?`. */
  readonly keys: string;
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

const ShortcutsContext = createContext<readonly ShortcutGroup[]>([]);

export function ShortcutsProvider(props: {
  readonly groups: readonly ShortcutGroup[];
  readonly children: ReactNode;
}) {
  return <ShortcutsContext value={props.groups}>{props.children}</ShortcutsContext>;
}

export function useShortcutGroups(): readonly ShortcutGroup[] {
  return use(ShortcutsContext);
}
