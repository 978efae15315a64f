// The server's clock against this machine's, learned from the answers that come anyway.

/** Clocks of one machine agree within this; a smaller difference is only the time that a request took. */
const TRUSTED_SKEW_MS = 3_000;

let skew = 0;

/** How far the server's clock is ahead of ours, ms; 0 when they agree as far as we can tell. */
export function serverSkew(): number {
  return skew;
}

/** Learns from one answer that was asked for and came between two moments of our clock. */
export function learnServerTime(dateHeader: string | null, sentAt: number, receivedAt: number): void {
  if (dateHeader !== null) skew = clockSkew(dateHeader, sentAt, receivedAt);
}

/** From the `Date` header of an answer (whole seconds); 0 when the difference is too small to tell. */
export function clockSkew(dateHeader: string, sentAt: number, receivedAt: number): number {
  const difference = Date.parse(dateHeader) + 500 - (sentAt + receivedAt) / 2;
  return Math.abs(difference) >= TRUSTED_SKEW_MS ? Math.round(difference) : 0;
}
