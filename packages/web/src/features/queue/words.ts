// The queue's words for people.

import { languageNames, languageSchema, type Priority } from '@greenroom/core/judging';

export const priorityNames: Readonly<Record<Priority, string>> = {
  interactive: 'Run',
  submission: 'Submission',
  bulk: 'Bulk',
};

/** A worker of another version may know a language that this page does not. */
export function nameOfLanguage(language: string): string {
  const known = languageSchema.safeParse(language);
  return known.success ? languageNames[known.data] : language;
}

/** A short length: `0.4 s`, `12 s`, `3 min 5 s`. */
export function seconds(ms: number): string {
  const total = Math.max(0, ms) / 1_000;
  if (total < 10) return `${total.toFixed(1)} s`;
  if (total < 60) return `${Math.round(total)} s`;
  const whole = Math.round(total);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
