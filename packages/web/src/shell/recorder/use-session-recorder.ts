// The recorder of one session as React sees it.

import { useEffect, useState, useSyncExternalStore } from 'react';

import { openEventStore } from './open-store.ts';
import { type RecorderSnapshot, SessionRecorder } from './session-recorder.ts';

/** Opens a session's recorder for as long as the component lives; null until the store is open. */
export function useSessionRecorder(session: string): SessionRecorder | null {
  const [recorder, setRecorder] = useState<SessionRecorder | null>(null);
  useEffect(() => {
    let opened: SessionRecorder | null = null;
    let left = false;
    const open = async (): Promise<void> => {
      const store = await openEventStore();
      if (left) return;
      opened = new SessionRecorder(session, store);
      opened.open();
      setRecorder(opened);
    };
    void open();
    return () => {
      left = true;
      opened?.close();
      setRecorder(null);
    };
  }, [session]);
  return recorder;
}

export function useRecorderSnapshot(recorder: SessionRecorder): RecorderSnapshot {
  return useSyncExternalStore(recorder.subscribe, recorder.snapshot);
}
