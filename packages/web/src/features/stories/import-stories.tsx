// Stories from a file or from the clipboard: Markdown, JSON Resume or an export; seen before they are added.

import { Alert, Button, Checkbox, FileButton, Group, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';

import { Dialog } from '../../kit/dialog.tsx';
import { newSessionId } from '../../shell/session-id.ts';
import { readStories, type ReadStories } from './import-text.ts';
import { useAddStories } from './requests.ts';
import { factsLine, plural } from './story-text.ts';
import classes from './stories.module.css';

export function ImportStories() {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={open}>
        Import
      </Button>
      {opened && <ImportDialog onClose={close} />}
    </>
  );
}

function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const read = useMemo(() => (text.trim() === '' ? null : readStories(text)), [text]);
  return (
    <Dialog opened onClose={onClose} title="Import stories" size="lg">
      <Text c="dimmed" size="sm">
        Markdown with a heading for each story, a resume in the form of JSON Resume (each highlight becomes a
        draft), or stories that Greenroom exported as JSON.
      </Text>
      <Group mt="sm" align="flex-end">
        <FileButton
          accept=".md,.markdown,.json,.txt,text/markdown,application/json"
          onChange={(file) => void file?.text().then(setText)}
        >
          {(props) => (
            <Button {...props} variant="default">
              Choose a file
            </Button>
          )}
        </FileButton>
      </Group>
      <Textarea
        mt="sm"
        label="Or paste it here"
        autosize
        minRows={4}
        maxRows={10}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      {read !== null && !read.ok && (
        <Alert color="red" role="alert" mt="md" title="This cannot be imported as it is">
          <ul className={classes.problems}>
            {read.problem.slice(0, 6).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {read.problem.length > 6 && `And ${read.problem.length - 6} more.`}
        </Alert>
      )}
      {read?.ok === true && <Preview key={text} drafts={read.value} onClose={onClose} />}
    </Dialog>
  );
}

interface PreviewProps {
  readonly drafts: ReadStories;
  readonly onClose: () => void;
}

/** What would be added; single ones can be left out. */
function Preview({ drafts, onClose }: PreviewProps) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [ids] = useState(() => drafts.map(() => newSessionId()));
  const add = useAddStories();
  const chosen = drafts.flatMap((content, at) => (left.has(at) ? [] : [{ id: ids[at] ?? '', content }]));
  const toggle = (at: number): void => {
    const next = new Set(left);
    if (!next.delete(at)) next.add(at);
    setLeft(next);
  };
  return (
    <>
      <ul className={classes.preview} aria-label="What would be added">
        {drafts.map((content, at) => (
          <li key={ids[at]}>
            <Checkbox
              checked={!left.has(at)}
              onChange={() => toggle(at)}
              label={content.title}
              description={[factsLine(content), content.result.slice(0, 160)].filter(Boolean).join(' · ')}
            />
          </li>
        ))}
      </ul>
      {add.error !== null && (
        <Alert color="red" role="alert" mt="md" title="Nothing was imported">
          {add.error.message}
        </Alert>
      )}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
        <Button
          loading={add.isPending}
          disabled={chosen.length === 0}
          onClick={() => add.mutate({ reason: 'import', stories: chosen }, { onSuccess: onClose })}
        >
          Add {plural(chosen.length, 'story', 'stories')}
        </Button>
      </Group>
    </>
  );
}
