// Says of each frame of sound whether somebody speaks in it: Silero VAD, run in this page, fetched from our own server.

import modelUrl from '@ricky0123/vad-web/dist/silero_vad_v5.onnx?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor, type TypedTensor } from 'onnxruntime-web/wasm';

/** The model hears frames of 512 samples at 16 kHz, each with the last 64 samples of the one before. */
export const FRAME_SAMPLES = 512;
export const FRAME_MS = 32;
const RATE = 16_000;
const CONTEXT_SAMPLES = 64;

export interface VoiceModel {
  /** Probability of speech, 0 to 1. One frame after the other: the model remembers. */
  probability(frame: Float32Array): Promise<number>;
  release(): Promise<void>;
}

/** Fetches the model and what runs it, 17 MB together, which the browser keeps. */
export async function loadVoiceModel(): Promise<VoiceModel> {
  env.wasm.wasmPaths = { wasm: wasmUrl };
  // More threads would need isolation headers for every page, and one is fast enough: a frame takes about 1 ms.
  env.wasm.numThreads = 1;
  const answer = await fetch(modelUrl);
  if (!answer.ok) throw new Error(`The voice model could not be loaded (${answer.status}).`);
  const session = await InferenceSession.create(new Uint8Array(await answer.arrayBuffer()));
  const sr = new Tensor('int64', [BigInt(RATE)], [1]);
  let state = new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]);
  let context = new Float32Array(CONTEXT_SAMPLES);
  return {
    probability: async (frame) => {
      const input = new Float32Array(CONTEXT_SAMPLES + frame.length);
      input.set(context);
      input.set(frame, CONTEXT_SAMPLES);
      context = frame.slice(-CONTEXT_SAMPLES);
      const { output, stateN } = await session.run({
        input: new Tensor('float32', input, [1, input.length]),
        state,
        sr,
      });
      const probability = output?.data[0];
      if (typeof probability !== 'number' || stateN === undefined)
        throw new Error('The voice model gave no answer.');
      state = stateN as TypedTensor<'float32'>;
      return probability;
    },
    release: () => session.release(),
  };
}
