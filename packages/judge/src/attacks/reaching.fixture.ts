// Programs that try to reach what is not theirs.

import { type Attack, type Bait, javascriptAttempts, pythonAttempts, REQUIRE } from './attack.fixture.ts';

export function pythonReaching(bait: Bait): readonly Attack[] {
  return [
    {
      name: 'reads what is not its own',
      source: pythonAttempts('import os', [
        ...[
          bait.file,
          '/etc/shadow',
          '/etc/passwd',
          '/etc/hosts',
          '/root',
          '/home',
          '/proc/1/environ',
          '/proc/self/environ',
        ].map(
          (file) =>
            `attempt("${file}", lambda: os.listdir("${file}") if os.path.isdir("${file}") else open("${file}").read())`,
        ),
        'attempt("walk", lambda: os.listdir("/../../../../root"))',
        'attempt("sys", lambda: os.listdir("/sys"))',
        'attempt("run", lambda: os.listdir("/run"))',
      ]),
      verdicts: ['WA'],
    },
    {
      name: 'looks for the environment of the judge',
      source:
        'import os\ndef solve(a):\n    return repr(dict(os.environ)) + repr(os.getcwd()) + os.uname().nodename\n',
      verdicts: ['WA'],
    },
    {
      name: 'follows links',
      source: pythonAttempts('import os', [
        'attempt("symbolic", lambda: os.symlink("/etc/shadow", "/tmp/link"))',
        'attempt("hard", lambda: os.link("/box/runner.py", "/tmp/link"))',
        'attempt("rename", lambda: os.rename("/box/runner.py", "/box/other.py"))',
        'attempt("remove", lambda: os.remove("/box/runner.py"))',
        'attempt("mode", lambda: os.chmod("/box/runner.py", 0o777))',
        'attempt("device", lambda: os.mknod("/tmp/disk", 0o60666, os.makedev(8, 0)))',
      ]),
      verdicts: ['WA'],
    },
    {
      name: 'uses the network',
      source: pythonAttempts('import socket', [
        `attempt("tcp", lambda: socket.create_connection(("127.0.0.1", ${bait.port}), 1))`,
        'attempt("udp", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("1.1.1.1", 53)))',
        'attempt("name", lambda: socket.getaddrinfo("example.org", 80))',
        'attempt("raw", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))',
        'attempt("netlink", lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW))',
        'attempt("unix", lambda: socket.socket(socket.AF_UNIX).connect("\\0x"))',
        'attempt("listen", lambda: socket.create_server(("0.0.0.0", 0)))',
      ]),
      verdicts: ['WA'],
    },
    {
      name: 'searches inherited descriptors',
      source: `
import os
def solve(a):
    found = []
    for descriptor in range(64):
        try: os.fstat(descriptor)
        except OSError: continue
        found.append(descriptor)
    return "blocked" if found == [0, 1, 2, 3] else f"REACHED {found}"
`,
      verdicts: ['WA'],
    },
    {
      name: 'sends descriptors to the judge',
      source: `
import array, socket
def solve(a):
    judge = socket.socket(fileno=3)
    judge.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [0, 1, 2]))])
    return a
`,
      verdicts: ['RTE'],
    },
  ];
}

export function javascriptReaching(bait: Bait): readonly Attack[] {
  return [
    {
      name: 'reads what is not its own',
      source: javascriptAttempts([
        ...[bait.file, '/etc/shadow', '/etc/passwd', '/proc/1/environ', '/proc/self/environ'].map(
          (file) => `attempt('${file}', () => load('fs').readFileSync('${file}', 'utf8'));`,
        ),
        ...['/root', '/home', '/proc', '/sys', '/run'].map(
          (directory) => `attempt('${directory}', () => load('fs').readdirSync('${directory}'));`,
        ),
      ]),
      verdicts: ['WA'],
    },
    {
      name: 'looks for the environment of the judge',
      source: `${REQUIRE}function solve(a) { return JSON.stringify(process.env) + process.cwd() + load('os').hostname(); }`,
      verdicts: ['WA'],
    },
    {
      name: 'uses the network',
      source: `${REQUIRE}
function solve(a) {
  const net = load('net');
  net.connect(${bait.port}, '127.0.0.1').on('error', () => {});
  net.createServer().on('error', () => {}).listen(0);
  load('dgram').createSocket('udp4').on('error', () => {}).send('x', ${bait.port}, '127.0.0.1');
  fetch('http://127.0.0.1:${bait.port}').catch(() => {});
  return new Promise(() => {});
}`,
      verdicts: ['WA', 'RTE'],
    },
    {
      name: 'loads native code and debuggers',
      source: javascriptAttempts([
        "attempt('native', () => process.dlopen({ exports: {} }, '/usr/lib/x86_64-linux-gnu/libm.so.6'));",
        "attempt('inspector', () => { load('inspector').open(0); return load('inspector').url() || (() => { throw new Error('none'); })(); });",
        "attempt('flags', () => { load('v8').setFlagsFromString('--max-old-space-size=8000'); throw new Error('no harm'); });",
      ]),
      verdicts: ['WA', 'RTE', 'TLE'],
    },
  ];
}
