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

const CPP: readonly Hidden[] = [
  [/\b(?:stable_|partial_|ranges::)?sort\(|\bnth_element\(/u, 'the sort'],
  [/\.erase\(/u, 'taking an item out of the middle of a sequence'],
  [/\.(?:insert|emplace)\(/u, 'putting an item into the middle of a sequence'],
  [/\b(?:find|find_if|count|count_if|search|any_of|all_of|none_of)\(/u, 'the search through the sequence'],
  [/\b(?:accumulate|min_element|max_element|for_each|reduce)\(/u, 'going through all items with a built-in'],
  [
    /\b(?:reverse|rotate|copy|fill|iota|transform|unique|remove|remove_if)\(/u,
    'the work on the whole sequence',
  ],
  [/\.substr\(/u, 'the part of the text, which is copied'],
  [/\w\s*=\s*[\w'"[\]]+\s*\+|\w\s*\+=/u, 'building a longer text from the old one'],
  [/\b(?:vector|string|set|map|deque)\b.*[({=]/u, 'the copy'],
  [/\b(?:push|pop|push_heap|pop_heap|make_heap)\(/u, 'the heap'],
  [/\b(?:lower_bound|upper_bound|binary_search|equal_range)\(/u, 'the binary search'],
];

const JAVA: readonly Hidden[] = [
  [/\b(?:Arrays|Collections)\.sort\(|\.sort(?:ed)?\(/u, 'the sort'],
  [/\.remove(?:First)?\(/u, 'taking an item out of a list'],
  [/\.add(?:First)?\(\s*0\s*,|\.insert\(\s*0\s*,/u, 'putting an item at the front'],
  [
    /\.(?:contains|indexOf|lastIndexOf|containsValue|anyMatch|frequency)\(/u,
    'the search through the sequence',
  ],
  [
    /\.(?:substring|subList|toCharArray|clone|split)\(|\bcopyOf\w*\(|\bnew\s+\w+(?:<[^>]*>)?\(\w/u,
    'the copy',
  ],
  [/\bnew\s+\w+\s*\[/u, 'making a new array'],
  [
    /\.(?:sum|max|min|count|stream|forEach|collect)\(|\bArrays\.fill\(/u,
    'going through all items with a built-in',
  ],
  [/\w\s*\+=|\w\s*=\s*[\w'"]+(?:\([^)]*\))?\s*\+/u, 'building a longer text from the old one'],
  [/\.(?:offer|poll)\(/u, 'the heap'],
  [/\b(?:binarySearch|floorKey|ceilingKey)\(/u, 'the binary search'],
];

const GO: readonly Hidden[] = [
  [/\b(?:sort|slices)\.(?:Sort\w*|Slice\w*|Ints|Strings|Float64s)\(/u, 'the sort'],
  [/\b(?:slices|strings)\.(?:Contains\w*|Index\w*|Count)\(/u, 'the search through the sequence'],
  [/\bappend\(\s*\[\]/u, 'putting an item at the front of a new slice'],
  [/\bappend\([^)]*\.\.\./u, 'moving or copying the items of a slice'],
  [/\bcopy\(|\bslices\.(?:Clone|Insert|Delete)\(|\[\]byte\(|\[\]rune\(|\bstring\(/u, 'the copy'],
  [/\bstrings\.(?:Join|Repeat|Replace\w*|Split\w*|Fields)\(/u, 'the work on the whole text'],
  [/\bmake\(/u, 'making a new slice'],
  [/\w\s*\+=|\w\s*=\s*[\w'"]+(?:\([^)]*\))?\s*\+/u, 'building a longer text from the old one'],
  [/\bheap\.(?:Push|Pop|Init|Fix)\(/u, 'the heap'],
  [/\bsort\.Search\w*\(/u, 'the binary search'],
];

const RUST: readonly Hidden[] = [
  [/\.sort\w*\(/u, 'the sort'],
  [/\.remove\(/u, 'taking an item out of the middle of a sequence'],
  [/\.insert\(\s*\d/u, 'putting an item at the front'],
  [/\.(?:contains|position|find|any|all)\(/u, 'the search through the sequence'],
  [/\.(?:to_vec|clone|to_string|to_owned|collect|concat)\b/u, 'the copy'],
  [/\.(?:sum|max|min|count|fold|drain)\b/u, 'going through all items with a built-in'],
  [/\bformat!\(|\w\s*\+=/u, 'building a longer text from the old one'],
  [/\bvec!\[/u, 'making a new vector'],
];

const HIDDEN: Readonly<Record<Language, readonly Hidden[]>> = {
  python: PYTHON,
  javascript: JAVASCRIPT,
  typescript: JAVASCRIPT,
  cpp: CPP,
  java: JAVA,
  go: GO,
  rust: RUST,
  sql: [],
};

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
  return (
    HIDDEN[language].find(([pattern]) => pattern.test(withoutTexts(code)))?.[1] ??
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
