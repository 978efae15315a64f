// Says that the server does not answer, and what that means for the candidate's work.

import { Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { isReachable, onConnectionChange, useReachable } from './connection.ts';
import classes from './offline-banner.module.css';

export function OfflineBanner() {
  const reachable = useReachable();
  const client = useQueryClient();
  useEffect(
    () =>
      onConnectionChange(() => {
        if (isReachable()) void client.invalidateQueries();
      }),
    [client],
  );
  return (
    <div role="status">
      {!reachable && (
        <div className={classes.banner}>
          <IconPlugConnectedX size={18} aria-hidden />
          <Text size="sm" span>
            Greenroom’s server does not answer. Your work is kept in this browser and sent when it is back.
          </Text>
        </div>
      )}
    </div>
  );
}
