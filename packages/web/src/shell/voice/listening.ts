// Listens to the microphone: frames of sound with loudness and speech, and the stream itself for whoever records it.

import workletUrl from '@ricky0123/vad-web/dist/vad.worklet.bundle.min.js?url';

import { type Listening, type ListenOptions, MicrophoneProblem } from './microphone.ts';
import { FRAME_MS, FRAME_SAMPLES, loadVoiceModel, type VoiceModel } from './voice-model.ts';

/** Asks for the microphone and starts listening. Throws a `MicrophoneProblem`. */
export async function openListening(options: ListenOptions): Promise<Listening> {
  const stream = await openMicrophone(options.video ?? false);
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
  };
  try {
    const [model, audio] = await Promise.all([loadVoiceModel(), openAudio(stream)]);
    return startListening(options, { stream, model, audio, release });
  } catch (error) {
    release();
    throw new MicrophoneProblem(
      `The sound could not be read: ${error instanceof Error ? error.message : 'unknown reason'}.`,
      { cause: error },
    );
  }
}

interface Parts {
  readonly stream: MediaStream;
  readonly model: VoiceModel;
  readonly audio: {
    readonly context: AudioContext;
    readonly source: MediaStreamAudioSourceNode;
    readonly node: AudioWorkletNode;
  };
  readonly release: () => void;
}

function startListening(options: ListenOptions, { stream, model, audio, release }: Parts): Listening {
  let count = 0;
  let stopped = false;
  // The model remembers what it heard: frames wait for each other.
  let queue = Promise.resolve();
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    audio.source.disconnect();
    release();
    void audio.context.close();
    void releaseAfter(queue, model);
  };
  const end = (reason: string): void => {
    if (stopped) return;
    stop();
    options.onEnd(reason);
  };
  audio.node.port.addEventListener('message', ({ data }: MessageEvent<{ readonly data: ArrayBuffer }>) => {
    if (stopped) return;
    if (count === 0) options.onStart(performance.now() - FRAME_MS);
    const at = count * FRAME_MS;
    count += 1;
    const samples = new Float32Array(data.data);
    const before = queue;
    queue = (async () => {
      await before;
      if (stopped) return;
      try {
        const probability = await model.probability(samples);
        options.onFrame({ at, ms: FRAME_MS, probability, level: levelOf(samples) });
      } catch {
        end('The voice model stopped.');
      }
    })();
  });
  audio.node.port.start();
  // Only now: what sounded while the model was fetched is not part of anything.
  audio.source.connect(audio.node);
  for (const track of stream.getAudioTracks())
    track.addEventListener('ended', () => end('The microphone is gone.'));
  return { stream, stop };
}

async function openMicrophone(video: boolean): Promise<MediaStream> {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  if (mediaDevices === undefined)
    throw new MicrophoneProblem(
      'The browser gives a microphone only to pages on this machine (localhost) or over HTTPS.',
    );
  try {
    return await mediaDevices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      video: video ? { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 } } : false,
    });
  } catch (error) {
    throw new MicrophoneProblem(reasonOf(error, video ? 'microphone or camera' : 'microphone'), {
      cause: error,
    });
  }
}

function reasonOf(error: unknown, what: string): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError')
    return `The browser does not let this page use the ${what}. Allow it beside the address, then try again.`;
  if (name === 'NotFoundError') return `There is no ${what} here. You can go on without.`;
  return `The ${what} could not be opened. Does another program use it?`;
}

async function openAudio(stream: MediaStream): Promise<Parts['audio']> {
  const context = new AudioContext();
  await context.audioWorklet.addModule(workletUrl);
  const node = new AudioWorkletNode(context, 'vad-helper-worklet', {
    processorOptions: { frameSamples: FRAME_SAMPLES },
  });
  await context.resume();
  return { context, source: context.createMediaStreamSource(stream), node };
}

async function releaseAfter(queue: Promise<void>, model: VoiceModel): Promise<void> {
  await queue;
  await model.release();
}

/** −60 dB and below is 0, full scale is 100. */
function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(Math.max(power, 1e-9));
  return Math.round(Math.min(100, Math.max(0, ((decibels + 60) / 60) * 100)));
}
