// Problems and the judge over HTTP.

import {
  baselineOf,
  BASELINE_SESSIONS,
  type JudgeStatus,
  judgeStatusSchema,
  originalId,
  type Problem,
  problemOutlineSchema,
  type ProblemSummary,
  problemSummarySchema,
  scoreSession,
  type TestCase,
  type ThinkAloud,
  thinkAloud,
  thinkAloudViewSchema,
  withoutSequel,
} from '@greenroom/core/coding';
import type { UserId } from '@greenroom/core/identity';
import { recorderOf, type SessionEvent, sessionIdSchema } from '@greenroom/core/session';
import { type Scorecard, scorecardSchema } from '@greenroom/core/signals';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Api } from '../../platform/http/app.ts';
import { json, jsonOf, problems } from '../../platform/http/describe.ts';
import { refuse, unknownSession } from '../../platform/http/problem.ts';
import type { Catalogue } from './catalogue.ts';
import { codeOfSession } from './code.ts';

export interface CodingContext {
  readonly catalogue: Catalogue;
  /** Where code runs. */
  readonly judging: {
    readonly where: 'here' | 'workers' | 'browser';
    readonly status: () => Promise<JudgeStatus>;
  };
  /** The scorecard of a session of another track; null for coding. */
  readonly scoreElsewhere: (session: string, events: readonly SessionEvent[]) => Scorecard | null;
  /** How a user stands with each problem that they tried, by `pack/id`. */
  /** A session's timeline and what it was about; `null` when there is no such session. */
  readonly recording: (
    userId: UserId,
    session: string,
  ) => Promise<{
    readonly pack: string;
    readonly exercise: string;
    readonly events: readonly SessionEvent[];
  } | null>;
  /** Sessions of this track in which a microphone was on, oldest first. */
  readonly heard: (userId: UserId, most: number) => Promise<readonly string[]>;
  readonly standings: (userId: UserId) => Promise<ReadonlyMap<string, 'tried' | 'solved'>>;
}

const byName = z.object({ pack: z.string().max(128), id: z.string().max(128) });

const listRoute = createRoute({
  method: 'get',
  path: '/api/problems',
  summary: 'All problems, and how the user stands with each',
  responses: { 200: json('The problems', z.array(problemSummarySchema)) },
});

const libraryRoute = createRoute({
  method: 'get',
  path: '/api/library',
  summary: 'What the problems cover, each in numbers',
  responses: { 200: json('The problems in numbers', z.array(problemOutlineSchema)) },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/problems/{pack}/{id}',
  summary: 'One problem: everything but hidden tests and solutions',
  request: { params: byName },
  responses: { 200: jsonOf<Problem>('The problem', 'problemSchema'), ...problems(404) },
});

const testsRoute = createRoute({
  method: 'get',
  path: '/api/problems/{pack}/{id}/tests',
  summary: 'Every test of a problem, only where the browser is the judge',
  request: { params: byName },
  responses: { 200: jsonOf<TestCase[]>('The tests', 'testCaseSchema', 'array'), ...problems(403, 404) },
});

const judgeRoute = createRoute({
  method: 'get',
  path: '/api/judge',
  summary: 'Where code runs, and what is missing for better',
  responses: { 200: json('The judge', judgeStatusSchema) },
});

const scorecardRoute = createRoute({
  method: 'get',
  path: '/api/sessions/{id}/scorecard',
  summary: 'What the recording of a session shows, computed anew each time',
  request: { params: z.object({ id: sessionIdSchema }) },
  responses: { 200: json('The scorecard', scorecardSchema), ...problems(404, 422) },
});

const thinkAloudRoute = createRoute({
  method: 'get',
  path: '/api/sessions/{id}/think-aloud',
  summary: 'What the microphone heard beside the edits, and how the first two sessions were',
  request: { params: z.object({ id: sessionIdSchema }) },
  responses: { 200: json('Thinking aloud', thinkAloudViewSchema), ...problems(404) },
});

