// Programs that try to use up the machine.

import { type Attack, javascriptAttempts, pythonAttempts, REQUIRE } from './attack.fixture.ts';

export const pythonResources: readonly Attack[] = [
  {
    name: 'memory bomb',
    source: 'def solve(a):\n    kept = []\n    while True: kept.append(bytearray(10_000_000))\n',
    verdicts: ['MLE'],
  },
  {
    name: 'memory bomb while compiling',
    source:
      'x = ((1 << 30_000_000) - 1) * ((1 << 30_000_000) - 1)\ny = "a" * 10**11\ndef solve(a): return a\n',
    verdicts: ['MLE', 'TLE', 'CE', 'RTE'],
  },
  {
    name: 'memory that rlimits do not count',
    source: pythonAttempts('import mmap, os', [
      'size = 1 << 30',
      'attempt("shared", lambda: mmap.mmap(-1, size, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS))',
      'attempt("memfd", lambda: os.memfd_create("x"))',
      'attempt("grows down", lambda: mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x100))',
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'page tables of a huge empty map',
    source: `
import mmap
def solve(a):
    maps = []
    while True:
        area = mmap.mmap(-1, 1 << 36, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=mmap.PROT_READ)
        maps.append(area)
        for at in range(0, 1 << 36, 1 << 21): area[at]
`,
    verdicts: ['MLE', 'TLE', 'RTE'],
  },
  {
    name: 'output flood',
    source: 'import os\ndef solve(a):\n    while True: os.write(1, b"x" * 65536)\n',
    verdicts: ['OLE'],
  },
  {
    name: 'output flood on the other stream',
    source: 'import os\ndef solve(a):\n    while True: os.write(2, b"x" * 65536)\n',
    verdicts: ['OLE'],
  },
  {
    name: 'floods the channel of answers',
    source: 'import os\ndef solve(a):\n    while True: os.write(3, b"x" * 65536)\n',
    verdicts: ['RTE'],
  },
  {
    name: 'answer of a hundred megabytes',
    source: 'def solve(a):\n    return "x" * 40_000_000\n',
    verdicts: ['RTE', 'MLE', 'TLE'],
  },
  {
    name: 'answer nested a million deep',
    source: `
import sys, os
def solve(a):
    caller = sys._getframe()
    while caller and "nonce" not in caller.f_locals:
        caller = caller.f_back
    body = (caller.f_locals["nonce"] + "\\nanswer\\n" + "[" * 1_000_000 + "]" * 1_000_000).encode()
    rest = len(body).to_bytes(4, "big") + body
    while rest: rest = rest[os.write(3, rest):]
    while True: pass
`,
    verdicts: ['WA', 'RTE', 'TLE'],
  },
  {
    name: 'fills the disk',
    source: pythonAttempts('import os, tempfile', [
      ...['/tmp/x', 'x', '/box/x', '/usr/lib/x', '/dev/shm/x', '/var/tmp/x', '/dev/null/x'].map(
        (file) => `attempt("${file}", lambda: open("${file}", "wb").write(b"x" * 1_000_000))`,
      ),
      'attempt("temporary", lambda: tempfile.TemporaryFile())',
      'attempt("nameless", lambda: os.open("/tmp", os.O_TMPFILE | os.O_RDWR))',
      'attempt("directory", lambda: os.mkdir("/tmp/x"))',
      'attempt("pipe", lambda: os.mkfifo("/tmp/x"))',
      'attempt("over the runner", lambda: os.open("/box/runner.py", os.O_RDWR))',
      'attempt("over the interpreter", lambda: os.open("/proc/self/exe", os.O_RDWR))',
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'descriptor bomb',
    source: `
import os
def solve(a):
    count = 0
    try:
        while True:
            os.pipe()
            count += 1
    except OSError:
        return "REACHED many" if count > 100 else "blocked"
`,
    verdicts: ['WA', 'RTE'],
  },
  {
    name: 'a pattern that backtracks for ever',
    source: 'import re\ndef solve(a):\n    return str(re.match(r"(a+)+$", "a" * 60 + "b"))\n',
    verdicts: ['TLE'],
  },
  {
    name: 'sleeps for ever',
    source: 'import time\ndef solve(a):\n    time.sleep(10**6)\n',
    verdicts: ['TLE'],
  },
  {
    name: 'waits for its own next question',
    source: 'import os\ndef solve(a):\n    return os.read(3, 1000).decode()\n',
    verdicts: ['TLE'],
  },
  {
    name: 'closes every descriptor and sleeps',
    source: 'import os, time\ndef solve(a):\n    os.closerange(0, 64)\n    time.sleep(10**6)\n',
    verdicts: ['TLE', 'RTE'],
  },
];

export const javascriptResources: readonly Attack[] = [
  {
    name: 'memory bomb on the heap',
    source: 'function solve(a) { const kept = []; for (;;) kept.push({ a: [1, 2, 3] }); }',
    verdicts: ['MLE'],
  },
  {
    name: 'memory bomb beside the heap',
    source: 'function solve(a) { const kept = []; for (;;) kept.push(new Uint8Array(10_000_000).fill(1)); }',
    verdicts: ['MLE'],
  },
  {
    name: 'memory bomb in WebAssembly',
    source: `
function solve(a) {
  const kept = [];
  for (;;) {
    const memory = new WebAssembly.Memory({ initial: 100 });
    new Uint8Array(memory.buffer).fill(1);
    kept.push(memory);
  }
}`,
    verdicts: ['MLE', 'RTE'],
  },
  {
    name: 'memory bomb of one text',
    source: "function solve(a) { let x = 'x'; for (;;) x += x; }",
    verdicts: ['RTE', 'MLE'],
  },
  {
    name: 'output flood',
    source: "function solve(a) { for (;;) console.log('x'.repeat(10000)); }",
    verdicts: ['OLE'],
  },
  {
    name: 'output flood on the other stream',
    source: `${REQUIRE}function solve(a) { for (;;) load('fs').writeSync(2, 'x'.repeat(10000)); }`,
    verdicts: ['OLE'],
  },
  {
    name: 'answer of a hundred megabytes',
    source: "function solve(a) { return 'x'.repeat(100_000_000); }",
    verdicts: ['RTE', 'MLE', 'TLE'],
  },
  {
    name: 'fills the disk',
    source: javascriptAttempts([
      ...['/tmp/x', 'x', '/box/x', '/usr/lib/x', '/dev/shm/x'].map(
        (file) => `attempt('${file}', () => load('fs').writeFileSync('${file}', 'x'.repeat(1000000)));`,
      ),
      "attempt('directory', () => load('fs').mkdirSync('/tmp/x'));",
      "attempt('link', () => load('fs').symlinkSync('/etc/shadow', '/tmp/x'));",
      "attempt('over the runner', () => load('fs').openSync('/box/runner.cjs', 'r+'));",
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'a pattern that backtracks for ever',
    source: "function solve(a) { return String(/^(a+)+$/.test('a'.repeat(60) + 'b')); }",
    verdicts: ['TLE'],
  },
  {
    name: 'sleeps for ever',
    source: 'function solve(a) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); }',
    verdicts: ['TLE'],
  },
];
