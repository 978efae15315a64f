// Wires the pages: the only file that knows every feature and its address.

import { signalIdSchema } from '@greenroom/core/signals';
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
import { everywhere, ShortcutsKey } from './shell/shortcuts-key.tsx';

const pages = {
  Today: lazyRouteComponent(() => import('./features/today/today-page.tsx'), 'TodayPage'),
  Plan: lazyRouteComponent(() => import('./features/plan/plan-page.tsx'), 'PlanPage'),
  Stories: lazyRouteComponent(() => import('./features/stories/stories-page.tsx'), 'StoriesPage'),
  Story: lazyRouteComponent(() => import('./features/stories/story-page.tsx'), 'StoryPage'),
  Rehearse: lazyRouteComponent(
    () => import('./features/stories/rehearsal/rehearse-page.tsx'),
    'RehearsePage',
  ),
  Coverage: lazyRouteComponent(() => import('./features/stories/coverage-page.tsx'), 'CoveragePage'),
  StoriesPrint: lazyRouteComponent(() => import('./features/stories/print-page.tsx'), 'PrintPage'),
  Progress: lazyRouteComponent(() => import('./features/progress/progress-page.tsx'), 'ProgressPage'),
  Report: lazyRouteComponent(() => import('./features/progress/report-page.tsx'), 'ReportPage'),
  Problems: lazyRouteComponent(() => import('./features/problems/problems-page.tsx'), 'ProblemsPage'),
  Library: lazyRouteComponent(() => import('./features/problems/library-page.tsx'), 'LibraryPage'),
  Settings: lazyRouteComponent(() => import('./features/settings/settings-page.tsx'), 'SettingsPage'),
  About: lazyRouteComponent(() => import('./features/about/about-page.tsx'), 'AboutPage'),
  Queue: lazyRouteComponent(() => import('./features/queue/queue-page.tsx'), 'QueuePage'),
  Session: lazyRouteComponent(() => import('./features/session/session-page.tsx'), 'SessionPage'),
  Round: lazyRouteComponent(() => import('./features/round/round-stage.tsx'), 'RoundStage'),
  StartRound: lazyRouteComponent(() => import('./features/round/start-page.tsx'), 'StartRoundPage'),
  Scorecard: lazyRouteComponent(() => import('./features/review/scorecard-page.tsx'), 'ScorecardPage'),
  Replay: lazyRouteComponent(() => import('./features/review/replay-page.tsx'), 'ReplayPage'),
};

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
  component: pages.Today,
});

const plan = createRoute({
  getParentRoute: () => frame,
  path: '/plan',
  component: pages.Plan,
});

const stories = createRoute({
  getParentRoute: () => frame,
  path: '/stories',
  component: pages.Stories,
});

const startRound = createRoute({
  getParentRoute: () => frame,
  path: '/stories/round',
  component: pages.StartRound,
});

const coverage = createRoute({
  getParentRoute: () => frame,
  path: '/stories/coverage',
  component: pages.Coverage,
});

const storiesPrint = createRoute({
  getParentRoute: () => frame,
  path: '/stories/print',
  component: pages.StoriesPrint,
});

const story = createRoute({
  getParentRoute: () => frame,
  path: '/stories/$id',
  validateSearch: z.object({ tab: z.enum(['write', 'versions', 'takes']).optional().catch(undefined) }),
  component: function Story() {
    const { id } = story.useParams();
    const { tab } = story.useSearch();
    const navigate = story.useNavigate();
    return (
      <pages.Story
        key={id}
        id={id}
        tab={tab ?? 'write'}
        onTab={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
      />
    );
  },
});

const rehearse = createRoute({
  getParentRoute: () => frame,
  path: '/stories/$id/rehearse',
  component: function Rehearse() {
    const { id } = rehearse.useParams();
    return <pages.Rehearse key={id} id={id} />;
  },
});

const progress = createRoute({
  getParentRoute: () => frame,
  path: '/progress',
  component: pages.Progress,
});

const report = createRoute({
  getParentRoute: () => frame,
  path: '/progress/report',
  component: pages.Report,
});

const problems = createRoute({
  getParentRoute: () => frame,
  path: '/problems',
  validateSearch: filtersSchema,
  component: function Problems() {
    const filters = problems.useSearch();
    const navigate = problems.useNavigate();
    return (
      <pages.Problems
        filters={filters}
        onFilters={(search) => void navigate({ search, replace: true, resetScroll: false })}
      />
    );
  },
});

const library = createRoute({
  getParentRoute: () => frame,
  path: '/problems/library',
  component: pages.Library,
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: pages.Settings,
});

const about = createRoute({
  getParentRoute: () => frame,
  path: '/about',
  component: pages.About,
});

const queue = createRoute({
  getParentRoute: () => frame,
  path: '/queue',
  component: pages.Queue,
});

const nowhere = createRoute({ getParentRoute: () => frame, path: '$', component: NoSuchPage });

const session = createRoute({
  getParentRoute: () => stage,
  path: '/sessions/$id',
  component: function Session() {
    const { id } = session.useParams();
    return <pages.Session key={id} id={id} round={pages.Round} />;
  },
});

const scorecard = createRoute({
  getParentRoute: () => frame,
  path: '/sessions/$id/scorecard',
  component: function Scorecard() {
    const { id } = scorecard.useParams();
    return <pages.Scorecard key={id} id={id} />;
  },
});

const replay = createRoute({
  getParentRoute: () => stage,
  path: '/sessions/$id/replay',
  /** `at`: where to open, ms since the start; `event`: key of the event to point out; `signal`: whose evidence it is; `line`: of the code. */
  validateSearch: z.object({
    at: z.coerce.number().int().nonnegative().optional().catch(undefined),
    event: z.string().optional().catch(undefined),
    signal: signalIdSchema.optional().catch(undefined),
    line: z.coerce.number().int().positive().optional().catch(undefined),
  }),
  component: function Replay() {
    const { id } = replay.useParams();
    const { at = 0, event = null, signal = null, line = null } = replay.useSearch();
    return <pages.Replay key={id} id={id} opening={{ at, event, signal, line }} />;
  },
});

const router = createRouter({
  routeTree: root.addChildren([
    frame.addChildren([
      today,
      plan,
      progress,
      report,
      problems,
      library,
      stories,
      coverage,
      startRound,
      storiesPrint,
      story,
      rehearse,
      settings,
      about,
      queue,
      scorecard,
      nowhere,
    ]),
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

// The rest of the pages is fetched once the first one stands, so that going there needs no server and no wait.
const whenIdle = window.requestIdleCallback ?? ((later: () => void) => setTimeout(later, 500));
window.addEventListener('load', () => {
  whenIdle(() => {
    for (const page of Object.values(pages)) page.preload?.()?.catch(() => undefined);
  });
});

const place = document.getElementById('root');
if (place === null) throw new Error('The page has no #root to draw in.');
createRoot(place).render(
  <StrictMode>
    <App shortcuts={[everywhere, sessionShortcuts, replayShortcuts, problemShortcuts]}>
      <RouterProvider router={router} />
    </App>
  </StrictMode>,
);
