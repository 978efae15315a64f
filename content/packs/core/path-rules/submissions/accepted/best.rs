// reach[k] says whether the part of the rule read so far can stand for the first k characters of the path.

#[derive(Clone, Copy, PartialEq)]
enum Symbol {
    One(u8),
    AnyOne,
    Star,
    Stars,
}

fn allowed(rule: String, paths: Vec<String>) -> Vec<bool> {
    let symbols = symbols_of(rule.as_bytes());
    paths.iter().map(|path| matches(&symbols, path.as_bytes())).collect()
}

fn symbols_of(rule: &[u8]) -> Vec<Symbol> {
    let mut symbols: Vec<Symbol> = Vec::new();
    for &character in rule {
        match (character, symbols.last_mut()) {
            (b'*', Some(last)) if *last == Symbol::Star || *last == Symbol::Stars => *last = Symbol::Stars,
            (b'*', _) => symbols.push(Symbol::Star),
            (b'?', _) => symbols.push(Symbol::AnyOne),
            (other, _) => symbols.push(Symbol::One(other)),
        }
    }
    symbols
}

fn matches(symbols: &[Symbol], path: &[u8]) -> bool {
    let mut reach = vec![false; path.len() + 1];
    reach[0] = true;
    for &symbol in symbols {
        let mut next = vec![false; path.len() + 1];
        next[0] = reach[0] && (symbol == Symbol::Star || symbol == Symbol::Stars);
        for (k, &character) in path.iter().enumerate() {
            next[k + 1] = match symbol {
                Symbol::One(wanted) => reach[k] && character == wanted,
                Symbol::AnyOne => reach[k] && character != b'/',
                Symbol::Star => reach[k + 1] || (next[k] && character != b'/'),
                Symbol::Stars => reach[k + 1] || next[k],
            };
        }
        reach = next;
    }
    reach[path.len()]
}
