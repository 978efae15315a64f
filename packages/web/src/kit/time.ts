// Lengths and moments of time as people read them.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock's face from milliseconds: `4:05`, `1:02:09`. Negative time keeps its sign. */
export function formatClock(ms: number): string {
  const total = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, '0');
  const sign = ms < 0 && total > 0 ? '−' : '';
  return hours === 0
    ? `${sign}${minutes}:${seconds}`
    : `${sign}${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}

/** A rounded length in words: “less than a minute”, “12 min”, “2 h 5 min”, “3 days”. */
export function formatLength(ms: number): string {
  if (ms < MINUTE) return 'less than a minute';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    return minutes === 0 ? `${Math.floor(ms / HOUR)} h` : `${Math.floor(ms / HOUR)} h ${minutes} min`;
  }
  const days = Math.floor(ms / DAY);
  return days === 1 ? '1 day' : `${days} days`;
}

/** How long ago a moment was: “just now”, “5 min ago”, “yesterday”, then the date. */
export function formatAgo(moment: Date, now: Date): string {
  const ms = now.getTime() - moment.getTime();
  if (ms < MINUTE) return 'just now';
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  if (moment >= midnight || ms < 6 * HOUR) return `${formatLength(ms)} ago`;
  const nights = Math.ceil((midnight.getTime() - moment.getTime()) / DAY);
  if (nights === 1) return 'yesterday';
  if (nights < 7) return `${nights} days ago`;
  return new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    moment,
  );
}
