// Which system calls a candidate's program may make: what a running interpreter needs, and nothing that reaches others.

import type { Rights } from '../command.ts';
import type { Action, ConditionalRule, Policy } from './filter.ts';
import type { Syscall } from './syscalls.ts';

const EPERM: Action = { errno: 1 };
const ENOMEM: Action = { errno: 12 };
const ENOTTY: Action = { errno: 25 };
const EROFS: Action = { errno: 30 };
const ENOSYS: Action = { errno: 38 };
const ENOTSUP: Action = { errno: 95 };
const EAFNOSUPPORT: Action = { errno: 97 };

const allowed: readonly Syscall[] = (
  [
    // Files: looking and reading; writing to what is already open.
    ['read', 'write', 'readv', 'writev', 'pread64', 'pwrite64', 'close', 'close_range', 'lseek'],
    ['access', 'faccessat', 'faccessat2', 'stat', 'fstat', 'lstat', 'newfstatat', 'statx', 'readlink'],
    ['readlinkat', 'getcwd', 'getdents', 'getdents64', 'statfs', 'fstatfs', 'fadvise64', 'umask'],
    ['dup', 'dup2', 'dup3', 'pipe', 'pipe2'],
    // Waiting.
    ['poll', 'ppoll', 'select', 'pselect6', 'epoll_create', 'epoll_create1', 'epoll_ctl', 'epoll_wait'],
    ['epoll_pwait', 'epoll_pwait2', 'eventfd', 'eventfd2', 'pause', 'nanosleep', 'clock_nanosleep'],
    // Its own memory.
    ['brk', 'munmap', 'mprotect', 'mremap', 'madvise', 'mincore', 'membarrier'],
    // Its own signals and threads.
    ['rt_sigaction', 'rt_sigprocmask', 'rt_sigreturn', 'rt_sigsuspend', 'rt_sigpending', 'rt_sigtimedwait'],
    ['sigaltstack', 'restart_syscall', 'alarm', 'getitimer', 'setitimer', 'tgkill', 'futex', 'rseq'],
    ['set_robust_list', 'get_robust_list', 'set_tid_address', 'sched_yield', 'sched_getaffinity'],
    ['sched_getparam', 'sched_getscheduler', 'sched_get_priority_max', 'sched_get_priority_min', 'getcpu'],
    ['arch_prctl', 'exit', 'exit_group', 'wait4', 'waitid'],
    // Asking about time, itself and the machine.
    ['clock_gettime', 'clock_getres', 'gettimeofday', 'time', 'times', 'getrusage', 'getrandom', 'sysinfo'],
    ['uname', 'getpid', 'getppid', 'gettid', 'getuid', 'geteuid', 'getgid', 'getegid', 'getgroups'],
    ['getresuid', 'getresgid', 'getpgid', 'getpgrp', 'getsid', 'getrlimit', 'setrlimit'],
    // The sockets that it was born with: its console and channel are socket pairs.
    ['sendto', 'recvfrom', 'sendmsg', 'recvmsg', 'shutdown', 'getsockopt', 'getsockname', 'getpeername'],
    // Starting the interpreter. The new program keeps this filter, these limits and this process id.
    ['execve'],
  ] as const satisfies readonly (readonly Syscall[])[]
).flat();

const O_CREAT = 0o100;
const O_TMPFILE = 0o20000000;
const CLONE_THREAD = 0x10000;
/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET. */
const CLONE_NAMESPACES = 0x7e020000;
const MAP_SHARED_ANONYMOUS = 0x21;
const MAP_GROWSDOWN = 0x100;
const AF_UNIX = 1;

/** No file is made anywhere, not even in the box's own memory. */
function withoutCreation(flags: 1 | 2): ConditionalRule {
  return {
    when: [
      { argument: flags, mask: O_CREAT, equals: O_CREAT },
      { argument: flags, mask: O_TMPFILE, equals: O_TMPFILE },
    ],
    action: EROFS,
    otherwise: 'allow',
  };
}

function only(argument: 0 | 1, values: readonly number[], otherwise: Action): ConditionalRule {
  return { when: values.map((equals) => ({ argument, equals })), action: 'allow', otherwise };
}

/** ioctl requests: TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX. */
const HARMLESS_IOCTLS = [0x5401, 0x5413, 0x541b, 0x5421, 0x5450, 0x5451];
/**
 * prctl options: PR_GET_DUMPABLE, PR_SET_NAME, PR_GET_NAME, PR_SET_VMA. Above all not PR_SET_PDEATHSIG, by which
 * every box dies with its judge.
 */
const HARMLESS_PRCTLS = [3, 15, 16, 0x53564d41];

