// The part of the crate that knows no type of a solution: frames, JSON's scalars, panics, signals, memory.

/** The file `runtime.rs` of the crate. */
export const rustRuntime = String.raw`
use crate::{Narrow, Unfit};
use std::alloc::{GlobalAlloc, Layout, System};
use std::any::Any;
use std::fs::File;
use std::io::{Read, Write};
use std::os::unix::io::FromRawFd;
use std::panic::{catch_unwind, set_hook, AssertUnwindSafe};
use std::sync::atomic::{AtomicI32, AtomicU32, AtomicUsize, Ordering};

pub struct Reader {
    text: Vec<u8>,
    at: usize,
}

/** The judge wrote what is read here: it is known to be sound. */
impl Reader {
    pub fn mark(&mut self, wanted: u8) -> bool {
        let is_next = self.text.get(self.at) == Some(&wanted);
        if is_next {
            self.at += 1;
        }
        is_next
    }
    pub fn null(&mut self) -> bool {
        let is_next = self.text[self.at..].starts_with(b"null");
        if is_next {
            self.at += 4;
        }
        is_next
    }
    pub fn truth(&mut self) -> bool {
        let value = self.text[self.at] == b't';
        self.at += if value { 4 } else { 5 };
        value
    }
    fn number(&mut self) -> &str {
        let start = self.at;
        while matches!(self.text.get(self.at), Some(b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')) {
            self.at += 1;
        }
        std::str::from_utf8(&self.text[start..self.at]).unwrap_or("0")
    }
    pub fn integer(&mut self) -> i64 {
        let digits = self.number();
        digits.parse().unwrap_or_else(|_| digits.parse::<f64>().unwrap_or(0.0) as i64)
    }
    pub fn real(&mut self) -> f64 {
        self.number().parse().unwrap_or(0.0)
    }
    pub fn text(&mut self) -> String {
        let mut value: Vec<u8> = Vec::new();
        self.mark(b'"');
        loop {
            let start = self.at;
            while self.text[self.at] != b'"' && self.text[self.at] != b'\\' {
                self.at += 1;
            }
            value.extend_from_slice(&self.text[start..self.at]);
            if self.mark(b'"') {
                return String::from_utf8_lossy(&value).into_owned();
            }
            let escaped = self.text[self.at + 1];
            self.at += 2;
            match escaped {
                b'n' => value.push(b'\n'),
                b't' => value.push(b'\t'),
                b'r' => value.push(b'\r'),
                b'b' => value.push(8),
                b'f' => value.push(12),
                b'u' => {
                    let letter = self.escaped_letter();
                    value.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                }
                other => value.push(other),
            }
        }
    }
    fn hex(&self, at: usize) -> u32 {
        let digits = self.text.get(at..at + 4).unwrap_or(b"");
        u32::from_str_radix(std::str::from_utf8(digits).unwrap_or(""), 16).unwrap_or(0xFFFD)
    }
    /** Half of a pair alone is no letter in Rust. */
    fn escaped_letter(&mut self) -> char {
        let mut code = self.hex(self.at);
        self.at += 4;
        if (0xD800..0xDC00).contains(&code) && self.text[self.at..].starts_with(b"\\u") {
            let low = self.hex(self.at + 2);
            if (0xDC00..0xE000).contains(&low) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                self.at += 6;
            }
        }
        char::from_u32(code).unwrap_or('\u{FFFD}')
    }
}

pub fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{0}'..='\u{1f}' => out.push_str(&format!("\\u{:04x}", letter as u32)),
            _ => out.push(letter),
        }
    }
    out.push('"');
}

extern "C" {
    fn dup2(from: i32, to: i32) -> i32;
    fn fcntl(descriptor: i32, command: i32, argument: i32) -> i32;
    fn write(descriptor: i32, bytes: *const u8, size: usize) -> isize;
    fn _exit(code: i32) -> !;
    fn getrlimit(resource: i32, limit: *mut [usize; 2]) -> i32;
    fn sigaction(number: i32, action: *const Action, before: *mut Action) -> i32;
    fn sigaltstack(stack: *const Stack, before: *mut Stack) -> i32;
    #[cfg(target_env = "gnu")]
    fn malloc_trim(keep: usize) -> i32;
}

const DUPLICATE: i32 = 0;
const STACK_LIMIT: i32 = 3;
const WITH_INFO_ON_OWN_STACK: i32 = 4 | 0x0800_0000;
const SIGNALS: [(i32, &str); 5] = [
    (11, ""),
    (7, ""),
    (8, "greenroom: division by zero\n"),
    (4, "greenroom: abort\n"),
    (6, "greenroom: abort\n"),
];
const MEGABYTE: usize = 1024 * 1024;

/** struct sigaction and stack_t of Linux's C libraries. */
#[repr(C)]
struct Action {
    handler: usize,
    mask: [u64; 16],
    flags: i32,
    restorer: usize,
}
#[repr(C)]
struct Stack {
    place: *mut u8,
    flags: i32,
    size: usize,
}

/** Where a dying program's last words go. */
static LAST_WORDS: AtomicI32 = AtomicI32::new(2);
/** The lowest address of the stack. */
static STACK_END: AtomicUsize = AtomicUsize::new(0);

fn say(words: &str) {
    unsafe {
        write(LAST_WORDS.load(Ordering::Relaxed), words.as_ptr(), words.len());
    }
}

extern "C" fn die(number: i32, info: *const u8, _context: *const u8) {
    // siginfo_t: the address stands behind three numbers and a gap.
    let place = unsafe { *(info.add(16) as *const usize) };
    let end = STACK_END.load(Ordering::Relaxed);
    let words = SIGNALS.iter().find(|(known, _)| *known == number).map_or("", |(_, words)| *words);
    say(if !words.is_empty() {
        words
    } else if place + 16 * MEGABYTE > end && place < end + MEGABYTE {
        "greenroom: stack overflow\n"
    } else if place < 4096 {
        "greenroom: null pointer\n"
    } else {
        "greenroom: bad address\n"
    });
    unsafe { _exit(128 + number) }
}

fn watch_signals() {
    let mark = 0u8;
    let mut limit = [0usize; 2];
    unsafe { getrlimit(STACK_LIMIT, &mut limit) };
    STACK_END.store((&mark as *const u8 as usize).saturating_sub(limit[0]), Ordering::Relaxed);
    let room = Box::leak(vec![0u8; 65536].into_boxed_slice());
    let stack = Stack { place: room.as_mut_ptr(), flags: 0, size: room.len() };
    let action = Action { handler: die as usize, mask: [0; 16], flags: WITH_INFO_ON_OWN_STACK, restorer: 0 };
    unsafe {
        sigaltstack(&stack, std::ptr::null_mut());
        for (number, _) in SIGNALS {
            sigaction(number, &action, std::ptr::null_mut());
        }
    }
}

/** Says so when there is no memory left; Rust itself would only abort. */
struct Watched;
unsafe impl GlobalAlloc for Watched {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        known(System.alloc(layout))
    }
    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        known(System.alloc_zeroed(layout))
    }
    #[inline]
    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        known(System.realloc(place, layout, size))
    }
    #[inline]
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        System.dealloc(place, layout)
    }
}
#[global_allocator]
static MEMORY: Watched = Watched;

#[inline]
fn known(place: *mut u8) -> *mut u8 {
    if place.is_null() {
        say("greenroom: out of memory\n");
        unsafe { _exit(137) }
    }
    place
}

static PANIC_LINE: AtomicU32 = AtomicU32::new(0);
/** Which call of a script runs, from 1; 0 where there is none. */
static CALL: AtomicU32 = AtomicU32::new(0);

/** Answers the calls that follow, one after the other. */
pub fn play<F: FnMut(&mut Reader, &str) -> String>(input: &mut Reader, mut call: F) -> String {
    let mut out = String::from("[");
    input.mark(b',');
    input.mark(b'[');
    while !input.mark(b']') {
        if CALL.fetch_add(1, Ordering::Relaxed) > 0 {
            input.mark(b',');
            out.push(',');
        }
        input.mark(b'[');
        let name = input.text();
        out.push_str(&call(input, &name));
        input.mark(b']');
    }
    out.push(']');
    out
}

fn describe(kind: &str, message: &str, line: u32) -> String {
    let mut out = String::from("{\"type\":");
    write_text(&mut out, kind);
    out.push_str(",\"message\":");
    write_text(&mut out, &message.chars().take(1000).collect::<String>());
    out.push_str(",\"frames\":[");
    if line > 0 {
        out.push_str(&format!("{{\"line\":{},\"name\":\"\"}}", line));
    }
    out.push(']');
    let call = CALL.load(Ordering::Relaxed);
    if call > 0 {
        out.push_str(&format!(",\"call\":{}", call));
    }
    out.push('}');
    out
}

fn describe_panic(payload: Box<dyn Any + Send>) -> (&'static str, String) {
    if let Some(unfit) = payload.downcast_ref::<Unfit>() {
        let call = CALL.load(Ordering::Relaxed);
        let place = if call > 0 { format!("Call {}: ", call) } else { String::new() };
        return ("unfit", format!("{}{}", place, unfit.0));
    }
    if let Some(narrow) = payload.downcast_ref::<Narrow>() {
        return ("error", describe("OverflowError", &narrow.0, 0));
    }
    let message = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(text), _) => text.to_string(),
        (_, Some(text)) => text.clone(),
        _ => String::new(),
    };
    ("error", describe("panic", &message, PANIC_LINE.load(Ordering::Relaxed)))
}

fn prepare() {
    LAST_WORDS.store(unsafe { fcntl(2, DUPLICATE, 10) }, Ordering::Relaxed);
    unsafe { dup2(1, 2) };
    watch_signals();
    set_hook(Box::new(|info| {
        let own = info.location().filter(|place| place.file().ends_with("solution.rs"));
        PANIC_LINE.store(own.map_or(0, |place| place.line()), Ordering::Relaxed);
    }));
}

/** Answers call after call; a call reads its arguments and returns its answer as JSON. */
pub fn serve(call: fn(&mut Reader) -> String) -> ! {
    prepare();
    let mut channel = unsafe { File::from_raw_fd(3) };
    send(&mut channel, "", "ready", "");
    loop {
        let question = receive(&mut channel);
        let first = question.iter().position(|byte| *byte == b'\n').unwrap_or(0);
        let second = question[first + 1..].iter().position(|byte| *byte == b'\n').unwrap_or(0) + first + 1;
        let nonce = String::from_utf8_lossy(&question[..first]).into_owned();
        CALL.store(0, Ordering::Relaxed);
        let mut reader = Reader { text: question, at: second + 1 };
        reader.mark(b'[');
        let (status, text) = match catch_unwind(AssertUnwindSafe(|| call(&mut reader))) {
            Ok(answer) => ("answer", answer),
            Err(payload) => describe_panic(payload),
        };
        drop(reader);
        let _ = std::io::stdout().flush();
        send(&mut channel, &nonce, status, &text);
        drop(text);
        // What one test used is not held against the next.
        #[cfg(target_env = "gnu")]
        unsafe {
            malloc_trim(0);
        }
    }
}

fn receive(channel: &mut File) -> Vec<u8> {
    let mut head = [0; 4];
    read_exactly(channel, &mut head);
    let mut question = vec![0; u32::from_be_bytes(head) as usize];
    read_exactly(channel, &mut question);
    question
}

fn read_exactly(channel: &mut File, into: &mut [u8]) {
    if channel.read_exact(into).is_err() {
        unsafe { _exit(0) }
    }
}

fn send(channel: &mut File, nonce: &str, status: &str, text: &str) {
    let body = format!("{}\n{}\n{}", nonce, status, text);
    let mut frame = (body.len() as u32).to_be_bytes().to_vec();
    frame.extend_from_slice(body.as_bytes());
    if channel.write_all(&frame).is_err() {
        unsafe { _exit(1) }
    }
}
`;
