// What surrounds the router: theme, query cache, notifications, shortcuts.

import '@fontsource-variable/geist/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@mantine/core/styles.css';
import './app.css';

import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';

import { ApiProblem } from './http.ts';
import { useSettingsApplied } from './settings.ts';
import { type ShortcutGroup, ShortcutsProvider } from './shortcuts.tsx';
import { colorSchemeManager, cssVariablesResolver, theme } from './theme.ts';

const Toasts = lazy(async () => ({ default: (await import('./toasts.tsx')).Toasts }));

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays one; only silence may pass by itself.
      retry: (failures, error) => failures < 2 && error instanceof ApiProblem && error.kind === 'unreachable',
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

interface AppProps {
  readonly shortcuts: readonly ShortcutGroup[];
  readonly children: ReactNode;
}

export function App({ shortcuts, children }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <ShortcutsProvider groups={shortcuts}>
          <SettingsApplied />
          <Suspense>
            <Toasts />
          </Suspense>
          {children}
        </ShortcutsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function SettingsApplied() {
  useSettingsApplied();
  return null;
}
