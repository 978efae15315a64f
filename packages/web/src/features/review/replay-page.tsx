// The replay of a session.

import { PageHeading } from '../../kit/page.tsx';

interface ReplayPageProps {
  readonly id: string;
  /** Where to open, ms since the start. */
  readonly at: number;
  /** Key of the event to point out. */
  readonly event: string | null;
}

export function ReplayPage({ id, at }: ReplayPageProps) {
  return <PageHeading title={`Replay ${id} at ${at}`} />;
}
