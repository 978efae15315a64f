// How the panes lie: side by side with lines to drag on a wide screen, behind tabs on a narrow one.

import { Tabs } from '@mantine/core';
import { IconCode, IconFileText, IconListCheck, IconMessages } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';

import classes from './panes.module.css';

export const paneNames = ['prompt', 'chat', 'code', 'tests'] as const;
export type PaneName = (typeof paneNames)[number];

const labels: Readonly<Record<PaneName, string>> = {
  prompt: 'Problem',
  chat: 'Interviewer',
  code: 'Code',
  tests: 'Tests',
};
const icons = { prompt: IconFileText, chat: IconMessages, code: IconCode, tests: IconListCheck } as const;

/** Where a pane takes the focus: its own first field, or the pane itself. */
export function focusPane(name: PaneName): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  const field = name === 'code' ? '.cm-content' : name === 'chat' ? 'textarea:not([disabled])' : null;
  const target = field === null ? pane : (pane?.querySelector<HTMLElement>(field) ?? pane);
  target?.focus();
}

export type PaneContents = Readonly<Record<PaneName, ReactNode>>;

interface PanesProps {
  readonly contents: PaneContents;
  readonly narrow: boolean;
  /** The pane that a narrow screen shows. */
  readonly shown: PaneName;
  readonly onShow: (name: PaneName) => void;
}

export function Panes({ contents, narrow, shown, onShow }: PanesProps) {
  return narrow ? (
    <TabbedPanes contents={contents} shown={shown} onShow={onShow} />
  ) : (
    <SplitPanes contents={contents} />
  );
}

function SplitPanes({ contents }: { readonly contents: PaneContents }) {
  const columns = useDefaultLayout({ id: 'greenroom.columns', storage });
  const left = useDefaultLayout({ id: 'greenroom.left', storage });
  const right = useDefaultLayout({ id: 'greenroom.right', storage });
  return (
    <Group className={classes.group} orientation="horizontal" {...columns}>
      <Panel id="talk" defaultSize="36%" minSize="240px">
        <Group orientation="vertical" {...left}>
          <Pane name="prompt" size="52%">
            {contents.prompt}
          </Pane>
          <Separator className={classes.separator} aria-label="Height of the problem" />
          <Pane name="chat" size="48%">
            {contents.chat}
          </Pane>
        </Group>
      </Panel>
      <Separator className={classes.separator} aria-label="Width of the problem" />
      <Panel id="work" minSize="340px">
        <Group orientation="vertical" {...right}>
          <Pane name="code" size="62%">
            {contents.code}
          </Pane>
          <Separator className={classes.separator} aria-label="Height of the editor" />
          <Pane name="tests" size="38%">
            {contents.tests}
          </Pane>
        </Group>
      </Panel>
    </Group>
  );
}

function Pane({
  name,
  size,
  children,
}: {
  readonly name: PaneName;
  readonly size: string;
  readonly children: ReactNode;
}) {
  return (
    <Panel id={name} defaultSize={size} minSize="90px">
      <section className={classes.pane} data-pane={name} aria-label={labels[name]} tabIndex={-1}>
        {children}
      </section>
    </Panel>
  );
}

function TabbedPanes({ contents, shown, onShow }: Omit<PanesProps, 'narrow'>) {
  return (
    <Tabs
      className={classes.tabbed}
      value={shown}
      inverted
      // Hidden, not taken down: the editor keeps its place.
      keepMountedMode="display-none"
      onChange={(value) => onShow(paneNames.find((name) => name === value) ?? 'prompt')}
    >
      {paneNames.map((name) => (
        <Tabs.Panel key={name} value={name} className={classes.tabPanel} data-pane={name}>
          {contents[name]}
        </Tabs.Panel>
      ))}
      <Tabs.List grow>
        {paneNames.map((name) => {
          const Icon = icons[name];
          return (
            <Tabs.Tab key={name} value={name} leftSection={<Icon size={17} aria-hidden />}>
              {labels[name]}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
    </Tabs>
  );
}

/** Storage may be forbidden; the panes then start over each time. */
const storage = {
  getItem(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Nothing to do.
    }
  },
};
