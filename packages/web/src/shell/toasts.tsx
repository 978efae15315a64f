// Where short messages appear. Loaded after the first paint: nothing speaks before.

import '@mantine/notifications/styles.css';

import { Notifications } from '@mantine/notifications';

export function Toasts() {
  return <Notifications position="bottom-right" />;
}
