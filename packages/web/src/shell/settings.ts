// The user's settings: kept on the server, applied at once, mirrored where the first paint needs them.

import { defaultSettings, type Settings, settingsSchema } from '@greenroom/core/identity';
import { useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { saveSettings, settingsQuery } from './api.ts';
import { allowCharacterKeys } from './typing.ts';

const MIRROR = 'greenroom.settings';

/** What this browser last knew, for the moment before the server answers. */
function mirroredSettings(): Settings {
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
  const { queryKey } = settingsQuery;
  const mutation = useMutation({
    mutationKey: queryKey,
    // One after the other, so that the last change is the one that stays.
    scope: { id: 'settings' },
    onMutate: async (some: Partial<Settings>) => {
      client.setQueryData(queryKey, (before) => before && { ...before, ...some });
      await client.cancelQueries({ queryKey });
    },
    mutationFn: async (some: Partial<Settings>) =>
      saveSettings({ ...(await client.ensureQueryData(settingsQuery)), ...some }),
    onSuccess: (saved) => {
      if (client.getQueryData(queryKey) === undefined) client.setQueryData(queryKey, saved);
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
  return { change: (some: Partial<Settings>) => mutation.mutate(some), error: mutation.error };
}

/** Keeps the colour scheme and the mirror in step with the settings. Mounted once. */
export function useSettingsApplied(): void {
  const { data } = useQuery(settingsQuery);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (data === undefined) return;
    allowCharacterKeys(data.characterKeys);
    if (data.colorScheme !== colorScheme) setColorScheme(data.colorScheme);
    try {
      localStorage.setItem(MIRROR, JSON.stringify(data));
    } catch {
      // Without storage the next start shows the defaults for a moment; nothing else is lost.
    }
  }, [data, colorScheme, setColorScheme]);
}
