// JSON in Go: arguments are read from it, answers are written as it.

/** Go source, package `greenroom`: from JSON to values. */
export const reader = String.raw`package greenroom

import "strconv"

// Reader reads JSON from front to back; it comes from the judge and is well formed.
type Reader struct {
	text string
	at   int
}

func (in *Reader) peek() byte {
	for in.text[in.at] <= ' ' {
		in.at++
	}
	return in.text[in.at]
}

// Take takes the character if it comes next.
func (in *Reader) Take(expected byte) bool {
	if in.peek() != expected {
		return false
	}
	in.at++
	return true
}

// More tells whether one more item of a list follows.
func (in *Reader) More() bool {
	in.Take(',')
	return !in.Take(']')
}

// Null takes a null if it comes next.
func (in *Reader) Null() bool {
	if in.peek() != 'n' {
		return false
	}
	in.at += len("null")
	return true
}

func (in *Reader) number() string {
	in.peek()
	from := in.at
	for in.at < len(in.text) {
		switch c := in.text[in.at]; {
		case c >= '0' && c <= '9', c == '-', c == '+', c == '.', c == 'e', c == 'E':
			in.at++
		default:
			return in.text[from:in.at]
		}
	}
	return in.text[from:in.at]
}

func Int(in *Reader) int {
	value, _ := strconv.Atoi(in.number())
	return value
}

func Float(in *Reader) float64 {
	value, _ := strconv.ParseFloat(in.number(), 64)
	return value
}

func Bool(in *Reader) bool {
	if in.peek() == 't' {
		in.at += len("true")
		return true
	}
	in.at += len("false")
	return false
}

func String(in *Reader) string {
	in.Take('"')
	from := in.at
	for in.text[in.at] != '"' && in.text[in.at] != '\\' {
		in.at++
	}
	value := in.text[from:in.at]
	if in.text[in.at] == '\\' {
		value = string(in.escaped([]byte(value)))
	}
	in.at++
	return value
}

// Goes on to the closing quote.
func (in *Reader) escaped(value []byte) []byte {
	for in.text[in.at] != '"' {
		c := in.text[in.at]
		in.at++
		if c != '\\' {
			value = append(value, c)
			continue
		}
		c = in.text[in.at]
		in.at++
		switch c {
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 't':
			c = '\t'
		case 'u':
			value = append(value, string(in.unicode())...)
			continue
		}
		value = append(value, c)
	}
	return value
}

// A half of a pair alone has no place in a Go string: it becomes U+FFFD.
func (in *Reader) unicode() rune {
	value, _ := strconv.ParseUint(in.text[in.at:in.at+4], 16, 32)
	in.at += 4
	return rune(value)
}

func List[T any](item func(*Reader) T) func(*Reader) []T {
	return func(in *Reader) []T {
		items := []T{}
		in.Take('[')
		for in.More() {
			items = append(items, item(in))
		}
		return items
	}
}

func Optional[T any](inner func(*Reader) T) func(*Reader) *T {
	return func(in *Reader) *T {
		if in.Null() {
			return nil
		}
		value := inner(in)
		return &value
	}
}

// Nilable is for what can be missing without a further pointer: slices and nodes.
func Nilable[T any](inner func(*Reader) T) func(*Reader) T {
	return func(in *Reader) (value T) {
		if in.Null() {
			return value
		}
		return inner(in)
	}
}

// Next reads the next argument.
func Next[T any](in *Reader, read func(*Reader) T) T {
	in.More()
	return read(in)
}
`;

/** Go source, package `greenroom`: from values to JSON. */
export const writer = String.raw`package greenroom

import (
	"math"
	"strconv"
	"unicode/utf8"
)

const largest = 1<<53 - 1

// An answer that is not a value of the type that the signature promises; the text is for the candidate.
type unfit string

// Unfit ends a call.
func Unfit(message string) {
	panic(unfit(message))
}

// Writer writes JSON.
type Writer struct {
	text []byte
}

// Raw writes brackets and words, as they are.
func (out *Writer) Raw(part string) {
	out.text = append(out.text, part...)
}

func WriteInt(out *Writer, value int) {
	if value > largest || value < -largest {
		Unfit("The answer holds " + strconv.Itoa(value) + ", a whole number beyond ±2^53")
	}
	out.text = strconv.AppendInt(out.text, int64(value), 10)
}

func WriteFloat(out *Writer, value float64) {
	if math.IsNaN(value) || math.IsInf(value, 0) {
		text := strconv.FormatFloat(value, 'g', -1, 64)
		Unfit("The answer holds " + text + ", which is not a number that can be compared")
	}
	out.text = strconv.AppendFloat(out.text, value, 'g', -1, 64)
}

func WriteBool(out *Writer, value bool) {
	out.text = strconv.AppendBool(out.text, value)
}

func WriteString(out *Writer, value string) {
	out.text = append(out.text, '"')
	for _, each := range value {
		switch {
		case each == '"' || each == '\\':
			out.text = append(out.text, '\\', byte(each))
		case each < ' ':
			out.text = append(out.text, "\\u00"...)
			out.text = append(out.text, "0123456789abcdef"[each>>4], "0123456789abcdef"[each&15])
		default:
			out.text = utf8.AppendRune(out.text, each)
		}
	}
	out.text = append(out.text, '"')
}

func WriteList[T any](item func(*Writer, T)) func(*Writer, []T) {
	return func(out *Writer, items []T) {
		out.Raw("[")
		for index, each := range items {
			if index > 0 {
				out.Raw(",")
			}
			item(out, each)
		}
		out.Raw("]")
	}
}

func WriteOptional[T any](inner func(*Writer, T)) func(*Writer, *T) {
	return func(out *Writer, value *T) {
		if value == nil {
			out.Raw("null")
		} else {
			inner(out, *value)
		}
	}
}

func WriteSlice[T any](inner func(*Writer, []T)) func(*Writer, []T) {
	return func(out *Writer, value []T) {
		if value == nil {
			out.Raw("null")
		} else {
			inner(out, value)
		}
	}
}

func WriteNode[T any](inner func(*Writer, *T)) func(*Writer, *T) {
	return func(out *Writer, value *T) {
		if value == nil {
			out.Raw("null")
		} else {
			inner(out, value)
		}
	}
}
`;
