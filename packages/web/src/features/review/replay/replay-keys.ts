// The keys of the replay, wherever the focus is, as long as nothing else there needs them.

import { useEffect } from 'react';

import { isForPage } from '../../../shell/typing.ts';
import { type Player, speeds } from './player.ts';

/** Widgets that move with the arrow keys themselves. */
const OWN_ARROWS = '[role="tab"], [role="radio"], [role="menu"], input';
const OWN_SPACE = 'button, a, summary, [role="tab"]';

export interface ReplayKeys {
  readonly player: Player;
  /** Goes to the next (1) or the previous (−1) event. */
  readonly stepEvent: (direction: 1 | -1) => void;
  readonly toEnd: () => void;
  readonly toggleIdle: () => void;
}

const STEP = 5_000;

export function useReplayKeys(keys: ReplayKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!isForPage(event)) return;
      const act = actionOf(event, keys);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [keys]);
}

function actionOf(event: KeyboardEvent, keys: ReplayKeys): (() => void) | null {
  const { player, stepEvent } = keys;
  const inside = (what: string): boolean =>
    event.target instanceof Element && event.target.closest(what) !== null;
  switch (event.key) {
    case ' ':
      return inside(OWN_SPACE) ? null : player.toggle;
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (inside(OWN_ARROWS)) return null;
      const direction = event.key === 'ArrowRight' ? 1 : -1;
      return event.shiftKey ? () => stepEvent(direction) : () => player.step(direction * STEP);
    }
    case 'Home':
      return inside(OWN_ARROWS) ? null : () => player.seek(0);
    case 'End':
      return inside(OWN_ARROWS) ? null : keys.toEnd;
    case '<':
      return () => player.setSpeed(nextSpeed(player, -1));
    case '>':
      return () => player.setSpeed(nextSpeed(player, 1));
    case 'i':
      return keys.toggleIdle;
    default:
      return null;
  }
}

function nextSpeed({ speed }: Player, direction: 1 | -1): Player['speed'] {
  return speeds[speeds.indexOf(speed) + direction] ?? speed;
}
