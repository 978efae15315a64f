// The scorecard of a session.

import { Page } from '../../kit/page.tsx';

export function ScorecardPage({ id }: { readonly id: string }) {
  return <Page title="Scorecard">{id}</Page>;
}
