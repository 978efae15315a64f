// reach[k] says whether the part of the rule read so far can stand for the first k characters of the path.

package main

const (
	anyWithoutSlash = '*'
	anything        = -1
)

func allowed(rule string, paths []string) []bool {
	symbols := symbolsOf(rule)
	answers := make([]bool, len(paths))
	for i, path := range paths {
		answers[i] = matches(symbols, path)
	}
	return answers
}

func symbolsOf(rule string) []rune {
	var symbols []rune
	for _, character := range rule {
		last := len(symbols) - 1
		if character == '*' && last >= 0 && (symbols[last] == anyWithoutSlash || symbols[last] == anything) {
			symbols[last] = anything
		} else {
			symbols = append(symbols, character)
		}
	}
	return symbols
}

func matches(symbols []rune, path string) bool {
	reach := make([]bool, len(path)+1)
	reach[0] = true
	for _, symbol := range symbols {
		next := make([]bool, len(reach))
		next[0] = reach[0] && (symbol == anyWithoutSlash || symbol == anything)
		for end := 1; end < len(reach); end++ {
			switch character := rune(path[end-1]); symbol {
			case anything:
				next[end] = reach[end] || next[end-1]
			case anyWithoutSlash:
				next[end] = reach[end] || next[end-1] && character != '/'
			case '?':
				next[end] = reach[end-1] && character != '/'
			default:
				next[end] = reach[end-1] && character == symbol
			}
		}
		reach = next
	}
	return reach[len(path)]
}
