// The program in a box that counts what JavaScript and TypeScript solutions do, in a metered QuickJS.

import { readFileSync } from 'node:fs';

import base from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
} from 'quickjs-emscripten-core';
import { transform } from 'sucrase';

import { type Question, serve } from './channel.ts';
import { countingOf } from './counters.ts';
import { linedCode, lineNames } from './lined-code.ts';

/** Stack that is left when QuickJS refuses to go deeper: its own functions need it. */
const STACK_RESERVE = 256 * 1024;
const MIDNIGHT = 1_700_000_000_000;
const isTypescript = process.argv[2] === 'typescript';

let instance: WebAssembly.Instance | null = null;
const module = new WebAssembly.Module(readFileSync('/box/quickjs.wasm'));
const counting = countingOf(() => instance?.exports ?? {});
const variant = newVariant(base, {
  emscriptenModule: {
    instantiateWasm: (imports, receive) => {
      instance = new WebAssembly.Instance(module, imports);
      counting.allow(2 ** 60);
      receive(instance);
      return instance.exports;
    },
  },
});
const quickjs = await newQuickJSWASMModuleFromVariant(variant);
const runtime = quickjs.newRuntime();
runtime.setMaxStackSize(counting.stackBytes() - STACK_RESERVE);
const context: QuickJSContext = runtime.newContext();

/** What calling us costs QuickJS itself. */
const WATCHING = 12;

/** Turns and work of each line, and how deep calls are nested. */
interface Trace {
  readonly lines: Map<number, [turns: number, work: number]>;
  line: number;
  since: bigint;
  depth: number;
  deepest: number;
}

const fresh = (): Trace => ({ lines: new Map(), line: 0, since: counting.work(), depth: 0, deepest: 0 });
let trace = fresh();

function settle(): void {
  const found = trace.lines.get(trace.line) ?? [0, 0];
  found[1] += Math.max(0, Number(counting.work() - trace.since) - WATCHING);
  trace.lines.set(trace.line, found);
}

function give(
  target: QuickJSHandle,
  name: string,
  work: (...values: QuickJSHandle[]) => QuickJSHandle | void,
): void {
  const handle = context.newFunction(name, work);
  context.setProp(target, name, handle);
  handle.dispose();
}

give(context.global, '__gr_begin', () => counting.begin());
give(context.global, '__gr_finish', () => counting.finish());
/** What was run so far belongs to the preparation. */
give(context.global, '__gr_watch', () => {
  trace = fresh();
});
give(context.global, lineNames.at, (line) => {
  settle();
  trace.line = context.getNumber(line);
  const found = trace.lines.get(trace.line) ?? [0, 0];
  found[0] += 1;
  trace.lines.set(trace.line, found);
  trace.since = counting.work();
});
give(context.global, lineNames.enter, () => {
  settle();
  trace.depth += 1;
  trace.deepest = Math.max(trace.deepest, trace.depth);
  trace.since = counting.work();
  return context.newNumber(trace.line);
});
give(context.global, lineNames.leave, (line) => {
  settle();
  trace.depth -= 1;
  trace.line = context.getNumber(line);
  trace.since = counting.work();
});
/** The body of a function becomes a function, as the driver asks; `lined` says its lines as it runs. */
function compiler(lined: boolean): (body: QuickJSHandle) => QuickJSHandle {
  return (body) => {
    const text = context.getString(body);
    const code = lined ? linedCode(text) : text;
    return context.unwrapResult(context.evalCode(`(function(){${code}\n})`, 'solution.js'));
  };
}
const host = context.newObject();
give(host, 'compile', compiler(false));
give(host, 'compileLined', compiler(true));
give(host, 'transform', (source, options) => {
  const { code } = transform(
    context.getString(source),
    context.dump(options) as Parameters<typeof transform>[1],
  );
  const result = context.newObject();
  const text = context.newString(code);
  context.setProp(result, 'code', text);
  text.dispose();
  return result;
});
context.setProp(context.global, '__gr_host', host);
/**
 * QuickJS collects garbage when half as much again was allocated as at the last collection: after one with so much in
 * use it does not come again. Its work would show at some sizes and not at others.
 */
const HELD_BYTES = 256 * 1024 * 1024;
// No clock and no chance: the same counts every time.
evaluate(`
  (() => { const held = new ArrayBuffer(${HELD_BYTES}); return [{}, {}, held.byteLength]; })();
  Math.random = (() => { let state = 1; return () => { state = (state * 48271) % 2147483647; return state / 2147483647; }; })();
  Date.now = () => ${MIDNIGHT};
  globalThis.console = { log() {}, error() {}, warn() {}, info() {}, debug() {} };
  var __gr_plain, __gr_lined;
  function __gr_load(driver, source, typescript) {
    const make = (0, eval)(driver);
    const shared = { lineOffset: 0, transform: typescript ? __gr_host.transform : undefined };
    __gr_plain = make({ compile: __gr_host.compile, ...shared });
    const reply = __gr_plain.load(source);
    if (reply[0] === 'loaded') {
      __gr_lined = make({ compile: __gr_host.compileLined, ...shared });
      __gr_lined.load(source);
    }
    return reply;
  }
  function __gr_measure(text) {
    try {
      const { solve, values } = __gr_plain.prepare(text);
      if (solve === undefined) return ['missing', ''];
      __gr_begin();
      __gr_finish();
      let answer;
      try {
        __gr_begin();
        answer = solve(...values);
      } finally {
        __gr_finish();
      }
      return ['counted', ''];
    } catch (error) {
      return ['error', __gr_plain.describe(error)];
    }
  }
  function __gr_trace(text) {
    try {
      const { solve, values } = __gr_lined.prepare(text);
      __gr_watch();
      solve(...values);
      return ['traced', ''];
    } catch (error) {
      return ['error', __gr_plain.describe(error)];
    }
  }
  0
`);

serve(answer);

function evaluate(code: string): void {
  context.unwrapResult(context.evalCode(code, 'box.js')).dispose();
}

function call(name: string, ...values: readonly (string | boolean)[]): readonly [string, string] {
  const code = `${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`;
  const handle = context.unwrapResult(context.evalCode(code, 'box.js'));
  const [status = '', said = ''] = context.dump(handle) as string[];
  handle.dispose();
  return [status, said];
}

function answer({ verb, text }: Question): string {
  try {
    return attempt(verb, text);
  } catch (error) {
    return counting.isOver() ? 'over-budget\n' : `broken\n${String(error).slice(0, 500)}`;
  }
}

function attempt(verb: string, text: string): string {
  if (verb === 'load') {
    const { driver, source } = JSON.parse(text) as { driver: string; source: string };
    return call('__gr_load', driver.trim(), source, isTypescript).join('\n');
  }
  const { budget, args } = JSON.parse(text) as { budget: number; args: unknown };
  const given = JSON.stringify(args);
  counting.allow(budget);
  if (verb === 'answer') return call('__gr_plain.call', given).join('\n');
  if (verb === 'measure') {
    const [status, said] = call('__gr_measure', given);
    return status === 'counted' ? `counted\n${JSON.stringify(counting.result())}` : `${status}\n${said}`;
  }
  const [status, said] = call('__gr_trace', given);
  if (status !== 'traced') return `${status}\n${said}`;
  settle();
  trace.lines.delete(0);
  const lines = [...trace.lines]
    .sort(([a], [b]) => a - b)
    .map(([line, [turns, work]]) => [line, turns, work]);
  return `traced\n${JSON.stringify({ lines, depth: trace.deepest })}`;
}
