// Hostile programs in Rust, and hostile sources for its compiler.

import type { Attack, Bait } from './attack.fixture.ts';

const SYSTEM = `
#![allow(dead_code)]
extern "C" {
    fn syscall(number: i64, ...) -> i64;
    fn write(fd: i32, data: *const u8, size: usize) -> isize;
    fn fork() -> i32;
    fn getppid() -> i32;
    fn kill(pid: i32, signal: i32) -> i32;
}
`.replace('#![allow(dead_code)]\n', '');

const program = (body: string) => `${SYSTEM}\nfn solve(a: String) -> String {\n${body}\n}\n`;

/** Each is an expression of a Result whose success was to be prevented. */
function attempts(tries: readonly (readonly [name: string, expression: string])[]): string {
  const lines = tries.map(
    ([name, expression]) =>
      `    told += &match (|| -> std::io::Result<String> { ${expression} })() { Ok(got) => format!("REACHED ${name} {got}; "), Err(_) => "blocked ${name}; ".to_string() };`,
  );
  return program(`    let mut told = a;\n${lines.join('\n')}\n    told`);
}

const running = ({ file, port }: Bait): readonly Attack[] => [
  {
    name: 'reads, writes and connects by the standard library',
    source: attempts([
      ['secret', `std::fs::read_to_string("${file}")`],
      ['passwd', 'std::fs::read_to_string("/etc/passwd")'],
      ['environment', 'std::fs::read_to_string("/proc/self/environ")'],
      ['list', 'std::fs::read_dir("/root").map(|_| String::new())'],
      ['create', 'std::fs::write("/tmp/x", "x").map(|_| String::new())'],
      ['remove', 'std::fs::remove_file("/box/program").map(|_| String::new())'],
      ['tcp', `std::net::TcpStream::connect("127.0.0.1:${port}").map(|_| String::new())`],
      ['listen', 'std::net::TcpListener::bind("0.0.0.0:0").map(|_| String::new())'],
      ['udp', 'std::net::UdpSocket::bind("0.0.0.0:0").map(|_| String::new())'],
      ['unix', 'std::os::unix::net::UnixListener::bind("/tmp/s").map(|_| String::new())'],
      ['spawn', 'std::process::Command::new("/bin/sh").arg("-c").arg("id").output().map(|_| String::new())'],
    ]),
    verdicts: ['WA'],
  },
  {
    name: 'tells all of its surroundings',
    source: program(
      '    a + &std::env::vars().map(|(k, v)| k + &v).collect::<String>() + &format!("{:?}", std::env::current_dir())',
    ),
    verdicts: ['WA'],
  },
  {
    name: 'fork bomb',
    source: program('    loop { if unsafe { fork() } > 0 { println!("REACHED a child"); } }'),
    verdicts: ['TLE', 'OLE'],
  },
  {
    name: 'kills its parent and everyone',
    source: program(
      '    let killed = unsafe { kill(-1, 9) == 0 || kill(getppid(), 9) == 0 };\n    if killed { "REACHED".into() } else { a }',
    ),
    verdicts: ['WA'],
  },
  {
    name: 'memory bomb',
    source: program(
      '    let mut all = vec![]; loop { all.push(vec![1u8; 1 << 24]); if all.len() > 1 << 20 { return a; } }',
    ),
    verdicts: ['MLE', 'RTE'],
  },
  {
    name: 'thread bomb',
    source: program(
      '    let mut count = 0; while std::thread::Builder::new().stack_size(16384).spawn(|| std::thread::park()).is_ok() { count += 1; }\n    if count > 200 { "REACHED hundreds of threads".into() } else { a }',
    ),
    verdicts: ['WA', 'RTE', 'MLE', 'TLE'],
  },
  {
    name: 'runs for ever',
    source: program(
      '    let mut n = 0u64; loop { n = std::hint::black_box(n + 1); if n == 0 { return a; } }',
    ),
    verdicts: ['TLE'],
  },
  {
    name: 'sleeps for ever',
    source: program('    loop { std::thread::park(); if a.len() == 77 { return a; } }'),
    verdicts: ['TLE'],
  },
  {
    name: 'recursion without end',
    source: `${SYSTEM}\nfn deep(n: u64) -> u64 { std::hint::black_box(deep(std::hint::black_box(n + 1)) + 1) }\nfn solve(a: String) -> String { deep(0).to_string() + &a }\n`,
    verdicts: ['RTE', 'MLE'],
  },
  {
    name: 'output flood',
    source: program('    loop { println!("{}", "x".repeat(10000)); if a.len() == 77 { return a; } }'),
    verdicts: ['OLE'],
  },
  {
    name: 'panics while it panics',
    source: `struct Bomb;\nimpl Drop for Bomb { fn drop(&mut self) { panic!("again") } }\nfn solve(a: String) -> String { let _bomb = Bomb; panic!("{a}") }\n`,
    verdicts: ['RTE'],
  },
  {
    name: 'ends at once, as if all were well',
    source: program('    if a.len() == 77 { return a; } std::process::exit(0)'),
    verdicts: ['RTE'],
  },
  {
    name: 'answers by itself on the channel',
    source: program(
      `    let text = b"\\0\\0\\0\\x0c\\nanswer\\n\\"x\\"";\n    unsafe { write(3, text.as_ptr(), text.len()); }\n    a`,
    ),
    verdicts: ['RTE'],
  },
];

