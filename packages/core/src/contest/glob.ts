// The glob patterns of submissions.yaml: `*` within one name, `{a,b}`, nothing else.

/** Whether a pattern matches a path itself or a directory above it; the empty pattern matches everything. */
export function matchesGlob(pattern: string, path: string): boolean {
  if (pattern === '') return true;
  const expression = globExpression(pattern.replace(/\/+$/, ''));
  const parts = path.split('/');
  return parts.some((_, end) => expression.test(parts.slice(0, end + 1).join('/')));
}

function globExpression(pattern: string): RegExp {
  let text = '';
  let depth = 0;
  for (const character of pattern) {
    if (character === '*') text += '[^/]*';
    else if (character === '{') {
      depth += 1;
      text += '(?:';
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      text += ')';
    } else if (character === ',' && depth > 0) text += '|';
    else text += character.replace(/[.+?^$()|[\]\\{}]/, '\\$&');
  }
  // A brace that is never closed stands for itself.
  return depth > 0
    ? new RegExp(`^${pattern.replace(/[.+?^$()|[\]\\{}*]/g, '\\$&')}$`)
    : new RegExp(`^${text}$`);
}
