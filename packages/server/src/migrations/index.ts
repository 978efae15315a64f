// Every migration, in order. New ones are added at the end; released ones never change.

import type { Migration } from '../platform/storage/migrate.ts';
import { sessions } from './0001-sessions.ts';
import { plans } from './0002-plans.ts';
import { stories } from './0003-stories.ts';
import { calendars } from './0004-calendars.ts';
import { judging } from './0005-judging.ts';
import { measurements } from './0006-measurements.ts';

export const migrations: readonly Migration[] = [sessions, plans, stories, calendars, judging, measurements];
