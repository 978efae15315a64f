// The words of clarifying questions, brought to one form: plain stems, and one name for words that ask the same.

/** Words that ask for the same thing about an exercise. The first of each row is the name it goes by. */
const ALIKE: readonly (readonly string[])[] = [
  ['empty', 'blank', 'nothing', 'none', 'null', 'nil', 'zero-length'],
  ['one', 'single', 'singleton', 'only', 'once', '1'],
  ['duplicate', 'duplicates', 'repeat', 'repeats', 'repeated', 'repeating', 'repetition', 'dup', 'dups'],
  ['distinct', 'unique', 'different'],
  ['negative', 'minus', 'negatives', 'signed', 'below-zero'],
  ['sorted', 'sort', 'order', 'ordered', 'ordering', 'ascending', 'increasing', 'unsorted', 'sequence'],
  ['size', 'large', 'big', 'long', 'length', 'huge', 'many', 'maximum-size', 'count', 'limit', 'limits', 'n'],
  ['range', 'bound', 'bounds', 'bounded', 'between', 'values'],
  ['return', 'returns', 'output', 'give', 'print', 'result', 'answer', 'respond', 'expected'],
  ['modify', 'mutate', 'change', 'inplace', 'overwrite', 'alter', 'destroy', 'edit', 'touch'],
  ['tie', 'ties', 'tied', 'draw', 'equal', 'equals', 'same', 'identical'],
  ['missing', 'absent', 'impossible', 'not-found', 'no-solution', 'unreachable', 'fail', 'invalid'],
  [
    'guarantee',
    'guaranteed',
    'always',
    'ensure',
    'promised',
    'certain',
    'valid',
    'well-formed',
    'exist',
    'exists',
  ],
  ['multiple', 'several', 'various', 'another', 'more'],
  [
    'number',
    'numbers',
    'integer',
    'integers',
    'int',
    'ints',
    'numeric',
    'digits',
    'digit',
    'element',
    'item',
    'nums',
  ],
  ['float', 'floats', 'decimal', 'decimals', 'fraction', 'fractions', 'real'],
  ['list', 'array', 'arrays', 'lists', 'collection', 'input', 'vector'],
  ['string', 'text', 'word', 'strings'],
  ['character', 'char', 'chars', 'characters', 'letter', 'letters', 'symbol', 'symbols'],
  ['case', 'uppercase', 'lowercase', 'capital', 'capitals', 'upper', 'lower', 'case-sensitive'],
  ['unicode', 'ascii', 'utf', 'emoji', 'accent', 'accents'],
  ['space', 'whitespace', 'blanks', 'spaces'],
  ['overflow', 'bigint', '32-bit', '64-bit', 'overflows'],
  ['cycle', 'cycles', 'loop', 'loops', 'circular', 'cyclic'],
  ['node', 'nodes', 'vertex', 'vertices'],
  ['edge', 'edges', 'touching', 'adjacent', 'touch', 'neighbour', 'neighbours', 'neighbor', 'neighbors'],
  ['diagonal', 'diagonals', 'diagonally', 'corner', 'corners'],
  ['overlap', 'overlaps', 'overlapping', 'intersect', 'intersection'],
  ['inclusive', 'exclusive', 'included', 'include', 'inclusively', 'closed', 'half-open'],
  ['memory', 'extra', 'auxiliary', 'constant-space'],
  ['fast', 'time', 'runtime', 'complexity', 'efficient', 'performance', 'speed'],
  ['balanced', 'balance', 'unbalanced', 'skewed', 'height', 'depth', 'deep'],
  ['position', 'positions', 'index', 'indices', 'indexes'],
];

/** Several words that stand for one, replaced before the text is cut into words. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:in[- ]place)\b/gu, ' inplace '],
  [
    /\b(?:no|zero|without(?: any)?) (?:elements?|items?|numbers?|values?|entries|nodes?|characters?|letters?)\b/gu,
    ' empty ',
  ],
  [/\b(?:length|size) (?:is |of )?(?:0|zero)\b/gu, ' empty '],
  [
    /\b(?:no|not an?y?|isn't an?y?|is no) (?:valid )?(?:solution|answer|result|match|path|way|pair)\b/gu,
    ' missing ',
  ],
  [/\b(?:not|never|isn't|cannot be|can't be) (?:found|possible|reachable|reached)\b/gu, ' missing '],
  [/\b(?:more than (?:one|once)|at least two)\b/gu, ' multiple '],
  [/\b(?:less than|below|under|smaller than) (?:0|zero)\b/gu, ' negative '],
  [/\b(?:upper|lower)[- ]?(?:case)\b/gu, ' case '],
  [/\bhow (?:many|big|large|long)\b/gu, ' size '],
];

/** Words that every question has and that tell nothing about which one it is. */
const EMPTY_WORDS = new Set(
  (
    'a an and any are as assume assuming at be been being but by can could did do does doing done else ever for from get ' +
    "go going gonna got guess had has have he her here hi him his how i i'm i'll if in into is isn't it it's its just kind " +
    'know let lets like make may maybe me mean means might must my need of off ok okay on or our out please possible quick ' +
    'question really right say see shall should so some something still suppose supposed take tell than that the their them ' +
    'then there these they thing things think this those to too us use want was way we well were what when where whether ' +
    "which while who why will with would yes yet you your don't doesn't wait also about happen happens handle given ask " +
    'wondering wonder clarify sure does not no two'
  ).split(' '),
);

const NAME_OF = new Map(
  ALIKE.flatMap(([name = '', ...others]) => [name, ...others].map((word) => [word, name])),
);

/**
 * The informative words of a text in one form, without repeats, in their order; empty when it has none.
 * English only, as the exercises are.
 */
export function contentWords(text: string): readonly string[] {
  const plain = TOGETHER.reduce(
    (so, [pattern, word]) => so.replace(pattern, word),
    text.toLowerCase().replaceAll('’', "'").replaceAll('_', ' '),
  );
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  return [...new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(oneForm))];
}

function oneForm(word: string): string {
  const stemmed = stem(word);
  return NAME_OF.get(word) ?? NAME_OF.get(stemmed) ?? stemmed;
}

/** A light stemmer: plural, -ing, -ed and possessive endings; enough for short questions. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/u, '');
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  if (bare.length > 5 && bare.endsWith('ing')) return undouble(bare.slice(0, -3));
  if (bare.length > 4 && bare.endsWith('ed')) return undouble(bare.slice(0, -2));
  if (/(?:s|x|z|ch|sh)es$/u.test(bare)) return bare.slice(0, -2);
  if (bare.length > 3 && bare.endsWith('s') && !/(?:ss|us|is)$/u.test(bare)) return bare.slice(0, -1);
  return bare;
}

function undouble(word: string): string {
  return /([b-df-hj-np-rtv-z])\1$/u.test(word) ? word.slice(0, -1) : word;
}
