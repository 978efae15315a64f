// The stories as files: Markdown, JSON with every version, and a page for paper or PDF.

import { storiesToJson, storiesToMarkdown, type StorySummary } from '@greenroom/core/behavioural';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { download } from '../../kit/download.ts';
import { storyQuery } from './requests.ts';

export function ExportStories({ stories }: { readonly stories: readonly StorySummary[] }) {
  const client = useQueryClient();
  const asJson = async (): Promise<void> => {
    const views = await Promise.all(stories.map(({ id }) => client.fetchQuery(storyQuery(id))));
    download('stories.json', 'application/json', storiesToJson(views.map(({ story }) => story)));
  };
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() =>
            download('stories.md', 'text/markdown', storiesToMarkdown(stories.map(({ content }) => content)))
          }
        >
          Markdown
        </Menu.Item>
        <Menu.Item onClick={() => void asJson()}>JSON, with every version</Menu.Item>
        <Menu.Item component={Link} to="/stories/print">
          PDF or paper, one page each
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
