// Hostile programs in Go, and hostile sources for its compiler and linker.

import type { Attack, Bait } from './attack.fixture.ts';

function program(imports: readonly string[], body: string): string {
  return `${imports.map((name) => `import "${name}"\n`).join('')}\nfunc solve(a string) string {\n${body}\n}\n`;
}

/** Each is the error of a call that was to be prevented. */
function attempts(
  imports: readonly string[],
  tries: readonly (readonly [name: string, error: string])[],
): string {
  const lines = tries.map(
    ([name, error]) =>
      `\tfunc() { defer func() { recover() }(); if err := ${error}; err == nil { a += " REACHED ${name};" } }()`,
  );
  return program(imports, `${lines.join('\n')}\n\treturn a`);
}

const syscall = (number: string, args: string) =>
  `func() error { if _, _, e := syscall.RawSyscall(${number}, ${args}); e != 0 { return e }; return nil }()`;

const running = ({ file, port }: Bait): readonly Attack[] => [
  {
    name: 'reads, writes, starts and connects by the standard library',
    source: attempts(
      ['os', 'syscall'],
      [
        ...[file, '/etc/passwd', '/proc/self/environ', '/dev/mem'].map((path): readonly [string, string] => [
          path,
          `func() error { _, e := os.ReadFile("${path}"); return e }()`,
        ]),
        ['list', 'func() error { _, e := os.ReadDir("/root"); return e }()'],
        ['create', 'os.WriteFile("/tmp/x", nil, 0600)'],
        ['directory', 'os.Mkdir("/tmp/x", 0700)'],
        ['remove', 'os.Remove("/box/program")'],
        [
          'spawn',
          'func() error { _, e := os.StartProcess("/bin/sh", []string{"sh"}, &os.ProcAttr{}); return e }()',
        ],
        ['exec', 'syscall.Exec("/bin/sh", []string{"sh"}, nil)'],
        [
          'tcp',
          'func() error { _, e := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0); return e }()',
        ],
        [
          'the channel turned into another connection',
          `syscall.Connect(3, &syscall.SockaddrInet4{Port: ${port}, Addr: [4]byte{127, 0, 0, 1}})`,
        ],
        [
          'unix',
          'func() error { _, e := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM, 0); return e }()',
        ],
      ],
    ),
    verdicts: ['WA'],
  },
  {
    name: 'makes system calls of its own',
    source: attempts(
      ['syscall'],
      [
        ['fork', syscall('56', '17, 0, 0')],
        ['namespace', syscall('272', '0x10000000, 0, 0')],
        ['kill', syscall('62', '^uintptr(0), 9, 0')],
        ['ptrace', syscall('101', '0, 0, 0')],
        ['mount', syscall('165', '0, 0, 0')],
        ['i/o ring', syscall('425', '8, 0, 0')],
        ['root', 'syscall.Setuid(0)'],
        ['limits', 'syscall.Setrlimit(syscall.RLIMIT_CPU, &syscall.Rlimit{Cur: 1 << 62, Max: 1 << 62})'],
      ],
    ),
    verdicts: ['WA'],
  },
  {
    name: 'tells all of its surroundings',
    source: program(['fmt', 'os'], '\treturn a + fmt.Sprint(os.Environ()) + fmt.Sprint(os.Getwd())'),
    verdicts: ['WA'],
  },
  {
    name: 'answers before it is asked',
    source: `import "syscall"\n\nfunc init() { syscall.Write(3, []byte("\\x00\\x00\\x00\\x0c\\nanswer\\n\\"x\\"")) }\n\nfunc solve(a string) string { return a }\n`,
    verdicts: ['RTE'],
  },
  {
    name: 'works for ever before it is asked',
    source: 'func init() { for {} }\n\nfunc solve(a string) string { return a }\n',
    verdicts: ['TLE', 'RTE'],
  },
  {
    name: 'memory bomb',
    source: program(
      [],
      '\tvar all [][]byte\n\tfor { b := make([]byte, 1<<24); for i := range b { b[i] = 1 }; all = append(all, b); if len(all) > 1<<20 { return a } }',
    ),
    verdicts: ['MLE', 'RTE'],
  },
  {
    name: 'bomb of goroutines that work',
    source: program(['runtime'], '\truntime.GOMAXPROCS(64)\n\tfor { go func() { for {} }() }'),
    verdicts: ['TLE', 'MLE', 'RTE'],
  },
  {
    name: 'bomb of threads',
    source: program(
      ['runtime', 'time'],
      '\tfor { go func() { runtime.LockOSThread(); time.Sleep(time.Hour) }(); time.Sleep(time.Microsecond) }',
    ),
    verdicts: ['TLE', 'MLE', 'RTE'],
  },
  {
    name: 'recursion without end',
    source:
      'func deep(n int) int { return deep(n+1) + 1 }\n\nfunc solve(a string) string { return string(rune(deep(0))) }\n',
    verdicts: ['RTE', 'MLE'],
  },
  { name: 'sleeps for ever', source: program([], '\tselect {}'), verdicts: ['TLE', 'RTE'] },
  {
    name: 'output flood',
    source: program(['fmt'], '\tfor { fmt.Println("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx") }'),
    verdicts: ['OLE'],
  },
  {
    name: 'ends at once, as if all were well',
    source: program(['os'], '\tos.Exit(0)\n\treturn a'),
    verdicts: ['RTE'],
  },
  {
    name: 'writes where it may not',
    source: program(['unsafe'], '\t*(*int)(unsafe.Pointer(uintptr(8))) = 1\n\treturn a'),
    verdicts: ['RTE'],
  },
];

