// Ways to take a scorecard along: on paper, as Markdown, as JSON.

import { activeMs, type SessionState } from '@greenroom/core/session';
import { rubric, type Scorecard, scorecardMarkdown, type Track } from '@greenroom/core/signals';
import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconMarkdown, IconPrinter } from '@tabler/icons-react';

import { download } from '../../../kit/download.ts';
import { formatClock } from '../../../kit/time.ts';

interface ExportMenuProps {
  readonly card: Scorecard;
  readonly state: SessionState;
  /** Whose signals are told of where they were not observed. */
  readonly track: Track;
  readonly title: string;
  readonly facts: string;
}

export function ExportMenu({ card, state, track, title, facts }: ExportMenuProps) {
  const asMarkdown = (): void => {
    const clock = (at: number): string => formatClock(activeMs(state, at));
    const isOwn = (signal: keyof typeof rubric): boolean => rubric[signal].tracks.includes(track);
    save('md', 'text/markdown', scorecardMarkdown(card, { title, facts: [facts], clock }, isOwn));
  };
  const save = (extension: string, type: string, text: string): void =>
    download(`scorecard-${card.session}.${extension}`, type, text);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          Print
        </Menu.Item>
        <Menu.Item leftSection={<IconMarkdown size={16} aria-hidden />} onClick={asMarkdown}>
          Save as Markdown
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBraces size={16} aria-hidden />}
          onClick={() => save('json', 'application/json', `${JSON.stringify(card, null, 2)}\n`)}
        >
          Save as JSON
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
