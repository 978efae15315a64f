// What stories and takes are refused with.

import type { Context } from 'hono';

import { refuse } from '../../platform/http/problem.ts';
import type { StoryProblem } from './bank.ts';

export function refuseStory(c: Context, id: string, problem: StoryProblem) {
  return problem.kind === 'unknown' ? unknownStory(c, id) : refuseTaken(c, problem);
}

export function refuseTaken(c: Context, problem: StoryProblem) {
  if (problem.kind === 'newer')
    return refuse(c, {
      status: 409,
      name: 'newer-version',
      title: 'This story was changed elsewhere',
      detail: `Version ${problem.newest} was saved meanwhile, in another window perhaps. Load it, then make your change again.`,
    });
  return refuse(c, {
    status: 409,
    name: 'taken',
    title: 'This id is taken',
    detail: `Something else is stored as ${problem.kind === 'taken' ? problem.id : 'this'}. Use a new id.`,
  });
}

export function unknownStory(c: Context, id: string) {
  return refuse(c, {
    status: 404,
    name: 'unknown-story',
    title: 'There is no such story',
    detail: `The story ${id} does not exist here. It may have been deleted.`,
  });
}

export function unknownTake(c: Context, id: string) {
  return refuse(c, {
    status: 404,
    name: 'unknown-take',
    title: 'There is no such take',
    detail: `The take ${id} does not exist here. It may have been deleted.`,
  });
}
