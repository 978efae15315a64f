// What runs in a box around a candidate's Go program: takes calls, gives answers, tells panics.

/** Go source, package `greenroom`. */
export const serve = String.raw`// Package greenroom is what runs in a box around a candidate's Go program.
package greenroom

import (
	"encoding/binary"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
)

const (
	channel     = 3
	stackBytes  = 64 << 20
	mostFrames  = 5
	longestText = 4000
)

// Which call of a script runs, from 1; 0 where there is none.
var callNumber int

// Play answers the calls that follow, one after the other.
func Play(in *Reader, out *Writer, call func(name string)) {
	in.More()
	in.Take('[')
	out.Raw("[")
	for in.More() {
		callNumber++
		if callNumber > 1 {
			out.Raw(",")
		}
		in.Take('[')
		call(String(in))
		in.Take(']')
	}
	out.Raw("]")
}

// Serve says that it is ready, then answers calls on descriptor 3 until the judge hangs up.
func Serve(call func(*Reader, *Writer)) {
	debug.SetMaxStack(stackBytes)
	os.Stderr = os.Stdout
	send("", "ready")
	for {
		parts := strings.SplitN(receive(), "\n", 3)
		status, text := attempt(call, parts[2])
		send(parts[0], status+"\n"+text)
	}
}

func attempt(call func(*Reader, *Writer), arguments string) (status, text string) {
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case unfit:
			status, text = "unfit", string(thrown)
			if callNumber > 0 {
				text = "Call " + strconv.Itoa(callNumber) + ": " + text
			}
		default:
			status, text = "error", describe(thrown)
		}
	}()
	callNumber = 0
	in, out := &Reader{text: arguments}, &Writer{}
	in.Take('[')
	call(in, out)
	return "answer", string(out.text)
}

func receive() string {
	return string(read(int(binary.BigEndian.Uint32(read(4)))))
}

func read(size int) []byte {
	bytes := make([]byte, size)
	for done := 0; done < size; {
		count, problem := syscall.Read(channel, bytes[done:])
		if problem == syscall.EINTR {
			continue
		}
		if count <= 0 {
			syscall.Exit(0)
		}
		done += count
	}
	return bytes
}

func send(nonce, text string) {
	body := nonce + "\n" + text
	rest := append(binary.BigEndian.AppendUint32(nil, uint32(len(body))), body...)
	for len(rest) > 0 {
		count, problem := syscall.Write(channel, rest)
		if problem != nil && problem != syscall.EINTR {
			syscall.Exit(1)
		}
		if count > 0 {
			rest = rest[count:]
		}
	}
}

// A panic as the judge reads it: what the runtime complains of is part of the type, its numbers are the message.
func describe(thrown any) string {
	kind, message := "panic", words(thrown)
	if problem, is := thrown.(runtime.Error); is {
		kind, message, _ = strings.Cut("panic: "+strings.TrimPrefix(problem.Error(), "runtime error: "), " [")
		if message != "" {
			message = "[" + message
		}
	}
	out := &Writer{}
	out.Raw("{\"type\":")
	WriteString(out, cut(kind, 200))
	out.Raw(",\"message\":")
	WriteString(out, cut(message, longestText))
	out.Raw(",\"frames\":[")
	writeFrames(out)
	out.Raw("]")
	if callNumber > 0 {
		out.Raw(",\"call\":")
		WriteInt(out, callNumber)
	}
	out.Raw("}")
	return string(out.text)
}

func words(thrown any) (text string) {
	defer func() { _ = recover() }()
	switch value := thrown.(type) {
	case error:
		return value.Error()
	case interface{ String() string }:
		return value.String()
	case string:
		return value
	}
	return "a value that is no text"
}

func cut(text string, length int) string {
	if len(text) > length {
		return text[:length]
	}
	return text
}

// The candidate's own lines only, the innermost last.
func writeFrames(out *Writer) {
	pcs := make([]uintptr, 1000)
	trace := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
	var own []runtime.Frame
	for more := true; more && len(own) < mostFrames; {
		var frame runtime.Frame
		frame, more = trace.Next()
		if strings.HasSuffix(frame.File, "solution.go") {
			own = append(own, frame)
		}
	}
	for index := len(own) - 1; index >= 0; index-- {
		out.Raw("{\"line\":")
		WriteInt(out, own[index].Line)
		out.Raw(",\"name\":")
		WriteString(out, cut(name(own[index].Function), 200))
		out.Raw("}")
		if index > 0 {
			out.Raw(",")
		}
	}
}

// The function as it stands in the source: "main.(*Graph).walk.func1" is walk.
func name(function string) string {
	parts := strings.Split(strings.ReplaceAll(function, "[...]", ""), ".")
	for len(parts) > 1 {
		last := parts[len(parts)-1]
		isLiteral := strings.HasPrefix(last, "func") || strings.Trim(last, "0123456789") == ""
		if !isLiteral {
			return last
		}
		parts = parts[:len(parts)-1]
	}
	return ""
}
`;
