// Programs that try to start, kill or outlive processes.

import { type Attack, javascriptAttempts, pythonAttempts, REQUIRE } from './attack.fixture.ts';

const SYSCALL = `
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *args):
    result = libc.syscall(number, *args)
    if result < 0: raise OSError(ctypes.get_errno())
    return result
def prctl(*args):
    result = libc.prctl(*args)
    if result < 0: raise OSError(ctypes.get_errno())
    return result
X64 = os.uname().machine == "x86_64"
`;

export const pythonProcesses: readonly Attack[] = [
  {
    name: 'fork bomb',
    source: `
import os
def solve(a):
    while True:
        os.fork()
`,
    verdicts: ['RTE', 'TLE'],
  },
  {
    name: 'starts other programs',
    source: pythonAttempts('import os, subprocess, multiprocessing', [
      'attempt("shell", lambda: os.system("id") == 0 or 1 / 0)',
      'attempt("subprocess", lambda: subprocess.run(["/bin/sh", "-c", "id"], capture_output=True).stdout)',
      'attempt("spawn", lambda: os.posix_spawn("/bin/ls", ["ls"], {}))',
      'attempt("process", lambda: multiprocessing.Process(target=print).start())',
      'attempt("fork", os.fork)',
      'attempt("forkpty", os.forkpty)',
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'becomes another program',
    source: `
import os, sys
def solve(a):
    for program in ("/bin/sh", "/usr/bin/env", "/usr/bin/id"):
        try: os.execv(program, [program])
        except OSError: pass
    os.execv(sys.executable, [sys.executable, "-I", "-S", "-c", "print('AC')"])
`,
    verdicts: ['RTE'],
  },
  {
    name: 'thread bomb',
    source: `
import threading, time
threading.stack_size(32768)
def solve(a):
    count = 0
    try:
        while True:
            threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
            count += 1
    except RuntimeError:
        return "REACHED hundreds of threads" if count > 100 else f"blocked after {count}"
`,
    verdicts: ['WA', 'RTE', 'TLE', 'MLE'],
  },
  {
    name: 'kills parents and neighbours',
    source: pythonAttempts('import os, signal', [
      'attempt("everyone", lambda: os.kill(-1, signal.SIGKILL))',
      'attempt("parent", lambda: os.kill(os.getppid(), signal.SIGKILL))',
      'attempt("group", lambda: os.killpg(0, signal.SIGKILL))',
      'for pid in range(2, 400): attempt("pid", lambda: os.kill(pid, 0))',
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'kills itself, the first process of its world',
    source: `
import os, signal
def solve(a):
    os.abort()
`,
    verdicts: ['RTE'],
  },
  {
    name: 'wants to outlive the judge, gain privileges and new namespaces',
    source: pythonAttempts(SYSCALL, [
      'attempt("parent death signal", lambda: prctl(1, 0, 0, 0, 0))',
      'attempt("subreaper", lambda: prctl(36, 1, 0, 0, 0))',
      'attempt("unshare user", lambda: call(272 if X64 else 97, 0x10000000))',
      'attempt("setns", lambda: call(308 if X64 else 268, 0, 0))',
      'attempt("mount", lambda: call(165 if X64 else 40, b"none", b"/tmp", b"tmpfs", 0, 0))',
      'attempt("chroot", lambda: os.chroot("/"))',
      'attempt("ptrace", lambda: call(101 if X64 else 117, 0, 0, 0, 0))',
      'attempt("clone a user namespace", lambda: call(56 if X64 else 220, 0x10000000 | 17, 0, 0, 0, 0))',
      'attempt("clone a process", lambda: call(56 if X64 else 220, 17, 0, 0, 0, 0))',
      'attempt("clone3", lambda: call(435, 0, 0))',
      'attempt("bpf", lambda: call(321 if X64 else 280, 0, 0, 0))',
      'attempt("keyring", lambda: call(250 if X64 else 219, 0, -3, 0))',
      'attempt("io_uring", lambda: call(425, 8, ctypes.create_string_buffer(120)))',
      'attempt("perf", lambda: call(298 if X64 else 241, ctypes.create_string_buffer(120), 0, -1, -1, 0))',
      'attempt("process memory", lambda: call(310 if X64 else 270, 1, 0, 0, 0, 0, 0))',
      'attempt("userfaultfd", lambda: call(323 if X64 else 282, 0))',
      'attempt("root", lambda: os.setuid(0) or os.getuid())',
      'attempt("nice", lambda: os.nice(-5))',
      'attempt("hostname", lambda: call(170 if X64 else 161, b"x", 1))',
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'ignores every signal and loops',
    source: `
import signal
for number in range(1, 65):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
def solve(a):
    while True:
        try:
            while True: pass
        except BaseException: pass
`,
    verdicts: ['TLE'],
  },
  {
    name: 'interrupts itself with timers',
    source: `
import signal
signal.signal(signal.SIGALRM, lambda *a: None)
signal.setitimer(signal.ITIMER_REAL, 0.0001, 0.0001)
def solve(a):
    while True: pass
`,
    verdicts: ['TLE'],
  },
  {
    name: 'raises its own limits',
    source: pythonAttempts('import resource', [
      'unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)',
      ...['DATA', 'NPROC', 'NOFILE', 'FSIZE', 'CPU', 'STACK', 'MEMLOCK'].map(
        (name) => `attempt("${name}", lambda: resource.setrlimit(resource.RLIMIT_${name}, unlimited))`,
      ),
    ]),
    verdicts: ['WA'],
  },
];

export const javascriptProcesses: readonly Attack[] = [
  {
    name: 'starts other programs',
    source: javascriptAttempts([
      "const child = load('child_process');",
      "attempt('spawn', () => { const it = child.spawnSync('/bin/sh', ['-c', 'id']); if (it.error) throw it.error; return it.stdout; });",
      "attempt('exec', () => child.execSync('id'));",
      "attempt('fork', () => { const it = child.spawnSync(process.execPath, ['-v']); if (it.error) throw it.error; return it.stdout; });",
      "attempt('replace', () => { if (!process.execve) throw new Error('none'); process.execve('/bin/sh', ['sh']); });",
    ]),
    verdicts: ['WA', 'RTE'],
  },
  {
    name: 'process bomb',
    source: `${REQUIRE}
function solve(a) {
  const { spawn } = load('child_process');
  for (;;) spawn(process.execPath, ['-e', '0']).on('error', () => {});
}`,
    verdicts: ['RTE', 'TLE', 'MLE'],
  },
  {
    name: 'worker bomb',
    source: `${REQUIRE}
function solve(a) {
  const { Worker } = load('worker_threads');
  for (;;) new Worker('for (;;);', { eval: true }).on('error', () => {});
}`,
    verdicts: ['RTE', 'TLE', 'MLE'],
  },
  {
    name: 'works in other threads while the main one sleeps',
    source: `${REQUIRE}
function solve(a) {
  const { Worker } = load('worker_threads');
  for (let i = 0; i < 3; i++) new Worker('for (;;);', { eval: true });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}`,
    verdicts: ['TLE', 'RTE', 'MLE'],
  },
  {
    name: 'kills parents and neighbours',
    source: javascriptAttempts([
      "for (const pid of [-1, 0, process.ppid, 2, 3, 100]) attempt('kill ' + pid, () => process.kill(pid, 'SIGKILL'));",
      "attempt('root', () => process.setuid(0) || process.getuid());",
      "attempt('priority', () => load('os').setPriority(-10));",
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'ignores every signal and loops',
    source: `
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGXCPU', 'SIGALRM', 'SIGPIPE']) process.on(name, () => {});
function solve(a) { for (;;); }`,
    verdicts: ['TLE'],
  },
];
