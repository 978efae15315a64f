// A dialog over the page: labelled by its title, closed by Escape, focus kept inside and given back afterwards.

import { type MantineSize, Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';

import classes from './dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: MantineSize;
  /** What has `data-autofocus` gets the focus first. */
  readonly children: ReactNode;
}

export function Dialog({ opened, onClose, title, size = 'md', children }: DialogProps) {
  useFocusReturn(opened);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered returnFocus={false}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content className={classes.content}>
        {/* Mantine's own header is a <header>, which would count as a second banner of the page. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Gives the focus back to where it was. Mantine's own way misses a dialog that is born open. */
function useFocusReturn(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return undefined;
    const before = document.activeElement;
    return () => {
      // What had the focus may be gone, and whoever closed the dialog may have chosen a better place.
      setTimeout(() => {
        const isFree = document.activeElement === document.body || isInDialog(document.activeElement);
        if (isFree && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true });
      });
    };
  }, [opened]);
}

function isInDialog(element: Element | null): boolean {
  return element !== null && element.closest('[role="dialog"]') !== null;
}
