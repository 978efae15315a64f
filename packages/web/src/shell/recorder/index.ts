// The browser's side of the session recorder.

export { forgetKeptEvents } from './forget.ts';
export { deliverLeftovers } from './leftovers.ts';
export { openEventStore } from './open-store.ts';
export { type RecorderSnapshot, type SessionRecorder } from './session-recorder.ts';
export { useRecorderSnapshot, useSessionRecorder } from './use-session-recorder.ts';
