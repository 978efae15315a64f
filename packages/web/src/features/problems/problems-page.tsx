// The Problems page.

import { Page } from '../../kit/page.tsx';

export function ProblemsPage() {
  return <Page title="Problems">{null}</Page>;
}
