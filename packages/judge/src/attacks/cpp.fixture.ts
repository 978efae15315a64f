// Hostile programs in C++, whose every system call is its own to make.

import type { Attack, Bait } from './attack.fixture.ts';
import { cppCompilations } from './cpp-compiling.fixture.ts';

/** Tries many calls and tells which of them worked: those that did not fail. */
function attempts(calls: readonly (readonly [name: string, call: string])[]): string {
  const lines = calls.map(([name, call]) => `  attempt("${name}", [&]() -> long { return ${call}; });`);
  return `${SYSTEM}
std::string solve(std::string a) {
  std::string told;
  auto attempt = [&](const char* name, auto call) {
    told += (call() >= 0 ? "REACHED " : "blocked ") + std::string(name) + "; ";
  };
${lines.join('\n')}
  return told;
}
`;
}

const SYSTEM = `
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <netinet/in.h>
#include <unistd.h>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <thread>
`;

const program = (body: string) => `${SYSTEM}\nstd::string solve(std::string a) {\n${body}\n  return a;\n}\n`;

const FRAME = `
static void frame(std::string text) {
  unsigned char head[4] = {0, 0, 0, (unsigned char)text.size()};
  if (write(3, head, 4) + write(3, text.data(), text.size()) < 0) return;
}
`;

const forgeries: readonly Attack[] = [
  {
    name: 'answers before it is asked',
    source: `${SYSTEM}${FRAME}
struct Early { Early() { frame("\\nanswer\\n\\"x\\""); } } early;
std::string solve(std::string a) { return a; }
`,
    verdicts: ['RTE'],
  },
  {
    name: 'leaves an answer for the end and ends',
    source: `${SYSTEM}${FRAME}
std::string solve(std::string a) { atexit([] { frame("\\nanswer\\n\\"x\\""); }); exit(0); }
`,
    verdicts: ['RTE'],
  },
  {
    name: 'ends at once, as if all were well',
    source: program('  _exit(0);'),
    verdicts: ['RTE'],
  },
  {
    name: 'takes the place of the functions that the driver writes with',
    source: `${SYSTEM}
extern "C" ssize_t write(int, const void*, size_t size) { return size; }
extern "C" int memcmp(const void*, const void*, size_t) { return 0; }
std::string solve(std::string a) { return a; }
`,
    verdicts: ['WA', 'RTE', 'TLE', 'CE'],
  },
  {
    name: 'takes the place of the main program',
    source: `${SYSTEM}
int main() { puts("AC"); return 0; }
std::string solve(std::string a) { return a; }
`,
    verdicts: ['CE', 'RTE', 'WA'],
  },
];

