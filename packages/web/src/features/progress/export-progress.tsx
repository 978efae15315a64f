// Progress to take along: as JSON, or each of its tables as CSV.

import type { ProgressView } from '@greenroom/core/plan';
import { rubric } from '@greenroom/core/signals';
import { Button, Menu } from '@mantine/core';
import { IconBraces, IconChevronDown, IconTable } from '@tabler/icons-react';

import { download } from '../../kit/download.ts';
import { csv } from './csv.ts';

export function ExportProgress({ view }: { readonly view: ProgressView }) {
  const save = (name: string, rows: Parameters<typeof csv>[0]): void =>
    download(`greenroom-${name}-${view.today}.csv`, 'text/csv', csv(rows));
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTable size={16} aria-hidden />}
          onClick={() => save('readiness', readinessRows(view))}
        >
          Readiness as CSV
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={16} aria-hidden />}
          onClick={() =>
            save(
              'days',
              view.days.map((day) => ({ ...day })),
            )
          }
        >
          Days as CSV
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBraces size={16} aria-hidden />}
          onClick={() =>
            download(
              `greenroom-progress-${view.today}.json`,
              'application/json',
              `${JSON.stringify(view, null, 2)}\n`,
            )
          }
        >
          Everything here as JSON
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function readinessRows({ signals }: ProgressView) {
  return signals.map(({ signal, now }) => ({
    signal,
    name: rubric[signal].name,
    level: now.observed ? now.level.toFixed(2) : '',
    low: now.observed ? now.interval[0].toFixed(2) : '',
    high: now.observed ? now.interval[1].toFixed(2) : '',
    sessions: now.observed ? now.sessions : 0,
    last: now.observed ? new Date(now.lastAt).toISOString() : '',
  }));
}
