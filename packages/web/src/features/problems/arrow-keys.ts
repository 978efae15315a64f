// Up and down walk through the titles of a list, Home and End jump.

import { type RefObject, useEffect, useRef } from 'react';

/** Marks what the arrow keys stop at. */
export const stop = { 'data-stop': true } as const;

/** For the element that holds the list; works from the page's own keys while no field is being typed in. */
export function useArrowKeys<Holder extends HTMLElement>(): RefObject<Holder | null> {
  const holder = useRef<Holder>(null);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const stops = [...(holder.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
      const here = stops.findIndex((element) => element === document.activeElement);
      // From elsewhere the first step enters the list, unless that place has its own use for arrows.
      if (here === -1 && usesArrows(document.activeElement)) return;
      const next = target(event.key, here, stops.length);
      if (next === null) return;
      event.preventDefault();
      stops[next]?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return holder;
}

/** The search field is one line: down has no meaning in it but “into the list”. */
function usesArrows(element: Element | null): boolean {
  if (element === null || element.matches('input[type="search"]')) return false;
  return element.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;
}

function target(key: string, here: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return Math.min(here + 1, count - 1);
  if (here === -1) return null;
  if (key === 'ArrowUp') return Math.max(here - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
