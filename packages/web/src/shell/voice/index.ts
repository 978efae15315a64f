// The user's voice, heard and never sent. What hears it is fetched only when somebody turns the microphone on.

export { useSessionVoice, type SessionVoice } from './session-voice.ts';
export { listen } from './listen.ts';
export { hearsWordsLocally, hearWords } from './recognition.ts';
