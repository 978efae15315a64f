// A notification when a day's practice begins, while the app is open somewhere in this browser.

import { instantIn, minutesOfDay, type PlanView } from '@greenroom/core/plan';
import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { planQuery } from './api.ts';

const KEY = 'greenroom-reminders';
/** The day of the last reminder: several tabs remind once. */
const SHOWN = 'greenroom-reminded-on';
const CHECK_MS = 30_000;
/** Opening the app an hour late is late enough not to be reminded. */
const LATEST_MS = 60 * 60_000;

/** Whether reminders are on, and how to turn them on: the browser asks the first time. */
export function useReminders() {
  const [wanted, setWanted] = useLocalStorage({
    key: KEY,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [refused, setRefused] = useState(false);
  const supported = 'Notification' in window;
  return {
    on: wanted && supported && Notification.permission === 'granted',
    refused,
    turn: async (on: boolean): Promise<void> => {
      const allowed = on && supported && (await Notification.requestPermission()) === 'granted';
      setRefused(on && !allowed);
      setWanted(allowed);
    },
  };
}

/** Called once by the frame. */
export function useReminding(): void {
  const { on } = useReminders();
  const { data } = useQuery({ ...planQuery, enabled: on, refetchInterval: on ? 10 * 60_000 : false });
  useEffect(() => {
    if (!on || data === undefined) return undefined;
    const check = (): void => remind(data);
    check();
    const timer = setInterval(check, CHECK_MS);
    return () => clearInterval(timer);
  }, [on, data]);
}

function remind({ profile, plan, today }: PlanView): void {
  const tasks = plan?.days.find(({ date }) => date === today)?.tasks ?? [];
  const [first] = tasks;
  if (profile === null || first === undefined) return;
  const start = instantIn(profile.timeZone)(today, minutesOfDay(profile.practiceAt));
  const late = Date.now() - start;
  if (late < 0 || late > LATEST_MS || localStorage.getItem(SHOWN) === today) return;
  localStorage.setItem(SHOWN, today);
  const more = tasks.length === 1 ? '' : `, and ${tasks.length - 1} more`;
  const body = `${first.title}${more}`;
  const reminder = new Notification('Time to practise', { body, tag: `greenroom-${today}` });
  reminder.addEventListener('click', () => window.focus());
}
