// The part of the Rust driver's crate that counts: one call between two looks at the counters.

/** Stands at the end of `runtime.rs`; its functions are used by the lines that `rustDriver` writes. */
export const rustCountingRuntime = String.raw`
extern "C" {
    fn greenroom_load(lines: *const u8);
    fn greenroom_restore();
    fn greenroom_begin(limit: u64, watching: i32, over: extern "C" fn());
    fn greenroom_finish();
    fn greenroom_answer_ends();
    fn greenroom_answer_ended(is_nodes: i32);
    fn greenroom_report(out: *mut u8, size: u64) -> u64;
}

static LIMIT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
static WATCHING: AtomicI32 = AtomicI32::new(0);
static NONCE: std::sync::Mutex<String> = std::sync::Mutex::new(String::new());

pub fn begin_counting() {
    unsafe { greenroom_begin(LIMIT.load(Ordering::Relaxed), WATCHING.load(Ordering::Relaxed), over_budget) }
}

pub fn finish_counting() {
    unsafe { greenroom_finish() }
}

/** The answer's own memory is not beside it. */
pub fn end_answer<T>(answer: T) {
    unsafe { greenroom_answer_ends() };
    drop(answer);
    unsafe { greenroom_answer_ended(0) };
}

extern "C" fn over_budget() {
    let mut channel = unsafe { File::from_raw_fd(3) };
    if let Ok(nonce) = NONCE.lock() {
        send(&mut channel, &nonce, "over-budget", "");
    }
    loop {
        std::thread::park();
    }
}

/** Takes in the lines of the solution, then counts call after call. */
pub fn serve_counted(call: fn(&mut Reader, bool) -> String) -> ! {
    prepare();
    let mut channel = unsafe { File::from_raw_fd(3) };
    send(&mut channel, "", "ready", "");
    {
        let mut question = receive(&mut channel);
        question.push(0);
        let (nonce, _, at) = parts(&question);
        unsafe { greenroom_load(question[at..].as_ptr()) };
        send(&mut channel, &nonce, "loaded", "");
    }
    loop {
        // Nothing on the heap outlives this.
        unsafe { greenroom_restore() };
        let question = receive(&mut channel);
        let (nonce, verb, at) = parts(&question);
        let (status, text) = count(call, &nonce, &verb, Reader { text: question, at });
        let _ = std::io::stdout().flush();
        send(&mut channel, &nonce, status, &text);
    }
}

fn count(call: fn(&mut Reader, bool) -> String, nonce: &str, verb: &str, mut reader: Reader) -> (&'static str, String) {
    reader.mark(b'{');
    reader.text();
    reader.mark(b':');
    LIMIT.store(reader.integer() as u64, Ordering::Relaxed);
    reader.mark(b',');
    reader.text();
    reader.mark(b':');
    reader.mark(b'[');
    WATCHING.store((verb == "trace") as i32, Ordering::Relaxed);
    if let Ok(mut known) = NONCE.lock() {
        *known = nonce.to_string();
    }
    let outcome = catch_unwind(AssertUnwindSafe(|| call(&mut reader, verb == "answer")));
    finish_counting();
    match outcome {
        Err(payload) => describe_panic(payload),
        Ok(answer) if verb == "answer" => ("answer", answer),
        Ok(_) => {
            let mut report = vec![0; 1 << 20];
            let size = unsafe { greenroom_report(report.as_mut_ptr(), report.len() as u64) };
            let status = if verb == "trace" { "traced" } else { "counted" };
            (status, String::from_utf8_lossy(&report[..size as usize]).into_owned())
        }
    }
}

/** Nonce and verb of a question, and where the rest begins. */
fn parts(question: &[u8]) -> (String, String, usize) {
    let line = |from: usize| question[from..].iter().position(|byte| *byte == b'\n').map_or(question.len(), |at| from + at);
    let first = line(0);
    let second = line(first + 1);
    let text = |from: usize, to: usize| String::from_utf8_lossy(&question[from..to]).into_owned();
    (text(0, first), text(first + 1, second), second + 1)
}
`;

/** Stands at the end of the crate. */
export const rustCountingPrelude =
  'pub use runtime::{begin_counting, end_answer, finish_counting, serve_counted};\n';
