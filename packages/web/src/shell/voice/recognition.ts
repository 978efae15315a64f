// Speech to words by the browser itself, and only where it promises to do that on this machine.

/** The part of the Web Speech API that is used here (https://webaudio.github.io/web-speech-api/). */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start(track?: MediaStreamTrack): void;
  stop(): void;
}

interface RecognitionClass {
  new (): Recognition;
  /** Newer than the rest: browsers without it may send sound to their maker, and are not used. */
  readonly available?: (options: {
    readonly langs: readonly string[];
    readonly processLocally: boolean;
  }) => Promise<string>;
}

interface ResultEvent extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
}

export interface WordsHeard {
  /** Ends it and gives the words so far. */
  finish(): Promise<string>;
}

/** What is not ready this long after the end is not waited for. */
const LAST_WORDS_MS = 3_000;

function recognitionClass(): RecognitionClass | null {
  const { SpeechRecognition } = window as { readonly SpeechRecognition?: RecognitionClass };
  return SpeechRecognition ?? null;
}

/** Whether this browser writes speech in the page's language down without sending it anywhere. */
export async function hearsWordsLocally(lang = navigator.language): Promise<boolean> {
  const known = recognitionClass();
  if (known?.available === undefined) return false;
  try {
    return (await known.available({ langs: [lang], processLocally: true })) === 'available';
  } catch {
    return false;
  }
}

/** Begins to write the track's words down; call only where `hearsWordsLocally` says so. */
export function hearWords(track: MediaStreamTrack, lang = navigator.language): WordsHeard {
  const Known = recognitionClass();
  if (Known === null) throw new Error('This browser does not write speech down.');
  const recognition = new Known();
  const words: string[] = [];
  let isOver = false;
  recognition.lang = lang;
  recognition.continuous = true;
  recognition.interimResults = false;
  recognition.processLocally = true;
  recognition.addEventListener('result', (event) => {
    const { results, resultIndex } = event as ResultEvent;
    for (const result of Array.from(results).slice(resultIndex))
      if (result.isFinal) words.push(result[0]?.transcript.trim() ?? '');
  });
  // It ends by itself after a silence; the take goes on.
  recognition.addEventListener('end', () => {
    if (!isOver && track.readyState === 'live') recognition.start(track);
  });
  recognition.start(track);
  return {
    finish: async () => {
      isOver = true;
      await new Promise<void>((resolve) => {
        recognition.addEventListener('end', () => resolve(), { once: true });
        setTimeout(resolve, LAST_WORDS_MS);
        recognition.stop();
      });
      return words.filter((word) => word !== '').join(' ');
    },
  };
}
