// What a place shows while it has nothing, waits, or failed.

import { Button, Skeleton, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import classes from './states.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children !== undefined && (
        <Text c="dimmed" component="div" maw="46ch">
          {children}
        </Text>
      )}
      {action}
    </div>
  );
}

interface LoadingStateProps {
  /** What is being waited for, read to screen readers: “Loading problems”. */
  readonly label: string;
  /** Lines of the placeholder. */
  readonly lines?: number;
}

export function LoadingState({ label, lines = 4 }: LoadingStateProps) {
  return (
    <div className={classes.loading} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_unused, line) => (
        <Skeleton key={line} height={16} width={`${92 - ((line * 23) % 40)}%`} />
      ))}
    </div>
  );
}

interface ErrorStateProps {
  /** What could not be done: “The problems could not be loaded”. */
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
}

export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle className={classes.sign} size={22} aria-hidden />
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text c="dimmed" maw="52ch">
        {error instanceof Error ? error.message : 'Something unexpected happened.'}
      </Text>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
