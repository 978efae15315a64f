// The packages that a rewritten Go program counts with.

/** Go source of the package `greenroomcount`; it imports nothing that could import what is counted. */
export const goCounter = String.raw`// Package greenroomcount counts what a rewritten program does.
package greenroomcount

import (
	"runtime"
	"unsafe"
)

var (
	on, watching       bool
	ticks, bytes       int64
	bound, limit       int64
	next, step         int64
	before, peak, kept int64
	over               func()

	line     int
	since    int64
	turns    [1 << 16]int64
	works    [1 << 16]int64
	calls    []int
	nests    [1 << 16]int
	deepest  int
)

// Looking at memory takes longer the more there is.
const much = 8 << 20

func Tick() {
	if on {
		ticks++
		if ticks >= bound {
			settle()
		}
	}
}

func Bytes(more int) {
	if on && more > 0 {
		past := bytes >> 6
		bytes += int64(more)
		bound -= bytes>>6 - past
		if ticks >= bound {
			settle()
		}
	}
}

func settle() {
	done := work()
	if done >= limit {
		on = false
		over()
	}
	if done >= next {
		on = false
		now := memory()
		if now > peak {
			peak = now
		}
		on = true
		next = done + step*(1+(now-before)/much)
	}
	bound = limit
	if next < bound {
		bound = next
	}
	bound -= bytes >> 6
}

func work() int64 {
	return ticks + bytes>>6
}

// Exactly what is reachable.
func memory() int64 {
	runtime.GC()
	var state runtime.MemStats
	runtime.ReadMemStats(&state)
	return int64(state.HeapAlloc)
}

// At says which line runs.
func At(now int) {
	if on && watching {
		charge()
		line = now
		turns[now]++
		works[now]++
	}
}

func charge() {
	now := work()
	works[line] += now - since
	since = now
}

// Enter begins a call; Leave, deferred, ends it.
func Enter(function int) int {
	Tick()
	if on && watching {
		charge()
		calls = append(calls, line, function)
		nests[function]++
		if nests[function] > deepest {
			deepest = nests[function]
		}
	}
	return len(calls)
}

func Leave(height int) {
	if on && watching && height > 0 {
		charge()
		for len(calls) >= height {
			nests[calls[len(calls)-1]]--
			line = calls[len(calls)-2]
			calls = calls[:len(calls)-2]
		}
	}
}

func size[E any]() int {
	var item E
	return int(unsafe.Sizeof(item))
}

func Append[S ~[]E, E any](items S, more ...E) S {
	if on {
		// One more is free in the long run, as room doubles.
		if len(more) > 1 {
			Bytes(len(more) * size[E]())
		}
		if len(items)+len(more) > cap(items) && len(more) > 1 {
			Bytes(len(items) * size[E]())
		}
	}
	return append(items, more...)
}

func AppendText[S ~[]byte, T ~string](items S, more T) S {
	Bytes(len(more))
	return append(items, more...)
}

func Copy[S ~[]E, T ~[]E, E any](to S, from T) int {
	count := copy(to, from)
	Bytes(count * size[E]())
	return count
}

func CopyText[S ~[]byte, T ~string](to S, from T) int {
	count := copy(to, from)
	Bytes(count)
	return count
}

func Made[S ~[]E, E any](items S) S {
	Bytes(cap(items) * size[E]())
	return items
}

func Text[S ~string](text S) S {
	Bytes(len(text))
	return text
}

func After[T any](value T, bytes int) T {
	Bytes(bytes)
	return value
}

// Sizes is the length of all texts together.
func Sizes(texts []string) int {
	sum := 0
	for _, text := range texts {
		sum += len(text)
	}
	return sum
}

// Met counts what a comparison of two texts looks at.
func Met[A, B ~string](a A, b B) bool {
	if on && len(a) == len(b) {
		at := 0
		for at < len(a) && a[at] == b[at] {
			at++
		}
		Bytes(at)
	}
	return true
}

// Begin counts from now on; over is called when there is more work than limit, and does not return.
func Begin(most int64, lines bool, ends func()) {
	limit, next, over = most, 1<<62, ends
	start(lines)
}

// BeginMemory looks at the memory at so many moments of a call whose work is known.
func BeginMemory(whole int64, moments int64) {
	limit = 1 << 62
	step = whole/moments + 1
	next = step
	memory()
	before = memory()
	peak = before
	start(false)
}

func start(lines bool) {
	watching = lines
	ticks, bytes, line, since, deepest = 0, 0, 0, 0, 0
	calls = calls[:0]
	if lines {
		turns, works, nests = [1 << 16]int64{}, [1 << 16]int64{}, [1 << 16]int{}
	}
	bound = limit
	if next < bound {
		bound = next
	}
	on = true
}

// Finish ends counting; a second time it does nothing.
func Finish(atMemory bool) {
	if !on {
		return
	}
	on = false
	if watching {
		charge()
	}
	if atMemory {
		after := memory()
		if after > peak {
			peak = after
		}
		kept = after - before
	}
}

func Counts() (int64, int64) { return ticks, bytes }

func MemoryCounts() (int64, int64) { return peak - before, kept }

// Lines calls with each line that ran, and gives how deep calls were nested.
func Lines(each func(line int, turns, work int64)) int {
	for at := 1; at < len(turns); at++ {
		if turns[at] > 0 {
			each(at, turns[at], works[at])
		}
	}
	return deepest
}
`;

