// `greenroom plan`: a plan up to the interview, from dates, hours and what is known so far. It asks no server.

import { readFile } from 'node:fs/promises';

import {
  calendarDateSchema,
  daysBetween,
  makePlan,
  MAX_PLAN_DAYS,
  parseEvidenceFile,
  type Plan,
  type Role,
  roles,
  seniorities,
  type Seniority,
  weekday,
} from '@greenroom/core/plan';
import { type Observation, readiness } from '@greenroom/core/signals';

import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { print, printJson, table } from '../output.ts';

export interface PlanFlags {
  readonly json?: true;
  readonly from: string;
  readonly interview: string;
  /** Hours for each weekday, Monday first, e.g. `1,1,1,1,1,3,3`. */
  readonly hours: string;
  /** Days on which nothing is possible, separated by commas. */
  readonly blocked?: string;
  readonly role?: string;
  readonly level?: string;
  readonly company?: string;
  /** A file of core's `evidenceFileSchema`. */
  readonly evidence?: string;
}

const DAY_MS = 86_400_000;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The same arguments and the same file give the same bytes. The result is negative when a must-have does not fit. */
export async function planCommand(flags: PlanFlags): Promise<ExitCode> {
  const from = readDate(flags.from, '--from');
  const interview = readDate(flags.interview, '--interview');
  checkHorizon(from, interview);
  const observations = flags.evidence === undefined ? [] : await readEvidence(flags.evidence);
  const plan = makePlan({
    today: from,
    start: from,
    interview,
    minutesByWeekday: readHours(flags.hours),
    blocked: (flags.blocked ?? '')
      .split(',')
      .filter((text) => text !== '')
      .map((text) => readDate(text.trim(), '--blocked')),
    role: readRole(flags.role),
    level: readLevel(flags.level),
    company: flags.company ?? null,
    // What was seen on the first day itself is known too.
    readiness: readiness(observations, Date.parse(from) + DAY_MS),
    reviews: [],
    spent: 0,
    done: [],
    locked: [],
  });
  if (flags.json === true) printJson(plan);
  else print(describe(plan));
  return plan.unplaced.some(({ task }) => task.must) ? exitCodes.negative : exitCodes.good;
}

function readDate(text: string, option: string): string {
  const date = calendarDateSchema.safeParse(text);
  if (date.success) return date.data;
  throw new UsageError(`${option} must be a day such as 2026-11-23, not "${text}".`);
}

function checkHorizon(from: string, interview: string): void {
  const days = daysBetween(from, interview);
  if (days < 1) {
    throw new UsageError(
      `The interview (${interview}) must be after the first day (${from}): nothing is planned on the day itself.`,
    );
  }
  if (days > MAX_PLAN_DAYS) {
    throw new UsageError(`The interview is ${days} days away; a plan covers ${MAX_PLAN_DAYS} at most.`);
  }
}

function readHours(text: string): readonly number[] {
  const hours = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (hours.length !== weekdays.length || !hours.every((value) => value >= 0 && value <= 24)) {
    throw new UsageError(
      `--hours must be seven numbers from 0 to 24, Monday first, such as 1,1,1,1,1,3,3, not "${text}".`,
    );
  }
  return hours.map((value) => Math.round(value * 60));
}

function readRole(text: string | undefined): Role | null {
  if (text === undefined) return null;
  const role = roles.find((known) => known === text);
  if (role !== undefined) return role;
  throw new UsageError(`--role must be one of ${roles.join(', ')}, not "${text}".`);
}

function readLevel(text: string | undefined): Seniority | null {
  if (text === undefined) return null;
  const level = seniorities.find((known) => known === text);
  if (level !== undefined) return level;
  throw new UsageError(`--level must be one of ${seniorities.join(', ')}, not "${text}".`);
}

async function readEvidence(file: string): Promise<readonly Observation[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} cannot be read: ${reason}.`);
  });
  const parsed = parseEvidenceFile(text);
  if (parsed.ok) return parsed.value.observations;
  throw new UsageError(`${file} cannot be used. ${parsed.problem}`);
}

function describe({ today, interview, days, unplaced }: Plan): string {
  const left = daysBetween(today, interview);
  const rows = days.flatMap(({ date, capacity, tasks }) => {
    const day = `${weekdays[weekday(date)] ?? ''} ${date}`;
    if (tasks.length === 0) return [[day, '', capacity === 0 ? 'free' : 'nothing fits']];
    return tasks.map(({ minutes, title }, at) => [at === 0 ? day : '', `${minutes} min`, title]);
  });
  const missing = unplaced.map(({ task, why }) => `  ${task.title}: ${why}`);
  return [
    `${left} ${left === 1 ? 'day' : 'days'} until ${interview}.`,
    '',
    table(['left', 'right', 'left'], rows),
    ...(missing.length === 0 ? [] : ['', 'What does not fit:', ...missing]),
  ].join('\n');
}
