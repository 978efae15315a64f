// The user's settings: kept on the server, applied at once, mirrored where the first paint needs them.

import { defaultSettings, type Settings, settingsSchema } from '@greenroom/core/identity';
import { useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { saveSettings, settingsQuery } from './api.ts';

const MIRROR = 'greenroom.settings';

/** What this browser last knew, for the moment before the server answers. */
export function mirroredSettings(): Settings {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(localStorage.getItem(MIRROR) ?? 'null'));
    return parsed.success ? parsed.data : defaultSettings;
  } catch {
    return defaultSettings;
  }
}

/** The settings now: the server's answer, or the mirror until it comes. */
export function useSettings(): Settings {
  const { data } = useQuery(settingsQuery);
  return data ?? mirroredSettings();
}

/** Changes some settings: at once on this page, then on the server; back again when the server refuses. */
export function useChangeSettings() {
  const client = useQueryClient();
  const mutation = useMutation({
    mutationKey: ['settings'],
    scope: { id: 'settings' },
    mutationFn: saveSettings,
    onError: () => client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  });
  const change = (some: Partial<Settings>): void => {
    const before = client.getQueryData(settingsQuery.queryKey) ?? mirroredSettings();
    const next = { ...before, ...some };
    client.setQueryData(settingsQuery.queryKey, next);
    mutation.mutate(next);
  };
  return { change, error: mutation.error, saving: mutation.isPending };
}

/** Keeps the colour scheme and the mirror in step with the settings. Mounted once. */
export function useSettingsApplied(): void {
  const { data } = useQuery(settingsQuery);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (data === undefined) return;
    if (data.colorScheme !== colorScheme) setColorScheme(data.colorScheme);
    try {
      localStorage.setItem(MIRROR, JSON.stringify(data));
    } catch {
      // Without storage the next start shows the defaults for a moment; nothing else is lost.
    }
  }, [data, colorScheme, setColorScheme]);
}