export function addCodingRoutes(api: Api, context: CodingContext): void {
  const { catalogue, judging, standings } = context;

  api.openapi(listRoute, async (c) => {
    const standing = await standings(c.var.user);
    const list = (await catalogue.list()).map((problem): ProblemSummary => {
      const { pack, id, title, difficulty } = problem;
      const status = standing.get(`${pack}/${id}`) ?? 'new';
      return {
        pack,
        id,
        title,
        difficulty,
        patterns: [...problem.patterns],
        languages: [...problem.languages],
        status,
      };
    });
    return c.json(list, 200);
  });

  api.openapi(libraryRoute, async (c) => c.json([...(await catalogue.outlines())], 200));

  api.openapi(readRoute, async (c) => {
    const { pack, id } = c.req.valid('param');
    // What a change request makes of a problem is told when its session is that far.
    const problem = originalId(id) === null ? await catalogue.find(pack, id) : null;
    return problem === null ? unknownProblem(c, pack, id) : c.json(withoutSequel(problem), 200);
  });

  api.openapi(testsRoute, async (c) => {
    const { pack, id } = c.req.valid('param');
    if ((await catalogue.find(pack, id)) === null) return unknownProblem(c, pack, id);
    if (judging.where !== 'browser') {
      return refuse(c, {
        status: 403,
        name: 'hidden',
        title: 'Hidden tests stay hidden',
        detail: 'This server judges in its own sandbox; the tests do not leave it.',
      });
    }
    return c.json([...(await catalogue.tests(pack, id))], 200);
  });

  api.openapi(judgeRoute, async (c) => c.json(await judging.status(), 200));

  addScorecardRoute(api, context);
  addThinkAloudRoute(api, context);
}

function addScorecardRoute(api: Api, { catalogue, recording: read, scoreElsewhere }: CodingContext): void {
  api.openapi(scorecardRoute, async (c) => {
    const { id } = c.req.valid('param');
    const recording = await read(c.var.user, id);
    if (recording === null) return unknownSession(c, id);
    const card = scoreElsewhere(id, recording.events);
    if (card !== null) return c.json(card, 200);
    const problem = await catalogue.find(recording.pack, recording.exercise);
    if (problem === null) return unknownProblem(c, recording.pack, recording.exercise);
    try {
      const { events } = recording;
      const code = await codeOfSession(catalogue, problem, events);
      return c.json(scoreSession({ sessionId: id, problem, events, code }), 200);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return unreadableRecording(c, error.message);
    }
  });
}

/** A session with a microphone and without any edit says nothing; among so many there are two that do. */
const MOST_HEARD = 10;

function addThinkAloudRoute(api: Api, { recording: read, heard }: CodingContext): void {
  api.openapi(thinkAloudRoute, async (c) => {
    const { id } = c.req.valid('param');
    const recording = await read(c.var.user, id);
    if (recording === null) return unknownSession(c, id);
    const first: ThinkAloud[] = [];
    for (const session of await heard(c.var.user, MOST_HEARD)) {
      if (first.length === BASELINE_SESSIONS) break;
      const seen = heardIn((await read(c.var.user, session))?.events ?? []);
      if (seen !== null) first.push(seen);
    }
    const here = heardIn(recording.events);
    return c.json(
      {
        here: here === null ? null : { ...here, longestSilentTypingMs: here.longestSilentTyping.ms },
        baseline: baselineOf(first),
      },
      200,
    );
  });
}

/** Null too for a recording that cannot be replayed: it says nothing. */
function heardIn(events: readonly SessionEvent[]): ThinkAloud | null {
  try {
    const recorder = recorderOf(events);
    return thinkAloud(recorder.events, recorder.state);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Replay says so when an edit was made for another text than the one it is applied to. */
function unreadableRecording(c: Context, reason: string) {
  return refuse(c, {
    status: 422,
    name: 'unreadable-recording',
    title: 'This recording cannot be replayed',
    detail: `${reason}. Its events are kept and exported as they are.`,
  });
}

function unknownProblem(c: Context, pack: string, id: string) {
  return refuse(c, {
    status: 404,
    name: 'unknown-problem',
    title: 'There is no such problem',
    detail: `The pack ${pack} has no problem ${id}.`,
  });
}
