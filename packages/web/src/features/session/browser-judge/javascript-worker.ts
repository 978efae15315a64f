// Runs JavaScript and TypeScript in a worker of the sandboxed frame. Built into one file, which is sent there as text.

import { transform } from 'sucrase';

import { consoleLine } from './console-text.ts';
import type { Question, WorkerMessage, WorkerStart } from './protocol.ts';
import { createWorkerConsole } from './worker-console.ts';

/** What a driver of core/coding evaluates to. */
type Driver = (host: {
  readonly compile: (body: string) => unknown;
  readonly lineOffset: number;
  readonly transform: typeof transform | undefined;
}) => {
  readonly load: (source: string) => readonly [string, string];
  readonly call: (args: string) => readonly [string, string];
};

interface Load {
  readonly driver: string;
  readonly source: string;
}

const now = performance.now.bind(performance);
// oxlint-disable-next-line eslint/no-eval -- running the candidate’s program is what this worker is for
const evaluate = globalThis.eval;

addEventListener('message', (event: MessageEvent<WorkerStart>) => serve(event.data), { once: true });

function serve({ port, assets }: WorkerStart): void {
  const host = {
    // The body begins on the first line, so that its line numbers are the candidate's own.
    compile: (body: string): unknown => evaluate(`(function () {${body}\n})\n//# sourceURL=solution.js`),
    lineOffset: 0,
    transform: assets.typescript === true ? transform : undefined,
  };
  const post = (message: WorkerMessage): void => port.postMessage(message, []);
  const output = createWorkerConsole(post, now);
  let program: ReturnType<Driver> | null = null;
  const answer = (verb: string, rest: string): readonly [string, string] => {
    if (verb !== 'load') return program?.call(rest) ?? ['missing', ''];
    // Written by our own page a moment ago.
    const given = JSON.parse(rest) as Load;
    program = (evaluate(given.driver) as Driver)(host);
    return program.load(given.source);
  };
  port.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    output.reset(data.outputBytes);
    setConsole((...values) => output.write(consoleLine(values)));
    const end = data.question.indexOf('\n');
    const startedAt = now();
    const reply = answer(data.question.slice(0, end), data.question.slice(end + 1));
    const ms = now() - startedAt;
    output.flush();
    post({ kind: 'reply', text: reply.join('\n'), ms, memoryBytes: 0 });
  });
  port.start();
  post({ kind: 'ready' });
}

function setConsole(log: (...values: unknown[]) => void): void {
  const silent = (): void => {};
  const fresh = { log, info: log, debug: log, warn: log, error: log, table: log, dir: log, trace: log };
  Object.assign(globalThis, { console: { ...fresh, assert: silent, time: silent, timeEnd: silent } });
}
