// The Today page.

import { Page } from '../../kit/page.tsx';

export function TodayPage() {
  return <Page title="Today">{null}</Page>;
}