const compiling = ({ file }: Bait): readonly Attack[] => [
  {
    name: 'includes a file of the host',
    source: program(`    a + include_str!("${file}")`),
    verdicts: ['CE'],
  },
  {
    name: 'includes the accounts of the host',
    source: program('    a + include_str!("/etc/passwd")'),
    verdicts: ['CE'],
  },
  {
    name: 'includes what never ends',
    source: program('    a + &include_bytes!("/dev/zero").len().to_string()'),
    verdicts: ['CE'],
  },
  {
    name: 'has the assembler read a file of the host',
    source: `std::arch::global_asm!(".section .rodata", "secret: .incbin \\"${file}\\"", ".byte 0", ".text");\n${program('    extern "C" { static secret: u8; }\n    a + &unsafe { std::ffi::CStr::from_ptr(std::ptr::addr_of!(secret).cast()) }.to_string_lossy()')}`,
    verdicts: ['CE'],
  },
  {
    name: 'asks for the environment of the judge',
    source: program('    a + env!("GREENROOM_CANARY")'),
    verdicts: ['CE'],
  },
  {
    name: 'asks for what may be in the environment',
    source: program(
      '    a + option_env!("GREENROOM_CANARY").unwrap_or("none") + option_env!("PATH").unwrap_or("")',
    ),
    verdicts: ['WA'],
  },
  {
    name: 'a constant computed for ever',
    source: `#[allow(long_running_const_eval)]\nconst FOREVER: u64 = { let mut n = 0u64; loop { n = n.wrapping_add(3); if n == 1 << 60 { break; } } n };\n${program('    a + &FOREVER.to_string()')}`,
    verdicts: ['CE'],
  },
  {
    name: 'macros that double for ever',
    source: `macro_rules! double { ($($t:tt)*) => { double!($($t)* $($t)*) } }\n${program('    double!(1 + ); a')}`,
    verdicts: ['CE'],
  },
  {
    name: 'an artefact of a gigabyte',
    source: `#[used]\nstatic BIG: [u8; 1 << 30] = { let mut all = [1u8; 1 << 30]; all[7] = 2; all };\n${program('    a')}`,
    verdicts: ['CE'],
  },
  {
    name: 'wants to be a macro of the compiler',
    source: `extern crate proc_macro;\n#[proc_macro]\npub fn run(_: proc_macro::TokenStream) -> proc_macro::TokenStream { panic!() }\n${program('    a')}`,
    verdicts: ['CE'],
  },
  {
    name: 'links what it pleases',
    source: `#[link(name = "nothing-of-the-kind")]\nextern "C" {}\n${program('    a')}`,
    verdicts: ['CE'],
  },
  {
    name: 'types that grow for ever',
    source: `struct Grow<T>(Option<Box<Grow<(T, T)>>>, T);\nfn grow<T: Default>(n: u64) -> u64 { if n == 0 { 0 } else { grow::<(T, T)>(n - 1) } }\n${program('    a + &grow::<u8>(100).to_string()')}`,
    verdicts: ['CE'],
  },
];

export function rustAttacks(bait: Bait): readonly Attack[] {
  return [...running(bait), ...compiling(bait)];
}
