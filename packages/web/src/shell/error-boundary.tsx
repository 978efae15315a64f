// What is shown when a page breaks or an address leads nowhere. The recorder keeps its events either way.

import type { ErrorComponentProps } from '@tanstack/react-router';

import { ButtonLink } from '../kit/link.tsx';
import { Page } from '../kit/page.tsx';
import { EmptyState, ErrorState } from '../kit/states.tsx';

export function BrokenPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page broke" width="reading">
      <ErrorState
        title="Something in this page failed. Your recorded work is safe."
        error={error}
        onRetry={reset}
      />
    </Page>
  );
}

export function NoSuchPage() {
  return (
    <Page title="Nothing here" width="reading">
      <EmptyState
        title="There is no page at this address"
        action={<ButtonLink to="/">Go to Today</ButtonLink>}
      >
        It may have been deleted, or the address has a slip in it.
      </EmptyState>
    </Page>
  );
}
