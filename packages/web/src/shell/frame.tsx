// The frame around every page: skip link, wordmark, navigation, messages about the connection.

import { Anchor, Text } from '@mantine/core';
import {
  IconCalendarWeek,
  IconChartDots,
  IconHelpCircle,
  IconListDetails,
  IconMessage2,
  IconSettings,
  IconSunHigh,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';

import { Wordmark } from '../kit/logo.tsx';
import { judgeQuery } from './api.ts';
import { useLateDelivery } from './late-delivery.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { useReminding } from './reminders.ts';
import classes from './frame.module.css';

const places = [
  { to: '/', label: 'Today', Icon: IconSunHigh },
  { to: '/plan', label: 'Plan', Icon: IconCalendarWeek },
  { to: '/progress', label: 'Progress', Icon: IconChartDots },
  { to: '/problems', label: 'Problems', Icon: IconListDetails },
  { to: '/stories', label: 'Stories', Icon: IconMessage2 },
  { to: '/settings', label: 'Settings', Icon: IconSettings },
  { to: '/about', label: 'About', Icon: IconHelpCircle },
] as const;

/** Navigation at the side, or below on small screens, and the page beside it. */
export function Frame() {
  useLateDelivery();
  useReminding();
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.side}>
        <Link to="/" className={classes.home} aria-label="Greenroom, to Today">
          <Wordmark />
        </Link>
        <nav className={classes.nav} aria-label="Main">
          {places.map(({ to, label, Icon }) => (
            <Link
              key={to}
              to={to}
              className={classes.place}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              <Icon size={19} stroke={1.75} aria-hidden />
              <span>{label}</span>
            </Link>
          ))}
        </nav>
        <JudgeLine />
      </header>
      <div className={classes.body}>
        <OfflineBanner />
        <main id="main" className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

/** The whole window for one page, which brings its own bar: session and replay. */
export function Stage() {
  return (
    <div className={classes.stage}>
      <SkipLink />
      <OfflineBanner />
      <main id="main" className={classes.stageMain} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function SkipLink() {
  return (
    <Anchor href="#main" className={classes.skip}>
      Skip to the content
    </Anchor>
  );
}

/** Where code runs, always in sight: the one thing that a candidate should never have to guess. */
function JudgeLine() {
  const { data } = useQuery(judgeQuery);
  if (data === undefined) return null;
  const well = data.isolation === 'isolated';
  return (
    <Link to="/about" hash="judge" className={classes.judge}>
      <span className={classes.lamp} data-well={well} aria-hidden />
      <Text size="xs" span>
        {data.isolation === 'browser'
          ? 'Code runs in this browser'
          : well
            ? 'Code runs isolated'
            : 'Code runs, less isolated'}
      </Text>
    </Link>
  );
}
