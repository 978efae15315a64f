// What the reviewer says: what was seen, why it matters, and the question back to the writer.

import type { Finding } from '@greenroom/core/base';

import classes from './editor.module.css';

interface FindingTextProps {
  readonly finding: Finding<unknown>;
  /** The words that stand above it already. */
  readonly quoted?: string;
}

export function FindingText({ finding, quoted }: FindingTextProps) {
  return (
    <div className={classes.finding}>
      {finding.seen !== `“${quoted}”` && <p>{finding.seen}</p>}
      {finding.advice !== '' && <p className={classes.ask}>{finding.advice}</p>}
      {finding.why !== '' && <p className={classes.why}>{finding.why}</p>}
    </div>
  );
}
