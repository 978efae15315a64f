// The About page.

import { Page } from '../../kit/page.tsx';

export function AboutPage() {
  return <Page title="About">{null}</Page>;
}
