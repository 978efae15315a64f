// The session's time, ticking.

import { useEffect, useState } from 'react';

/** Ms since the session started, asked anew `everyMs`. */
export function useNow(now: () => number, everyMs = 500): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return time;
}