const processes: readonly Attack[] = [
  {
    name: 'starts other programs and processes',
    source: attempts([
      ['fork', 'fork()'],
      ['vfork', 'syscall(SYS_clone, 0x4111, 0, 0, 0, 0)'],
      ['clone', 'syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0)'],
      ['clone3', 'syscall(435, 0, 0)'],
      ['shell', 'system("id") == 0 ? 0 : -1'],
      [
        'spawn',
        '[] { char* none[] = {nullptr}; return posix_spawn(nullptr, "/bin/sh", nullptr, nullptr, none, none) == 0 ? 0 : -1; }()',
      ],
      ['exec', 'execl("/bin/sh", "sh", "-c", "id", nullptr)'],
      ['execveat', 'syscall(SYS_execveat, -100, "/bin/sh", 0, 0, 0)'],
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'fork bomb',
    source: program('  for (;;) if (fork() > 0) puts("REACHED a child");'),
    verdicts: ['TLE', 'OLE'],
  },
  {
    name: 'becomes its own program again',
    source: program('  execl("/box/program", "program", nullptr);'),
    verdicts: ['RTE', 'WA', 'TLE'],
  },
  {
    name: 'thread bomb',
    source: program(`  long count = 0;
  for (pthread_attr_t small;; count++) {
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 16384);
    pthread_t thread;
    if (pthread_create(&thread, &small, [](void*) -> void* { pause(); return 0; }, 0)) break;
  }
  return count > 200 ? "REACHED hundreds of threads" : "blocked";`),
    verdicts: ['WA', 'RTE', 'MLE', 'TLE'],
  },
  {
    name: 'signals parents and neighbours',
    source: attempts([
      ['everyone', 'kill(-1, SIGKILL)'],
      ['group', 'kill(0, SIGKILL)'],
      ['parent', 'kill(getppid(), SIGKILL)'],
      ['thread of the parent', 'syscall(SYS_tgkill, getppid(), getppid(), SIGSTOP)'],
      ['thread', 'syscall(SYS_tkill, getppid(), SIGSTOP)'],
      ['queue', 'syscall(SYS_rt_sigqueueinfo, getppid(), SIGTERM, 0)'],
      ['descriptor of the parent', 'syscall(434, getppid(), 0)'],
      ['signals by a file', 'fcntl(1, F_SETOWN, getppid())'],
      ['which signal', 'fcntl(1, F_SETSIG, SIGKILL)'],
      ['limits of the parent', 'syscall(SYS_prlimit64, getppid(), RLIMIT_NOFILE, 0, "xxxxxxxxxxxxxxxx")'],
      ['processor of the parent', 'syscall(SYS_sched_setaffinity, getppid(), 8, "xxxxxxxx")'],
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'gains privileges and new namespaces',
    source: attempts([
      ['parent death', 'prctl(PR_SET_PDEATHSIG, 0)'],
      ['subreaper', 'prctl(PR_SET_CHILD_SUBREAPER, 1)'],
      ['dumpable', 'prctl(PR_SET_DUMPABLE, 1)'],
      ['unshare', 'syscall(SYS_unshare, 0x10000000)'],
      ['setns', 'syscall(SYS_setns, 0, 0)'],
      ['mount', 'syscall(SYS_mount, "none", "/tmp", "tmpfs", 0, 0)'],
      ['pivot', 'syscall(SYS_pivot_root, "/", "/")'],
      ['chroot', 'chroot("/")'],
      ['ptrace', 'ptrace(PTRACE_TRACEME, 0, 0, 0)'],
      ['memory of the parent', 'syscall(SYS_process_vm_readv, getppid(), 0, 0, 0, 0, 0)'],
      ['bpf', 'syscall(SYS_bpf, 0, 0, 0)'],
      ['keyring', 'syscall(SYS_keyctl, 0, -3, 0)'],
      ['io_uring', 'syscall(425, 8, 0)'],
      ['perf', 'syscall(SYS_perf_event_open, 0, 0, -1, -1, 0)'],
      ['userfaultfd', 'syscall(SYS_userfaultfd, 0)'],
      ['another filter', 'syscall(SYS_seccomp, 1, 0, 0)'],
      ['personality', 'syscall(SYS_personality, 0x0400000)'],
      ['root', 'setuid(0)'],
      ['root again', 'setresuid(0, 0, 0)'],
      ['handle', 'syscall(SYS_open_by_handle_at, -100, 0, 0)'],
      ['session', 'setsid()'],
      ['host name', 'sethostname("x", 1)'],
      ['clock', 'syscall(SYS_clock_settime, 0, 0)'],
      ['module', 'syscall(SYS_init_module, 0, 0, "")'],
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'calls the kernel by another convention',
    source: program(`#if defined(__x86_64__)
  long result;
  asm volatile("int $0x80" : "=a"(result) : "a"(20L) : "memory");
  return result >= 0 ? "REACHED i386" : "blocked";
#else
  abort();
#endif`),
    verdicts: ['RTE', 'WA'],
  },
  {
    name: 'calls the kernel by numbers of another convention',
    source: attempts([
      ['x32 getpid', 'syscall(0x40000000 | 39)'],
      ['x32 open', 'syscall(0x40000000 | 2, "/etc/passwd", 0)'],
      ['no such number', 'syscall(100000)'],
      ['negative number', 'syscall(-1)'],
    ]),
    verdicts: ['WA'],
  },
];

const resources: readonly Attack[] = [
  {
    name: 'memory bomb',
    source: program('  for (;;) { char* more = new char[1 << 24]; memset(more, 1, 1 << 24); }'),
    verdicts: ['MLE', 'RTE'],
  },
  {
    name: 'memory that limits do not count',
    source: attempts([
      ['shared', 'mmap(0, 1 << 30, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0'],
      [
        'grows down',
        'mmap(0, 1 << 30, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, -1, 0) == MAP_FAILED ? -1 : 0',
      ],
      ['memory file', 'memfd_create("x", 0)'],
      ['segment', 'shmget(IPC_PRIVATE, 1 << 30, 0600)'],
      ['messages', 'syscall(SYS_msgget, 0, 0600)'],
      ['locked', 'mlock(&told, 1)'],
      ['queue', 'syscall(SYS_mq_open, "/x", O_CREAT | O_RDWR, 0600, 0)'],
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'page tables of a huge empty map',
    source: program(`  for (;;) {
    char* area = (char*)mmap(0, 1ul << 36, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (area == MAP_FAILED) return "blocked";
    for (unsigned long at = 0; at < 1ul << 36; at += 1ul << 21) (void)*(volatile char*)(area + at);
  }`),
    verdicts: ['MLE', 'TLE', 'RTE', 'WA'],
  },
  {
    name: 'buffers of the kernel: pipes and sockets',
    source: program(`  for (int pair[2];;) {
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) && pipe(pair)) break;
    fcntl(pair[1], F_SETFL, O_NONBLOCK);
    fcntl(pair[1], 1031, 1 << 20);
    while (write(pair[1], std::string(65536, 'x').data(), 65536) > 0) {}
  }
  for (;;) pause();`),
    verdicts: ['TLE', 'MLE', 'RTE'],
  },
  {
    name: 'recursion without end',
    source: `${SYSTEM}
__attribute__((noinline)) long deep(long n, volatile char* above) {
  volatile char here[256]; here[0] = above ? above[0] : n; return deep(n + 1, here) + here[0];
}
std::string solve(std::string a) { return std::to_string(deep(0, nullptr)); }
`,
    verdicts: ['RTE', 'MLE'],
  },
  {
    name: 'output flood',
    source: program("  for (std::string line(65536, 'x');;) if (write(1, line.data(), line.size()) < 0) {}"),
    verdicts: ['OLE'],
  },
  {
    name: 'floods the channel of answers',
    source: program("  for (std::string line(65536, 'x');;) if (write(3, line.data(), line.size()) < 0) {}"),
    verdicts: ['RTE'],
  },
  { name: 'sleeps for ever', source: program('  for (;;) pause();'), verdicts: ['TLE'] },
  {
    name: 'works in other threads while the main one sleeps',
    source:
      program(`  for (int i = 0; i < 3; i++) std::thread([] { for (volatile int x = 0;; x = x + 1) {} }).detach();
  for (;;) pause();`),
    verdicts: ['TLE', 'RTE'],
  },
  {
    name: 'answer of a hundred megabytes',
    source: program("  return std::string(100'000'000, 'x');"),
    verdicts: ['RTE', 'MLE', 'TLE'],
  },
  {
    name: 'makes and changes files',
    source: attempts([
      ...['/tmp/x', 'x', '/box/x', '/dev/shm/x', '/var/tmp/x', '/usr/lib/x'].map(
        (file): readonly [string, string] => [file, `open("${file}", O_CREAT | O_WRONLY, 0600)`],
      ),
      ['unnamed', 'open("/tmp", O_TMPFILE | O_RDWR, 0600)'],
      ['directory', 'mkdir("/tmp/x", 0700)'],
      ['link', 'symlink("/etc/shadow", "/tmp/x")'],
      ['device', 'mknod("/tmp/x", S_IFBLK | 0600, 0x800)'],
      ['pipe', 'mkfifo("/tmp/x", 0600)'],
      ['mode', 'chmod("/box/program", 0777)'],
      ['owner', 'chown("/box/program", 0, 0)'],
      ['rename', 'rename("/box/program", "/box/x")'],
      ['remove', 'unlink("/box/program")'],
      ['truncate', 'truncate("/box/program", 0)'],
      ['write', 'open("/box/program", O_WRONLY)'],
      ['times', 'syscall(SYS_utimensat, -100, "/box/program", 0, 0)'],
    ]),
    verdicts: ['WA'],
  },
];

const crashes: readonly Attack[] = [
  { name: 'writes to address zero', source: program('  *(volatile int*)nullptr = 1;'), verdicts: ['RTE'] },
  { name: 'aborts', source: program('  abort();'), verdicts: ['RTE'] },
  {
    name: 'divides by zero',
    source: program('  volatile int zero = 0; zero = 7 / zero;'),
    verdicts: ['RTE'],
  },
  { name: 'throws what nobody catches', source: program('  throw 42;'), verdicts: ['RTE'] },
  {
    name: 'kills itself',
    source: program('  raise(SIGKILL); raise(SIGSTOP); abort();'),
    verdicts: ['RTE', 'TLE'],
  },
];

function reaching({ file, port }: Bait): readonly Attack[] {
  return [
    {
      name: 'reads what is not its own',
      source: attempts(
        [
          file,
          '/etc/shadow',
          '/etc/passwd',
          '/etc/hostname',
          '/proc/1/environ',
          '/proc/self/environ',
          '/proc/self/mem',
          '/proc/self/fd',
          '/sys/kernel',
          '/root',
          '/home',
          '/run',
          '/dev/mem',
          '/dev/tty',
          '/dev/shm',
          '/../../etc/passwd',
        ].map((path): readonly [string, string] => [path, `open("${path}", O_RDONLY)`]),
      ),
      verdicts: ['WA'],
    },
    {
      name: 'tells all of its surroundings',
      source: `${SYSTEM}
extern char** environ;
std::string solve(std::string a) {
  for (char** each = environ; *each; each++) a += *each;
  struct stat what;
  for (int fd = 4; fd < 1024; fd++)
    // 10 is the driver's own way to its standard error.
    if (fd != 10 && fstat(fd, &what) == 0 && !S_ISCHR(what.st_mode)) a += " REACHED descriptor " + std::to_string(fd);
  char text[4096];
  return a + (getcwd(text, sizeof text) ? text : "");
}
`,
      verdicts: ['WA'],
    },
    {
      name: 'uses the network',
      source: attempts([
        ['tcp', 'socket(AF_INET, SOCK_STREAM, 0)'],
        ['udp', 'socket(AF_INET6, SOCK_DGRAM, 0)'],
        ['raw', 'socket(AF_PACKET, SOCK_RAW, 0)'],
        ['netlink', 'socket(AF_NETLINK, SOCK_RAW, 0)'],
        ['unix', 'socket(AF_UNIX, SOCK_STREAM, 0)'],
        ['vsock', 'socket(40, SOCK_STREAM, 0)'],
        ['algorithms', 'socket(38, SOCK_SEQPACKET, 0)'],
        [
          'the channel turned into another connection',
          `[] { sockaddr_in to{}; to.sin_family = AF_INET; to.sin_port = htons(${port}); to.sin_addr.s_addr = htonl(0x7f000001); return connect(3, (sockaddr*)&to, sizeof to); }()`,
        ],
      ]),
      verdicts: ['WA', 'RTE'],
    },
  ];
}

export function cppAttacks(bait: Bait): readonly Attack[] {
  return [forgeries, processes, resources, crashes, reaching(bait), cppCompilations(bait)].flat();
}
