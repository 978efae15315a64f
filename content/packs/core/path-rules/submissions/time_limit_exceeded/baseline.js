// Tries every length for a placeholder, one after the other.

function allowed(rule, paths) {
  return paths.map((path) => matches(rule, path));
}

function matches(rule, path) {
  if (rule === '') return path === '';
  if (rule[0] === '*') {
    const many = rule.startsWith('**');
    const rest = rule.slice(many ? 2 : 1);
    for (let length = 0; length <= path.length; length += 1) {
      if (matches(rest, path.slice(length))) return true;
      if (path[length] === '/' && !many) return false;
    }
    return false;
  }
  if (path === '') return false;
  const fits = rule[0] === '?' ? path[0] !== '/' : path[0] === rule[0];
  return fits && matches(rule.slice(1), path.slice(1));
}
