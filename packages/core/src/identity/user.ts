// Who someone is. In the default mode there is one local user and no account.

import type { Id } from '../base/index.ts';

export type UserId = Id<'user'>;

/** The one user of a machine on which nobody logs in. */
export const LOCAL_USER = 'local' as UserId;
