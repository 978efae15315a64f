// Listens to the microphone; the model and what runs it are fetched with the first call.

import { type Listening, type ListenOptions, MicrophoneProblem } from './microphone.ts';

/** Asks for the microphone and starts listening. Throws a `MicrophoneProblem`. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const listening = await import('./listening.ts').catch((error: unknown) => {
    throw new MicrophoneProblem('What hears speech could not be fetched from the server. Try again.', {
      cause: error,
    });
  });
  return listening.openListening(options);
}
