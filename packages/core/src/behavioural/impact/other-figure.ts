// What a figure is when it is no result: team size, duration, tenure, scale, a count of doings.

import type { Amount } from './amount.ts';
import { APPROXIMATORS, lowerAt, skipBack, words } from './phrase.ts';
import type { Trap } from './not-metric.ts';
import type { Token } from './token.ts';
import { isMoney, isTime } from './unit.ts';
import { vetoOf } from './veto.ts';

const PEOPLE = words(
  `engineers engineer developers developer people persons members staff nurses teachers analysts
   designers interns juniors reports employees colleagues volunteers contractors scientists managers
   operators teams team offices zones`,
);
const LEADING = words('led lead leading managed managing supervised manage of with team ran headed');
const DEEDS = words(
  `wrote shipped reviewed fixed closed built trained mentored taught interviewed presented migrated
   deleted created ran led sent published translated hired recruited distributed processed solved
   tutored opened launched designed delivered completed administered optimised optimized cleared
   conducted organised organized attended met merged`,
);

/** The reason for people to read; null where the figure is a plain number of nothing in particular. */
export function otherTrap(tokens: readonly Token[], amount: Amount): Trap | null {
  if (amount.kind === 'frequency') return null;
  const veto = vetoOf(tokens, amount.first, amount.last);
  if (veto === 'target' || veto === 'hypothetical') return veto;
  const before = lowerAt(tokens, skipBack(tokens, amount.first - 1, APPROXIMATORS));
  if (isTime(amount.unit)) return timeTrap(tokens, amount);
  if (isMoney(amount.unit)) return 'scale';
  if (before === 'of' && lowerAt(tokens, amount.first - 2) === 'team') return 'team-size';
  const head = amount.noun?.head ?? '';
  if (PEOPLE.has(head)) return LEADING.has(before) || amount.noun === null ? 'team-size' : 'count';
  if (amount.unit === '%' || amount.kind === 'share') return 'problem';
  if (hasDeedBefore(tokens, amount.first)) return 'activity';
  return amount.low >= 100 || amount.per !== null ? 'scale' : 'count';
}

function timeTrap(tokens: readonly Token[], amount: Amount): Trap {
  const near = [1, 2, 3].map((step) => lowerAt(tokens, amount.last + step));
  return near.some((word) => word === 'experience') ? 'tenure' : 'duration';
}

function hasDeedBefore(tokens: readonly Token[], first: number): boolean {
  return [1, 2, 3, 4, 5, 6].some((step) => DEEDS.has(lowerAt(tokens, first - step)));
}
