// Names what grows in a line of code, by the calls and signs that are known to hide a cost.

import type { Language } from '../../judging/index.ts';
import { compareClasses, type GrowthClass } from './growth-class.ts';
import type { LineGrowth } from './line-growth.ts';

type Hidden = readonly [pattern: RegExp, what: string];

const PYTHON: readonly Hidden[] = [
  [/\bsorted\(|\.sort\(/u, 'the sort'],
  [/\.pop\(0\)|\.pop\(\s*-?\d+\s*\)/u, 'taking an item out of the front of a list'],
  [/\.insert\(0\s*,/u, 'putting an item at the front of a list'],
  [/\.insert\(|\binsort/u, 'putting an item into the middle of a list'],
  [/\.remove\(/u, 'removing an item by searching the list for it'],
  [/\.(?:index|find|rfind|count)\(/u, 'the search through the sequence'],
  [/\bdel\s+\w+\[/u, 'deleting from the middle of a list'],
  [/\bin\b/u, 'the search with “in”'],
  [/\[[^\]]*:[^\]]*\]/u, 'the slice, which copies'],
  [/\b(?:copy|deepcopy)\(|\b(?:list|tuple|set|dict)\(/u, 'the copy'],
  [/\b(?:sum|min|max|any|all)\(/u, 'going through all items with a built-in'],
  [/\.join\(|\.replace\(|\.split\(/u, 'the work on the whole text'],
  [/\b(?:heappush|heappop|heapify|nsmallest|nlargest)\(/u, 'the heap'],
  [/\bbisect\w*\(/u, 'the binary search'],
  [/\w\s*\+=\s*|\w\s*=\s*[\w'"]+\s*\+/u, 'building a longer text or list from the old one'],
];

const JAVASCRIPT: readonly Hidden[] = [
  [/\.(?:sort|toSorted)\(/u, 'the sort'],
  [/\.shift\(\)/u, 'taking an item out of the front of an array'],
  [/\.unshift\(/u, 'putting an item at the front of an array'],
  [/\.splice\(|\.toSpliced\(/u, 'taking items out of the middle of an array'],
  [/\.(?:includes|indexOf|lastIndexOf|find|findIndex|some|every)\(/u, 'the search through the sequence'],
  [/\.\.\./u, 'the spread, which copies'],
  [/\.(?:slice|concat|substring|substr)\(/u, 'the slice, which copies'],
  [/\.(?:join|replace|replaceAll|split|repeat)\(/u, 'the work on the whole text'],
  [/\.(?:map|filter|reduce|flatMap|forEach)\(|Array\.from\(/u, 'going through all items with a built-in'],
  [/Math\.(?:max|min)\(/u, 'going through all items with a built-in'],
  [/JSON\.(?:parse|stringify)\(|structuredClone\(/u, 'the copy'],
  [/\w\s*\+=\s*|\w\s*=\s*[\w'"]+\s*\+/u, 'building a longer text from the old one'],
];

const COMPILED: readonly Hidden[] = [
  [/\bsort\(|\bsort\.|\bSort\w*\(/u, 'the sort'],
  [/\.(?:erase|insert|remove)\(/u, 'moving the rest of the sequence'],
  [/\b(?:find|count|contains|indexOf|Contains|Index)\(/u, 'the search through the sequence'],
  [/\b(?:substr|substring|copyOf\w*|clone|copy)\(/u, 'the copy'],
];

/**
 * What in a line grows, as a noun with its article; “this line” where no known cost is hidden in it. `whole` is the growth of
 * the whole program: a line that runs less often than that hides the rest, even if too little of it was watched to show.
 */
export function growingPart(
  code: string,
  growth: LineGrowth,
  { language, whole }: { readonly language: Language; readonly whole: GrowthClass | null },
): string {
  const runsLess = growth.turns !== null && whole !== null && compareClasses(growth.turns, whole) < 0;
  if (!runsLess && (growth.each === null || growth.each === '1')) {
    return isLoop(code) ? 'this loop' : 'this line';
  }
  const known =
    language === 'python'
      ? PYTHON
      : language === 'javascript' || language === 'typescript'
        ? JAVASCRIPT
        : COMPILED;
  return (
    known.find(([pattern]) => pattern.test(withoutTexts(code)))?.[1] ??
    (isLoop(code) ? 'this loop' : 'this line')
  );
}

function isLoop(code: string): boolean {
  return /^\s*(?:for|while|do)\b/u.test(code);
}

/** String literals and comments say nothing of what runs; the “in” of a loop is no search. */
function withoutTexts(code: string): string {
  return code
    .replaceAll(/'[^']*'|"[^"]*"|`[^`$]*`/gu, "''")
    .replace(/(?:#|\/\/).*$/u, '')
    .replaceAll(/\bfor\s+[\w\s,()*]+?\s+in\b/gu, 'for');
}