/** Go source that stands in the package `greenroom` of counted programs. */
export const goCountingServe = String.raw`package greenroom

import (
	"greenroomcount"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
)

const moments = 10

// ServeCounted says that it is ready, then counts calls until the judge hangs up. run reads the arguments, and gives what calls
// and what writes the answer.
func ServeCounted(reset func(), run func(*Reader) (call func(), write func(*Writer))) {
	debug.SetMaxStack(512 << 20)
	os.Stderr = os.Stdout
	send("", "ready")
	for {
		parts := strings.SplitN(receive(), "\n", 3)
		status, text := "loaded", ""
		if parts[1] != "load" {
			status, text = count(parts, reset, run)
		}
		send(parts[0], status+"\n"+text)
	}
}

func count(parts []string, reset func(), run func(*Reader) (func(), func(*Writer))) (string, string) {
	question := parts[2]
	cut := strings.Index(question, ",\"args\":")
	budget, _ := strconv.ParseInt(question[len("{\"budget\":"):cut], 10, 64)
	arguments := question[cut+len(",\"args\":") : len(question)-1]
	once := func(begin func(), atMemory, answers bool) (string, string) {
		reset()
		return attempt(func(in *Reader, out *Writer) {
			call, write := run(in)
			begin()
			defer greenroomcount.Finish(false)
			call()
			greenroomcount.Finish(atMemory)
			if answers {
				write(out)
			}
			runtime.KeepAlive(call)
			runtime.KeepAlive(write)
		}, arguments)
	}
	over := func() {
		send(parts[0], "over-budget\n")
		syscall.Exit(0)
	}
	verb := parts[1]
	begin := func() { greenroomcount.Begin(budget, verb == "trace", over) }
	status, text := once(begin, false, verb == "answer")
	if status != "answer" || verb == "answer" {
		return status, text
	}
	if verb == "trace" {
		return "traced", trace()
	}
	ticks, bytes := greenroomcount.Counts()
	once(func() { greenroomcount.BeginMemory(ticks+bytes>>6, moments) }, true, false)
	peak, kept := greenroomcount.MemoryCounts()
	number := func(value int64) string { return strconv.FormatInt(value, 10) }
	return "counted", "{\"dispatches\":0,\"loops\":" + number(ticks) + ",\"bytes\":" + number(bytes) +
		",\"peak\":" + number(peak) + ",\"kept\":" + number(kept) + ",\"stack\":0}"
}

func trace() string {
	lines := []string{}
	depth := greenroomcount.Lines(func(line int, turns, work int64) {
		lines = append(lines, "["+strconv.Itoa(line)+","+strconv.FormatInt(turns, 10)+","+strconv.FormatInt(work, 10)+"]")
	})
	return "{\"depth\":" + strconv.Itoa(depth) + ",\"lines\":[" + strings.Join(lines, ",") + "]}"
}
`;