/** For a program that has the judge's interpreter running and a stranger's code inside it. */
export const programPolicy: Policy = {
  rules: {
    ...allow(allowed),
    open: withoutCreation(1),
    openat: withoutCreation(2),
    // Threads only. The C library falls back to clone, whose flags a filter can see.
    clone3: ENOSYS,
    clone: {
      when: [{ argument: 0, mask: CLONE_THREAD | CLONE_NAMESPACES, equals: CLONE_THREAD }],
      action: 'allow',
      otherwise: EPERM,
    },
    fork: EPERM,
    vfork: EPERM,
    kill: EPERM,
    // Memory that RLIMIT_DATA does not count.
    mmap: {
      when: [
        { argument: 3, mask: MAP_SHARED_ANONYMOUS, equals: MAP_SHARED_ANONYMOUS },
        { argument: 3, mask: MAP_GROWSDOWN, equals: MAP_GROWSDOWN },
      ],
      action: ENOMEM,
      otherwise: 'allow',
    },
    // Not those that have signals sent to others: F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE, F_NOTIFY.
    fcntl: {
      when: [8, 10, 15, 1024, 1026].map((equals) => ({ argument: 1, equals })),
      action: EPERM,
      otherwise: 'allow',
    },
    // Of itself only.
    prlimit64: only(0, [0], EPERM),
    prctl: only(0, HARMLESS_PRCTLS, EPERM),
    ioctl: only(1, HARMLESS_IOCTLS, ENOTTY),
    socket: EAFNOSUPPORT,
    socketpair: only(0, [AF_UNIX], EAFNOSUPPORT),
  },
  otherwise: ENOSYS,
};

/** Making, changing and removing files, where the box has a place for that. */
const WRITING = (
  [
    ['open', 'openat', 'creat', 'mkdir', 'mkdirat', 'rmdir', 'unlink', 'unlinkat', 'rename', 'renameat'],
    ['renameat2', 'ftruncate', 'truncate', 'fallocate', 'fsync', 'fdatasync', 'flock', 'chmod', 'fchmod'],
    [
      'fchmodat',
      'utimensat',
      'utime',
      'futimesat',
      'link',
      'linkat',
      'symlink',
      'symlinkat',
      'msync',
      'chdir',
      'fchdir',
    ],
    ['sendfile', 'copy_file_range', 'pwritev', 'preadv', 'pwritev2', 'preadv2'],
  ] as const satisfies readonly (readonly Syscall[])[]
).flat();

/** A validator: as a program, but it leaves files behind. */
export const writerPolicy: Policy = {
  ...programPolicy,
  rules: { ...programPolicy.rules, ...allow(WRITING) },
};

/** What compilers need further: other processes and programs, and to wait for and stop those. */
const MANAGING = (
  [
    ['fork', 'vfork', 'kill', 'tkill', 'setpgid', 'setsid', 'getpriority', 'sched_setaffinity'],
    ['pidfd_open', 'pidfd_send_signal', 'timer_create', 'timer_settime', 'timer_delete', 'timer_gettime'],
    ['timerfd_create', 'timerfd_settime', 'timerfd_gettime', 'rt_sigqueueinfo', 'signalfd4'],
  ] as const satisfies readonly (readonly Syscall[])[]
).flat();

/** A compiler, which may well be under a stranger's control: all that it makes dies with its box. */
export const toolsPolicy: Policy = {
  ...writerPolicy,
  rules: {
    ...writerPolicy.rules,
    ...allow(MANAGING),
    // As a file system without such attributes answers: tools take no offence at that.
    getxattr: ENOTSUP,
    lgetxattr: ENOTSUP,
    fgetxattr: ENOTSUP,
    clone: {
      when: [{ argument: 0, mask: CLONE_NAMESPACES, equals: 0 }],
      action: 'allow',
      otherwise: EPERM,
    },
  },
};

export const policies: Readonly<Record<Rights, Policy>> = {
  program: programPolicy,
  writer: writerPolicy,
  tools: toolsPolicy,
};

/** prctl options: PR_SET_KEEPCAPS, PR_CAPBSET_READ, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT. */
const PRCTLS_OF_SETPRIV = [8, 23, 24, 38, 47];

/**
 * Where a tool inside the box must first turn root into a plain user. What this allows beyond the given policy is of no
 * use to a process without capabilities.
 */
export function handoverPolicy(policy: Policy): Policy {
  return {
    ...policy,
    rules: {
      ...policy.rules,
      ...allow(['setresuid', 'setresgid', 'setgroups', 'capget', 'capset']),
      prctl: only(0, [...HARMLESS_PRCTLS, ...PRCTLS_OF_SETPRIV], EPERM),
    },
  };
}

/** Stands in the filter for the process's own number, which only its launcher knows. */
const OWN_PID = 0x7ffffff1;

/**
 * Where there is no process namespace: no signal may reach anybody else of the same user, nobody may leave the process
 * group by which all are ended, and nothing may change files that only Landlock would protect.
 */
export function restrictedPolicy(policy: Policy): Policy {
  const forbidden = [
    ['kill', 'tkill', 'rt_sigqueueinfo', 'pidfd_open', 'pidfd_send_signal', 'setpgid', 'setsid', 'truncate'],
    ['chmod', 'fchmodat', 'utimensat', 'utime', 'futimesat', 'getpriority'],
  ] as const satisfies readonly (readonly Syscall[])[];
  return {
    ...policy,
    rules: {
      ...policy.rules,
      ...Object.fromEntries(forbidden.flat().map((name) => [name, EPERM])),
      tgkill: only(0, [OWN_PID], EPERM),
      sched_setaffinity: only(0, [0], EPERM),
    },
  };
}

function allow(calls: readonly Syscall[]): Policy['rules'] {
  return Object.fromEntries(calls.map((name) => [name, 'allow' as const]));
}
