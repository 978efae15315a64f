// The time of a session: milliseconds since its start, never falling, over reloads, sleep and changed clocks.

/** Tells ms since the session's start. */
export type SessionClock = () => number;

export interface ClockSources {
  /** When the session started, ms since 1970 on the server's clock. */
  readonly startedAt: number;
  /** How far the server's clock is ahead of this machine's, in ms. */
  readonly skew: number;
  /** Wall clock, ms since 1970: right over reloads and sleep, but people set it. */
  readonly wall: () => number;
  /** Monotonic clock, ms: steady, but it may stand still while the machine sleeps. */
  readonly steady: () => number;
}

/** The wall clock may run ahead of the steady one by this much before it is believed that the machine slept. */
const SLEEP_MS = 2_000;

/** Follows the steady clock; jumps forward after a sleep; never goes back. */
export function createSessionClock({ startedAt, skew, wall, steady }: ClockSources): SessionClock {
  const wallAt = (): number => wall() + skew - startedAt;
  let anchor = { at: Math.max(0, wallAt()), steady: steady() };
  return () => {
    const at = anchor.at + (steady() - anchor.steady);
    const byWall = wallAt();
    if (byWall - at <= SLEEP_MS) return at;
    anchor = { at: byWall, steady: steady() };
    return byWall;
  };
}
