// What `?` opens: every shortcut of the house. Loaded when it is first asked for.

import { Dialog } from '../kit/dialog.tsx';
import { ShortcutTable } from './shortcut-table.tsx';

interface ShortcutsDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Keyboard shortcuts" size="lg">
      <ShortcutTable />
    </Dialog>
  );
}
