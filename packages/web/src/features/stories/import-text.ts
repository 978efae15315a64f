// Reads stories out of a text of any of the three forms, and says what is wrong where it cannot.

import { fail, ok, type Result } from '@greenroom/core/base';
import {
  currentContent,
  storiesFromJson,
  storiesFromJsonResume,
  storiesFromMarkdown,
  type StoryContent,
} from '@greenroom/core/behavioural';

export type ReadStories = readonly StoryContent[];

/** Most stories that are added at once. */
const MOST = 500;

/** JSON is an export of stories or a resume; anything else is Markdown. Problems are sentences for people. */
export function readStories(text: string): Result<ReadStories, readonly string[]> {
  const read = text.trimStart().startsWith('{') ? fromJson(text) : fromMarkdown(text);
  if (read.ok && read.value.length > MOST)
    return fail([`These are ${read.value.length} stories; at most ${MOST} can be added at once.`]);
  return read;
}

function fromMarkdown(text: string): Result<ReadStories, readonly string[]> {
  const read = storiesFromMarkdown(text);
  return read.ok ? read : fail(read.problem.map(({ line, message }) => `Line ${line}: ${message}`));
}

function fromJson(text: string): Result<ReadStories, readonly string[]> {
  if (!text.includes('"greenroom.stories/')) return storiesFromJsonResume(text);
  const read = storiesFromJson(text);
  return read.ok ? ok(read.value.map(currentContent)) : read;
}
