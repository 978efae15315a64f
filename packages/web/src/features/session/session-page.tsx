// The interview screen.

import { PageHeading } from '../../kit/page.tsx';

export function SessionPage({ id }: { readonly id: string }) {
  return <PageHeading title={`Session ${id}`} />;
}
