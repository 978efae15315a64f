// The end: what there is so far, and whether to finish, go on, or throw the attempt away.

import { verdictNames } from '@greenroom/core/judging';
import { activeMs, type SessionState } from '@greenroom/core/session';
import { Button, Group, Modal, Text } from '@mantine/core';
import { formatLength } from '../../../kit/time.ts';
import { judgedNow } from '../interview-actions.ts';
import classes from './finish-dialog.module.css';

interface FinishDialogProps {
  readonly opened: boolean;
  readonly state: SessionState;
  readonly now: () => number;
  readonly onClose: () => void;
  readonly onEnd: (reason: 'finished' | 'abandoned') => void;
}

export function FinishDialog({ opened, state, now, onClose, onEnd }: FinishDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Finish the interview?"
      size={480}
      closeButtonProps={{ 'aria-label': 'Go on with the interview' }}
    >
      {opened && <Summary state={state} at={now()} />}
      {opened && judgedNow(state, now()) !== null && (
        <Text size="sm" mb="md">
          Your code is still being judged. Wait for its verdict, so that the scorecard knows it.
        </Text>
      )}
      <Group justify="space-between" gap="xs">
        <Button variant="subtle" color="gray" onClick={() => onEnd('abandoned')}>
          Abandon
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            Go on
          </Button>
          <Button data-autofocus onClick={() => onEnd('finished')}>
            Finish and see the scorecard
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}

function Summary({ state, at }: { readonly state: SessionState; readonly at: number }) {
  const accepted = state.submissions.some((each) => each.verdict?.verdict === 'AC');
  const last = state.submissions.findLast((each) => each.verdict !== null)?.verdict;
  const stated = (['time', 'space'] as const).filter((subject) =>
    state.claims.some((claim) => claim.subject === subject),
  );
  const rows = [
    [
      'Time',
      `${formatLength(activeMs(state, at))}${state.minutes === null ? '' : ` of ${state.minutes} min`}`,
    ],
    [
      'Submission',
      accepted ? 'Accepted' : last === undefined || last === null ? 'None yet' : verdictNames[last.verdict],
    ],
    ['Your own tests', String(state.tests.length)],
    ['Complexity', stated.length === 0 ? 'Not stated yet' : `${stated.join(' and ')} stated`],
  ] as const;
  return (
    <dl className={classes.summary}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
