// Asks before something is gone for good, waits while it goes, and stays open when it could not.

import { Alert, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The question: “Delete this session?” */
  readonly title: string;
  /** What will be gone. */
  readonly children: ReactNode;
  /** The deed, on its button: “Delete for good”. */
  readonly action: string;
  /** Does it. The dialog closes when it resolves and shows the message of what it rejects with. */
  readonly onConfirm: () => Promise<void>;
}

export function ConfirmDialog({ opened, onClose, title, children, action, onConfirm }: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const close = (): void => {
    setError(null);
    onClose();
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      close();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'It could not be done.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <Text component="div">{children}</Text>
      {error !== null && (
        <Alert color="red" mt="md" role="alert">
          {error}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={close} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={busy} onClick={() => void confirm()}>
          {action}
        </Button>
      </Group>
    </Dialog>
  );
}
