// Picks an export, shows what it would add, and brings it back when told to.

import type { Importable } from '@greenroom/core/backup';
import { Alert, Button, FileButton, Group, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { Dialog } from '../../kit/dialog.tsx';
import { importData } from '../../shell/api.ts';
import { previewImport, readExport } from './import-file.ts';

interface Picked {
  readonly name: string;
  readonly data: Importable;
}

/** `present`: ids of the sessions that are here already. */
export function ImportButton({ present }: { readonly present: ReadonlySet<string> }) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const [asking, { open, close }] = useDisclosure(false);
  const [message, setMessage] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const reset = useRef<() => void>(null);
  const pick = async (file: File | null): Promise<void> => {
    reset.current?.();
    setMessage(null);
    if (file === null) return;
    const read = readExport(await file.text());
    if (read.ok) {
      setPicked({ name: file.name, data: read.value });
      open();
    } else setMessage({ good: false, text: read.problem });
  };
  return (
    <>
      <FileButton onChange={(file) => void pick(file)} accept="application/json,.json" resetRef={reset}>
        {(props) => (
          <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
            Import
          </Button>
        )}
      </FileButton>
      {message !== null && (
        <Alert color={message.good ? 'green' : 'red'} role={message.good ? 'status' : 'alert'} w="100%">
          {message.text}
        </Alert>
      )}
      {picked !== null && (
        <PreviewDialog
          opened={asking}
          picked={picked}
          present={present}
          onClose={close}
          onDone={(text) => setMessage({ good: true, text })}
        />
      )}
    </>
  );
}

interface PreviewDialogProps {
  readonly opened: boolean;
  readonly picked: Picked;
  readonly present: ReadonlySet<string>;
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
}

function PreviewDialog({ opened, picked, present, onClose, onDone }: PreviewDialogProps) {
  const client = useQueryClient();
  const { fresh, known, events } = previewImport(picked.data, present);
  const { mutate, isPending, error } = useMutation({
    mutationFn: importData,
    onSuccess: async ({ added }) => {
      onClose();
      await client.invalidateQueries();
      onDone(`Imported: ${plural(added, 'session')} added, settings taken over.`);
    },
  });
  return (
    <Dialog opened={opened} onClose={onClose} title="Import this export?">
      <Text c="dimmed">{picked.name}</Text>
      <List mt="sm" spacing={4}>
        <List.Item>
          {fresh === 0
            ? 'No new session'
            : `${plural(fresh, 'new session')} with ${events.toLocaleString()} events`}
        </List.Item>
        {known > 0 && <List.Item>{plural(known, 'session')} already here: kept as they are</List.Item>}
        <List.Item>Your settings become those of the export</List.Item>
      </List>
      {error !== null && (
        <Alert color="red" role="alert" mt="md" title="Nothing was imported">
          {error.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
        <Button loading={isPending} onClick={() => mutate(picked.data)} data-autofocus>
          Import
        </Button>
      </Group>
    </Dialog>
  );
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
