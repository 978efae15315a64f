// Submissions of other programs, on the judge's side: opened, watched while they run, their verdicts stored once.

import type { TestResult } from '@greenroom/core/judging';
import type { EventOf } from '@greenroom/core/session';

import { readBlob } from '../../platform/blobs/shared-blobs.ts';
import type { Queue } from '../../platform/jobs/queue.ts';
import type { Wakeups } from '../../platform/live/wakeups.ts';
import type { Database } from '../../platform/storage/database.ts';
import type { Contents } from './contents.ts';
import type { Entry } from './entry.ts';
import type { ProgramlessRequest } from './own-task.ts';
import type { Origin, Task } from './judge-job.ts';
import { attemptTask, goneTask } from './session-origin.ts';
import {
  findSubmission,
  saveProgress,
  saveVerdict,
  type SubmissionBody,
  submissionTopic,
} from './submission-store.ts';

export interface CallbackJob {
  readonly submission: string;
}

export interface SubmissionContext {
  readonly database: Database;
  readonly wakeups: Wakeups;
  readonly contents: Contents;
  readonly callbacks: Queue<CallbackJob>;
}

/** Between two looks that watchers get at what runs. */
const PROGRESS_MS = 250;

export function submissionOrigin(context: SubmissionContext): Origin {
  const { database, wakeups, callbacks } = context;
  return {
    open: async (entry) => {
      const id = submissionId(entry);
      const found = await findSubmission(database.orm, id);
      if (found === null || !found.open) return null;
      const task = await taskOf(context, entry, found.body);
      return task.kind === 'broken' ? task : { ...task, onResult: progressOf(context, id) };
    },
    record: async (transaction, entry, { verdict }) => {
      const id = submissionId(entry);
      const found = await findSubmission(transaction, id, { lock: true });
      if (found === null || !found.open) return;
      await saveVerdict(transaction, id, verdict);
      await wakeups.wake(transaction, submissionTopic(id));
      if (found.callback !== null) await callbacks.add(transaction, [{ key: id, data: { submission: id } }]);
    },
  };
}

function submissionId({ submissionId: id }: Entry): string {
  if (id === null) throw new Error('An entry of a submission names it');
  return id;
}

async function taskOf(
  { database, contents }: SubmissionContext,
  entry: Entry,
  { language, source, task }: SubmissionBody,
): Promise<Task> {
  if (task.kind === 'function') {
    const text = entry.content === null ? null : await readBlob(database.orm, entry.content);
    if (text === null) return goneTask({ language }, `What ${task.name} is tested with`);
    // Written by `submit`, and proven by its hash.
    const request = JSON.parse(text) as ProgramlessRequest;
    return {
      kind: 'sound',
      language,
      limits: request.limits,
      run: (judge) => judge({ ...request, language, source }),
    };
  }
  const { pack, id: exercise } = task;
  const content = await contents.open({ hash: entry.content, pack, exercise });
  if (content === null) return goneTask({ language }, `The problem ${pack}/${exercise}`);
  return attemptTask(requestOf({ language, source, task }), content);
}

/** The same as a session would ask. */
function requestOf({
  language,
  source,
  task,
}: Pick<SubmissionBody, 'language' | 'source' | 'task'>):
  | EventOf<'run-requested'>
  | EventOf<'submission-requested'> {
  const stamp = { by: 'browser', n: 0, at: 0, language, source } as const;
  return task.kind === 'problem' && task.tests === 'samples'
    ? { ...stamp, type: 'run-requested', run: 'api', tests: [] }
    : { ...stamp, type: 'submission-requested', submission: 'api' };
}

/**
 * Lets watchers see the results so far, not oftener than they can look. Throws once nobody waits for them any more, which
 * ends the run.
 */
function progressOf({ database, wakeups }: SubmissionContext, id: string): (result: TestResult) => void {
  const results: TestResult[] = [];
  let shownAt = performance.now();
  let wanted = true;
  const show = (seen: readonly TestResult[]): Promise<void> =>
    database.transaction(async (transaction) => {
      wanted = await saveProgress(transaction, id, seen);
      if (wanted) await wakeups.wake(transaction, submissionTopic(id));
    });
  return (result) => {
    if (!wanted) throw new Error('This submission was cancelled or deleted');
    results.push(result);
    const now = performance.now();
    if (now - shownAt < PROGRESS_MS) return;
    shownAt = now;
    show([...results]).catch(() => {
      // Watchers miss a look; the verdict has everything.
    });
  };
}
