// Listens for `?`, the one key that works on every page.

import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';

import type { ShortcutGroup } from './shortcuts.tsx';
import { isForPage } from './typing.ts';

export const everywhere: ShortcutGroup = {
  title: 'Everywhere',
  shortcuts: [
    { keys: '?', does: 'Show these shortcuts' },
    { keys: 'Escape', does: 'Close what is open' },
  ],
};

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));

export function ShortcutsKey() {
  const [opened, { open, close }] = useDisclosure(false);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '?' || !isForPage(event)) return;
      event.preventDefault();
      setWanted(true);
      open();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [open]);
  return <Suspense>{wanted && <ShortcutsDialog opened={opened} onClose={close} />}</Suspense>;
}