const compiling = ({ file }: Bait): readonly Attack[] => [
  {
    name: 'embeds a file of the host',
    source: `import _ "embed"\n\n//go:embed ${file}\nvar secret string\n\nfunc solve(a string) string { return a + secret }\n`,
    verdicts: ['CE'],
  },
  {
    name: 'wants C compiled along',
    source: '// #include "/etc/passwd"\nimport "C"\n\nfunc solve(a string) string { return a }\n',
    verdicts: ['CE'],
  },
  {
    name: 'tells the linker what to do',
    source:
      '//go:cgo_ldflag "-Wl,/etc/passwd"\n\n//go:cgo_import_dynamic x x "/etc/passwd"\nfunc solve(a string) string { return a }\n',
    verdicts: ['CE', 'WA'],
  },
  {
    name: 'points errors to a file of the host',
    source: `//line ${file}:1\nfunc solve(a string) string { return 1 }\n`,
    verdicts: ['CE'],
  },
  {
    name: 'an array of gigabytes',
    source:
      'var big = [1 << 33]byte{1<<33 - 1: 1}\n\nfunc solve(a string) string { return string(big[7:9]) }\n',
    verdicts: ['CE'],
  },
  {
    name: 'types that grow for ever',
    source: `type T0 struct{ a, b int }\n${Array.from({ length: 60 }, (_each, index) => `type T${index + 1} struct{ a, b T${index} }`).join('\n')}\n\nfunc solve(a string) string { var t T60; _ = t; return a }\n`,
    verdicts: ['CE'],
  },
  {
    name: 'constants that grow for ever',
    source: `const c0 = "xxxxxxxxxxxxxxxx"\n${Array.from({ length: 40 }, (_each, index) => `const c${index + 1} = c${index} + c${index}`).join('\n')}\n\nfunc solve(a string) string { return c40 }\n`,
    verdicts: ['CE'],
  },
  {
    name: 'errors without end',
    source: `func solve(a string) string { return a }\n${Array.from({ length: 4000 }, (_each, index) => `var v${index} int = "${'z'.repeat(100)}"`).join('\n')}\n`,
    verdicts: ['CE'],
  },
];

export function goAttacks(bait: Bait): readonly Attack[] {
  return [...running(bait), ...compiling(bait)];
}
