// Says where code runs when it is not fully isolated, what is missing, and the one command that mends it.

import type { JudgeStatus } from '@greenroom/core/coding';
import { IconShieldExclamation } from '@tabler/icons-react';

import classes from './judge-notice.module.css';

export function JudgeNotice({ status }: { readonly status: JudgeStatus }) {
  if (status.isolation === 'isolated') return null;
  return (
    <aside className={classes.notice} aria-label="Where code runs">
      <IconShieldExclamation size={20} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <p>{status.summary}</p>
        {status.missing.length > 0 && <MissingList missing={status.missing} />}
      </div>
    </aside>
  );
}

export function MissingList({ missing }: { readonly missing: JudgeStatus['missing'] }) {
  return (
    <ul className={classes.missing}>
      {missing.map(({ what, fix }) => (
        <li key={what}>
          {what} <code>{fix}</code>
        </li>
      ))}
    </ul>
  );
}
