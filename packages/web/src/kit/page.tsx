// A page: its title in the tab, its one main heading, and the focus there after a change of route.

import { Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

import classes from './page.module.css';

let focusWanted = false;

/** Called by the frame when the route changes: the next page heading that appears takes the focus. */
export function wantHeadingFocus(): void {
  focusWanted = true;
}

interface PageHeadingProps {
  /** Shown, and set as the tab's title with the product's name behind it. */
  readonly title: string;
  /** For screen readers only, where the screen has no room for a heading. */
  readonly hidden?: boolean;
}

export function PageHeading({ title, hidden = false }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Greenroom`;
  }, [title]);
  useEffect(() => {
    if (!focusWanted) return;
    focusWanted = false;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Title order={1} ref={heading} tabIndex={-1} className={hidden ? classes.hidden : undefined}>
      {title}
    </Title>
  );
}

interface PageProps {
  readonly title: string;
  /** One sentence under the heading. */
  readonly lead?: ReactNode;
  /** Buttons at the heading's right. */
  readonly actions?: ReactNode;
  /** `reading`: one column of text; `wide`: tables and boards. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
}

export function Page({ title, lead, actions, width = 'wide', children }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div className={classes.words}>
          <PageHeading title={title} />
          {lead !== undefined && (
            <Text c="dimmed" mt={4}>
              {lead}
            </Text>
          )}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface PanelProps {
  /** Heading of the panel, level 2. */
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** No inner padding: for lists and tables that reach the edges. */
  readonly flush?: boolean;
}

/** A surface that holds one thing. */
export function Panel({ title, aside, flush = false, children }: PanelProps) {
  return (
    <section className={classes.panel} data-flush={flush || undefined}>
      {title !== undefined && (
        <div className={classes.panelHead}>
          <Title order={2}>{title}</Title>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
