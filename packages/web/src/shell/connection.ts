// Whether the server answers, as far as this page can tell; asked again and again while it does not.

import { useSyncExternalStore } from 'react';

const RETRY_MS = [1_000, 2_000, 4_000, 8_000] as const;

const listeners = new Set<() => void>();
let reachable = true;
let retries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Every answer, even a refusal, shows that the server is there. */
export function reportAnswer(): void {
  clearTimeout(timer);
  timer = undefined;
  retries = 0;
  set(true);
}

/** A request got no answer: says so to listeners and keeps asking until one comes. */
export function reportSilence(): void {
  set(false);
  timer ??= setTimeout(() => void ask(), RETRY_MS[Math.min(retries, RETRY_MS.length - 1)]);
}

async function ask(): Promise<void> {
  timer = undefined;
  retries += 1;
  try {
    const response = await fetch('/api/health', { cache: 'no-store' });
    if (response.status >= 502 && response.status <= 504) reportSilence();
    else reportAnswer();
  } catch {
    reportSilence();
  }
}

function set(value: boolean): void {
  if (reachable === value) return;
  reachable = value;
  for (const listener of listeners) listener();
}

export function isReachable(): boolean {
  return reachable;
}

/** Calls back on every change; gives the function that stops it. */
export function onConnectionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReachable(): boolean {
  return useSyncExternalStore(onConnectionChange, isReachable);
}
