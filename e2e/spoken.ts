// Makes what the browser's microphone hears: utterances of a synthetic voice with silences of known length between them.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Spoken {
  readonly file: string;
  remove(): void;
}

const RATE = ['-r', '48000', '-c', '1', '-b', '16'] as const;

/** Speaks the script: texts are said, numbers are seconds of silence. Needs `espeak-ng` and `sox`. */
export function speak(script: readonly (string | number)[]): Spoken {
  const directory = mkdtempSync(path.join(tmpdir(), 'greenroom-spoken-'));
  const inside = (name: string): string => path.join(directory, name);
  const pieces = script.map((piece, index) => {
    const file = inside(`${index}.wav`);
    if (typeof piece === 'number') run('sox', '-n', ...RATE, file, 'trim', '0', String(piece));
    else {
      run('espeak-ng', '-s', '150', '-w', inside('voice.wav'), piece);
      // Silence at both ends is cut, so that only the script's own is left.
      const ends = ['silence', '1', '0.01', '1%', 'reverse', 'silence', '1', '0.01', '1%', 'reverse'];
      run('sox', inside('voice.wav'), ...RATE, file, ...ends);
    }
    return file;
  });
  const file = inside('spoken.wav');
  run('sox', ...pieces, file);
  return { file, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
