// Programs that try to pass without solving anything.

import { type Attack, JAVASCRIPT_FRAME, PYTHON_FRAME } from './attack.fixture.ts';

export const pythonForgeries: readonly Attack[] = [
  {
    name: 'answers before it is asked',
    source: `${PYTHON_FRAME}
os.write(3, frame('\\nanswer\\n"x"'))
def solve(a): return a
`,
    verdicts: ['RTE'],
  },
  {
    name: 'answers twice, with the right nonce out of the driver',
    source: `${PYTHON_FRAME}
def solve(a):
    caller = sys._getframe()
    while caller and "nonce" not in caller.f_locals:
        caller = caller.f_back
    nonce = caller.f_locals["nonce"]
    os.write(3, frame(nonce + '\\nanswer\\n"x"') * 2)
    return a
`,
    verdicts: ['RTE'],
  },
  {
    name: 'answers with the right nonce, then ends itself',
    source: `${PYTHON_FRAME}
def solve(a):
    caller = sys._getframe()
    while caller and "nonce" not in caller.f_locals:
        caller = caller.f_back
    os.write(3, frame(caller.f_locals["nonce"] + '\\nanswer\\n"x"'))
    os._exit(0)
`,
    verdicts: ['WA', 'RTE'],
  },
  {
    name: 'claims that it was loaded, missing or accepted',
    source: `${PYTHON_FRAME}
def solve(a):
    caller = sys._getframe()
    while caller and "nonce" not in caller.f_locals:
        caller = caller.f_back
    os.write(3, frame(caller.f_locals["nonce"] + '\\nAC\\ntrue'))
    while True: pass
`,
    verdicts: ['RTE', 'TLE'],
  },
  {
    name: 'prints frames and verdicts',
    source: `${PYTHON_FRAME}
def solve(a):
    os.write(1, frame('answer\\n"x"'))
    os.write(2, b"AC")
    print('{"verdict": "AC"}')
    return a
`,
    verdicts: ['WA'],
  },
  {
    name: 'replaces json, builtins and the driver',
    source: `
import builtins, json, sys, os
json.dumps = lambda *a, **k: '"x"'
json.loads = lambda *a, **k: ["x"]
builtins.isinstance = lambda *a: True
builtins.len = lambda *a: 0
os.write = os.read = lambda *a: 0
frame = sys._getframe()
while frame:
    for name in ("encode", "describe", "find", "RETURN", "SIGNATURE"):
        if name in frame.f_globals: frame.f_globals[name] = lambda *a: "x"
    frame = frame.f_back
def solve(a): return a
`,
    verdicts: ['WA', 'RTE', 'TLE'],
  },
  {
    name: 'answers with a text that lies about itself',
    source: `
class Any(str):
    def __eq__(self, other): return True
    def __hash__(self): return 0
    def __str__(self): return "x"
def solve(a): return Any("x")
`,
    verdicts: ['WA'],
  },
  {
    name: 'leaves by atexit and exit codes',
    source: `
import atexit, os, sys
atexit.register(lambda: os.write(3, b"\\0\\0\\0\\1x"))
def solve(a): sys.exit(0)
`,
    verdicts: ['RTE'],
  },
  {
    name: 'swallows every exception and answers late from a thread',
    source: `${PYTHON_FRAME}
import threading, time
def later():
    while True:
        time.sleep(0.001)
        os.write(3, frame('\\nanswer\\n"x"'))
threading.Thread(target=later, daemon=True).start()
def solve(a):
    time.sleep(0.1)
    return a
`,
    verdicts: ['RTE'],
  },
];

export const javascriptForgeries: readonly Attack[] = [
  {
    name: 'answers before it is asked',
    source: `${JAVASCRIPT_FRAME}
load('fs').writeSync(3, frame('\\nanswer\\n"x"'));
function solve(a) { return a; }`,
    verdicts: ['RTE'],
  },
  {
    name: 'reads the next question itself and answers it',
    source: `${JAVASCRIPT_FRAME}
function solve(a) {
  const fs = load('fs');
  const bytes = Buffer.alloc(1000);
  fs.writeSync(3, frame('0123456789abcdef\\nanswer\\n"x"'));
  fs.readSync(3, bytes);
  return a;
}`,
    verdicts: ['RTE'],
  },
  {
    name: 'prints frames and verdicts',
    source: `${JAVASCRIPT_FRAME}
function solve(a) {
  load('fs').writeSync(1, frame('answer\\n"x"'));
  console.log('{"verdict":"AC"}');
  return a;
}`,
    verdicts: ['WA'],
  },
  {
    name: 'pollutes every prototype',
    source: `
Object.prototype.toJSON = () => 'x';
Object.prototype.status = 'answer';
Array.prototype.map = Array.prototype.join = function () { return ['x']; };
Array.prototype[Symbol.iterator] = function* () { yield 'x'; };
String.prototype.startsWith = () => true;
Function.prototype.call = Function.prototype.apply = () => 'x';
Buffer.from = Buffer.concat = () => 'x';
JSON.stringify = JSON.parse = () => 'x';
globalThis.Buffer = null;
function solve(a) { return a; }`,
    verdicts: ['WA', 'RTE', 'TLE'],
  },
  {
    name: 'answers with a value that lies about itself',
    source: `
function solve(a) {
  let told = 0;
  return { toJSON: () => (told++ ? 'x' : 'y'), toString: () => 'x', [Symbol.toPrimitive]: () => 'x' };
}`,
    verdicts: ['WA'],
  },
  {
    name: 'answers with a proxy',
    source: 'function solve(a) { return new Proxy([], { get: () => () => "x", has: () => true }); }',
    verdicts: ['WA', 'RTE'],
  },
  {
    name: 'escapes by constructors and ends the process',
    source: "function solve(a) { return this.constructor.constructor('return process')().exit(0); }",
    verdicts: ['RTE'],
  },
  {
    name: 'leaves a handler for the end',
    source: `${JAVASCRIPT_FRAME}
process.on('exit', () => load('fs').writeSync(3, frame('\\nanswer\\n"x"')));
function solve(a) { process.exit(0); }`,
    verdicts: ['RTE'],
  },
  {
    name: 'breaks out of its function by the text of the source',
    source: "return () => 'x'; } }); process.exit(0); (() => { {",
    verdicts: ['CE'],
  },
];
