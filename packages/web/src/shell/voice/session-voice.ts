// The microphone in a session: speech becomes events of the timeline, and nothing else of the sound is kept.

import { hear, silentDetector, type SpeechDetector, type SpeechSegment } from '@greenroom/core/session';
import { useEffect, useRef, useState } from 'react';

import type { SessionRecorder } from '../recorder/index.ts';
import { listen } from './listen.ts';
import type { Listening } from './microphone.ts';

export type VoiceState = 'off' | 'opening' | 'on';

export interface SessionVoice {
  readonly state: VoiceState;
  readonly speaking: boolean;
  /** Why it could not be turned on, or went off by itself. */
  readonly problem: string | null;
  readonly turnOn: () => void;
  /** Writes what was still being said, and lets go of the microphone. */
  readonly turnOff: () => void;
}

/** `active`: whether this tab writes and the session's clock runs; the microphone rests while it does not. */
export function useSessionVoice(recorder: SessionRecorder, active: boolean): SessionVoice {
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const [speaking, setSpeaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const voice = useRef<OpenVoice | null>(null);
  const listening = wanted && active;
  useEffect(() => {
    if (!listening) return;
    let gone = false;
    const failed = (reason: string): void => {
      if (gone) return;
      setWanted(false);
      setProblem(reason);
    };
    const open = async (): Promise<void> => {
      try {
        const made = await openVoice(recorder, { onSpeaking: setSpeaking, onEnd: failed });
        if (gone) return made.close();
        voice.current = made;
        setOpened(true);
      } catch (error) {
        failed(error instanceof Error ? error.message : 'The microphone could not be opened.');
      }
    };
    void open();
    return () => {
      gone = true;
      voice.current?.close();
      voice.current = null;
    };
  }, [listening, recorder]);
  useEffect(() => {
    // After a reload the recording still says that it listens; it does not.
    const isOpen = recorder.snapshot().recorder.state.listening.at(-1)?.to === null;
    if (active && isOpen && voice.current === null) recorder.write({ type: 'microphone-turned', on: false });
  }, [recorder, active]);
  return {
    state: !listening ? 'off' : opened ? 'on' : 'opening',
    speaking: listening && speaking,
    problem,
    turnOn: () => {
      setProblem(null);
      setOpened(false);
      setSpeaking(false);
      setWanted(true);
    },
    turnOff: () => {
      // At once: whoever ends the session does so in the next line.
      voice.current?.close();
      setWanted(false);
    },
  };
}

interface OpenVoice {
  /** Doing it twice does it once. */
  readonly close: () => void;
}

interface VoiceEars {
  readonly onSpeaking: (speaking: boolean) => void;
  readonly onEnd: (reason: string) => void;
}

/** Listens and writes each stretch of speech when it is over. */
async function openVoice(recorder: SessionRecorder, { onSpeaking, onEnd }: VoiceEars): Promise<OpenVoice> {
  let detector: SpeechDetector = silentDetector;
  /** Moment of the session at which the sound began. */
  let origin = 0;
  const write = (segments: readonly SpeechSegment[]): void => {
    for (const { from, to } of segments) {
      const now = recorder.now();
      const [start, end] = [Math.round(origin + from), Math.min(Math.round(origin + to), now)];
      if (start < end) recorder.write({ type: 'speech-heard', from: start, to: end });
    }
  };
  const listening: Listening = await listen({
    onStart: (began) => {
      origin = Math.max(0, recorder.now() - (performance.now() - began));
      recorder.write({ type: 'microphone-turned', on: true });
    },
    onFrame: (frame) => {
      const wasOpen = detector.open !== null;
      detector = hear(detector, frame);
      if (wasOpen !== (detector.open !== null)) onSpeaking(detector.open !== null);
      write(detector.segments);
      // Written ones need not be kept.
      detector = { ...detector, segments: [] };
    },
    onEnd,
  });
  let closed = false;
  return {
    close: () => {
      if (closed) return;
      closed = true;
      listening.stop();
      if (detector.open !== null) write([detector.open]);
      detector = silentDetector;
      recorder.write({ type: 'microphone-turned', on: false });
    },
  };
}
