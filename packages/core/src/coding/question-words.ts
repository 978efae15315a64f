// The words of clarifying questions, brought to one form: plain stems, and one name for words that ask the same.

/** Words that ask for the same thing about an exercise, in any of their forms. The first of each row is its name. */
const ALIKE: readonly string[] = [
  'empty blank nothing none null nil',
  'one single singleton only once 1',
  'zero 0',
  'duplicate repeat repetition dup twice unique distinct different',
  'negative minus sign signed positive nonnegative',
  'order sort ascending increasing unsorted sequence descending',
  'size large largest big biggest long longest length huge many much count limit constraint maximum max most dimension upper',
  'minimum small smallest min least lowest shortest',
  'greater bigger larger exceed beyond longer above',
  'fewer smaller less shorter',
  'range bound bounded',
  'return output give print result answer respond expect',
  'modify mutate change inplace overwrite alter destroy rearrange',
  'tie draw equal same identical',
  'missing absent impossible unreachable fail invalid possible never',
  'guarantee always ensure promise certain exist',
  'several multiple various another more',
  'number integer int numeric digit element item value entry',
  'float decimal fraction fractional real half',
  'list array collection input vector',
  'string text word',
  'character char letter symbol',
  'unicode ascii utf emoji accent',
  'whitespace blank-space',
  'overflow bigint',
  'cycle loop circle circular cyclic cyclical',
  'node vertex vertices',
  'adjacent neighbour neighbor neighbouring neighboring touch consecutive contiguous side',
  'diagonal diagonally corner',
  'overlap intersect intersection',
  'join merge combine',
  'inclusive exclusive include inside within closed',
  'memory extra auxiliary space',
  'balanced balance unbalanced skewed height depth deep recursion',
  'position index indices indexed',
  'interrupt interruption preempt preemption preemptive drop abort',
  'maximise maximize optimise optimize objective',
  'person people someone somebody everyone everybody anyone anybody',
  'start begin beginning first',
  'end finish last final done',
];

/** Several words that stand for one, replaced before the text is cut into words. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:in[- ]place)\b/gu, ' inplace '],
  [/\b(?:length|size) (?:is |of )?(?:0|zero)\b/gu, ' empty '],
  [/\b(?:no|not|isn't|is no)(?: an?| any)? (?:valid )?(?:solution|match|path|way)\b/gu, ' missing '],
  [
    /\b(?:not|never|isn't|cannot be|can't be|cannot|can't|can not) (?:be )?(?:found|possible|reachable|reach(?:ed)?|get out)\b/gu,
    ' missing ',
  ],
  [/\b(?:nobody|no one|noone)\b/gu, ' empty person '],
  [/\b(?:no|without(?: any)?|zero) (?!longer\b)/gu, ' empty '],
  [/\b(?:more than once|(?:two|2|several|multiple) times|used? again|reused?)\b/gu, ' twice '],
  [/\bmore than (?:one|1)\b/gu, ' multiple '],
  [/\b(?:more|greater|larger|bigger|longer) than\b/gu, ' greater '],
  [/(?:\b(?:less than|below|under|smaller than)|[<>]=?) ?(?:0\b|zero\b)/gu, ' negative '],
  [
    /\b(?:upper|lower)(?:[- ]?case)?(?: (?:and|or|vs) (?:upper|lower))?[- ]?cased?\b|\bcase[- ]?(?:in)?sensitiv\w*|\bcapital(?:s|i[sz]\w+)?\b/gu,
    ' lettercase ',
  ],
  [/\*{3,}/gu, ' star several '],
  [/\*+/gu, ' star '],
  [/\bquestion marks?\b|(?<=\s)\?(?=\s)/gu, ' questionmark '],
  [/(?<![\w*])\/(?!\w)/gu, ' slash '],
  [/\b(?:0|zero|1|one)[- ]?(?:index(?:ed|ing)?|based)\b/gu, ' position start '],
  [/\bat the same (?:time|moment|minute)\b/gu, ' simultaneous '],
  [/\bat once\b/gu, ' simultaneous '],
  [/\b(?:up,? down|four directions)\b/gu, ' direction diagonal '],
  [/\bin[- ]?between\b/gu, ' within '],
  [/\b(?:come|comes|came) in\b/gu, ' arrive '],
];

/** Words that every question has and that tell nothing about which one it is. */
const EMPTY_WORDS = new Set(
  (
    'a about actually allowed also am an and any are as ask assume assuming at basically be been being but by can ' +
    "can't cannot case clarify could did do does doing doesn't don't else ever for from get given go going gonna got " +
    "guess had handle happen happened happens has have having he her here hi him his how i i'm i'll if in into is " +
    "isn't it it's its just kind know let lets like may maybe me mean means might must my need of off ok okay on or " +
    'our out please question quick quite really right say see shall should simply so some something still suppose ' +
    'supposed sure take tell than that the their them then there these they thing things think this those to too ' +
    'treat two 2 us use used using very want was way we well were what when where whether which while who why will ' +
    'with wonder wondering work works would yes yet you your not possibly matter'
  ).split(' '),
);

const NAME_OF = new Map(
  ALIKE.flatMap((row) => {
    const [name = '', ...others] = row.split(' ');
    return [name, ...others].map((word): [string, string] => [stem(word), name]);
  }),
);

/**
 * The informative words of a text in one form, without repeats, in their order; empty when it has none.
 * English only, as the exercises are. `names` are words that stand for others here, such as parameters.
 */
export function contentWords(
  text: string,
  names: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const plain = TOGETHER.reduce(
    (so, [pattern, word]) => so.replace(pattern, word),
    text.toLowerCase().replaceAll('’', "'").replaceAll('_', ' '),
  );
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  return [
    ...new Set(
      words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => names.get(word) ?? oneForm(word)),
    ),
  ];
}

function oneForm(word: string): string {
  const stemmed = stem(word);
  return NAME_OF.get(stemmed) ?? stemmed;
}

/** A light stemmer: plural, -ing, -ed, -ly, final -e and possessive endings; enough for short questions. */
function stem(word: string): string {
  const bare = word.replace(/'s?$/u, '');
  const singular = singularOf(bare);
  for (const ending of ['ing', 'ed', 'ly']) {
    if (singular.endsWith(ending) && singular.length > ending.length + 3) {
      return withoutE(undouble(singular.slice(0, -ending.length)));
    }
  }
  return withoutE(singular);
}

function singularOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/u.test(word) ? word.slice(0, -1) : word;
}

function withoutE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function undouble(word: string): string {
  return /([b-df-hj-np-rtv-z])\1$/u.test(word) ? word.slice(0, -1) : word;
}
