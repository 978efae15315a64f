// Wires the pages: the only file that knows every feature and its address.

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';

import { filtersSchema } from './features/problems/filters.ts';
import { problemShortcuts } from './features/problems/shortcuts.ts';
import { replayShortcuts } from './features/review/shortcuts.ts';
import { sessionShortcuts } from './features/session/shortcuts.ts';
import { wantHeadingFocus } from './kit/page.tsx';
import { App } from './shell/app.tsx';
import { BrokenPage, NoSuchPage } from './shell/error-boundary.tsx';
import { Frame, Stage } from './shell/frame.tsx';
import { ShortcutsKey } from './shell/shortcuts-key.tsx';

const SessionPage = lazyRouteComponent(() => import('./features/session/session-page.tsx'), 'SessionPage');
const ProblemsPage = lazyRouteComponent(
  () => import('./features/problems/problems-page.tsx'),
  'ProblemsPage',
);
const ScorecardPage = lazyRouteComponent(
  () => import('./features/review/scorecard-page.tsx'),
  'ScorecardPage',
);
const ReplayPage = lazyRouteComponent(() => import('./features/review/replay-page.tsx'), 'ReplayPage');

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <ShortcutsKey />
    </>
  ),
  notFoundComponent: NoSuchPage,
});
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });
const stage = createRoute({ getParentRoute: () => root, id: 'stage', component: Stage });

const today = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./features/today/today-page.tsx'), 'TodayPage'),
});

const problems = createRoute({
  getParentRoute: () => frame,
  path: '/problems',
  validateSearch: filtersSchema,
  component: function Problems() {
    const filters = problems.useSearch();
    const navigate = problems.useNavigate();
    return (
      <ProblemsPage
        filters={filters}
        onFilters={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    );
  },
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/settings/settings-page.tsx'), 'SettingsPage'),
});

const about = createRoute({
  getParentRoute: () => frame,
  path: '/about',
  component: lazyRouteComponent(() => import('./features/about/about-page.tsx'), 'AboutPage'),
});

const nowhere = createRoute({ getParentRoute: () => frame, path: '$', component: NoSuchPage });

const session = createRoute({
  getParentRoute: () => stage,
  path: '/sessions/$id',
  component: function Session() {
    const { id } = session.useParams();
    return <SessionPage key={id} id={id} />;
  },
});

const scorecard = createRoute({
  getParentRoute: () => frame,
  path: '/sessions/$id/scorecard',
  component: function Scorecard() {
    const { id } = scorecard.useParams();
    return <ScorecardPage key={id} id={id} />;
  },
});

const replay = createRoute({
  getParentRoute: () => stage,
  path: '/sessions/$id/replay',
  /** `at`: where to open, ms since the start; `event`: key of the event to point out. */
  validateSearch: z.object({
    at: z.coerce.number().int().nonnegative().optional().catch(undefined),
    event: z.string().optional().catch(undefined),
  }),
  component: function Replay() {
    const { id } = replay.useParams();
    const { at, event } = replay.useSearch();
    return <ReplayPage key={id} id={id} at={at ?? 0} event={event ?? null} />;
  },
});

const router = createRouter({
  routeTree: root.addChildren([
    frame.addChildren([today, problems, settings, about, scorecard, nowhere]),
    stage.addChildren([session, replay]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation !== undefined && pathChanged) wantHeadingFocus();
});

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root to draw in.');
createRoot(place).render(
  <StrictMode>
    <App shortcuts={[sessionShortcuts, replayShortcuts, problemShortcuts]}>
      <RouterProvider router={router} />
    </App>
  </StrictMode>,
);
