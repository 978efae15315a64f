// The user's voice, heard and never sent: fetched only when somebody turns the microphone on.

export {
  type Listening,
  listen,
  type ListenOptions,
  MicrophoneProblem,
  type SoundFrame,
} from './listening.ts';
