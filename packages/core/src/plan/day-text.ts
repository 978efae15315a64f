// Days as other programs write them.

import { type CalendarDate, calendarDateSchema } from './calendar.ts';
import { dayIn } from './time-zone.ts';

export interface DayReading {
  /** 3/4/2026 is the third of April, as in most of the world, rather than March the fourth. */
  readonly dayFirst: boolean;
  /** Where an instant is turned into a day. */
  readonly timeZone: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,T].*)?$/;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})$/i;
const STAMP = /^\d{9,13}$/;
/** Seconds since 1970 have ten digits until 2286; more are milliseconds. */
const MOST_SECONDS = 99_999_999_999;

/** Null when it is no day that exists. */
export function readDay(text: string, { dayFirst, timeZone }: DayReading): CalendarDate | null {
  const given = text.trim();
  const iso = ISO_DAY.exec(given);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  if (ISO_INSTANT.test(given)) return readInstant(given, timeZone);
  if (STAMP.test(given)) {
    const stamp = Number(given);
    return dayIn(timeZone)(stamp > MOST_SECONDS ? stamp : stamp * 1_000);
  }
  const numbers = NUMBERS.exec(given);
  if (numbers !== null) {
    const [, first, second, year] = numbers;
    return dayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
  }
  const american = MONTH_FIRST.exec(given);
  if (american !== null) return dayOf(american[3], monthNumber(american[1]), american[2]);
  const european = DAY_FIRST.exec(given);
  if (european !== null) return dayOf(european[3], monthNumber(european[2]), european[1]);
  return null;
}

/** Whether a column of days is written day first; null when every one of them can be read both ways. */
export function isDayFirst(texts: readonly string[]): boolean | null {
  const pairs = texts.flatMap((text) => {
    const numbers = NUMBERS.exec(text.trim());
    return numbers === null ? [] : [[Number(numbers[1]), Number(numbers[2])] as const];
  });
  if (pairs.some(([first]) => first > 12)) return true;
  if (pairs.some(([, second]) => second > 12)) return false;
  return pairs.every(([first, second]) => first === second) ? false : null;
}

/** An instant without a zone is one where the user is: its day stands in the text. */
function readInstant(text: string, timeZone: string): CalendarDate | null {
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
  if (!hasZone) return readDay(text.slice(0, 10), { dayFirst: false, timeZone });
  const when = Date.parse(text.replace(' ', 'T'));
  return Number.isNaN(when) ? null : dayIn(timeZone)(when);
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function dayOf(year = '', month = '', day = ''): CalendarDate | null {
  const parsed = calendarDateSchema.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? parsed.data : null;
}
