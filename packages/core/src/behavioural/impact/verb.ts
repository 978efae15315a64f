// Verbs that change, win, save or keep something.

import { lowerAt, words } from './phrase.ts';
import type { Token } from './token.ts';

type VerbRole =
  /** Something grew or shrank. */
  | 'change'
  /** Moved without saying which way: went, brought, took. */
  | 'move'
  /** Money, time or space no longer spent. */
  | 'save'
  /** Money or people won. */
  | 'gain'
  /** A level reached or held. */
  | 'keep'
  /** So many things became fewer. */
  | 'merge'
  /** What a system carries. */
  | 'carry';

export type Direction = 'up' | 'down';

export interface VerbHit {
  readonly at: number;
  readonly role: VerbRole;
  readonly direction: Direction | null;
  /** “improved”: up, but a lower latency is an improvement too. */
  readonly better: boolean;
}

type Facts = Omit<VerbHit, 'at'>;

/** Filled below and never changed afterwards. */
const lexicon = new Map<string, Facts>();

function add(facts: Facts, forms: Iterable<string>): void {
  for (const form of forms) lexicon.set(form, facts);
}

/** Verbs whose form in -s is more often a plural noun: “scores”, “records”, “changes”. */
const NOUN_LIKE = words(
  `score record answer source yield land capture boost gain bump push lift raise rise jump surge change
   move turn shift process support net hit hold run drive return record sign result crash decline drop
   fall cut contract extend`,
);

/** The base, the past and the participle; the form in -s too where it is no noun. */
function conjugate(base: string): readonly string[] {
  const forms = inflect(base);
  return NOUN_LIKE.has(base) ? forms.filter((form) => !form.endsWith('s') || form === base) : forms;
}

function inflect(base: string): readonly string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base))
    return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (/(?:s|x|ch|sh)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
  return [base, `${base}s`, `${base}ed`, `${base}ing`];
}

function regular(list: string): readonly string[] {
  return list.split(/\s+/).flatMap(conjugate);
}

const down: Facts = { role: 'change', direction: 'down', better: false };
const up: Facts = { role: 'change', direction: 'up', better: false };
const better: Facts = { role: 'change', direction: 'up', better: true };
const move: Facts = { role: 'move', direction: null, better: false };
const save: Facts = { role: 'save', direction: 'down', better: false };
const gain: Facts = { role: 'gain', direction: 'up', better: false };
const keep: Facts = { role: 'keep', direction: null, better: false };

add(
  down,
  regular(
    `reduce lower decrease slash shave lessen minimise minimize decline shorten compress curb eliminate diminish contract
     tighten collapse knock prune plunge plummet crash slim halve deflate chop`,
  ),
);
add(
  down,
  words(
    `cut cuts cutting drop drops dropped dropping fall fell fallen falling shrink shrinks shrank shrunk
     shrinking trim trims trimmed trimming dip dips dipped dipping slashed crept`,
  ),
);
add(
  up,
  regular(
    `increase raise lift boost expand climb extend accelerate surpass jump soar surge outperform bump push multiply enlarge widen
     strengthen lengthen exceed escalate scale`,
  ),
);
add(
  up,
  words(
    `doubled doubling tripled tripling quadrupled quadrupling speeded grow grows grew grown growing
     rise rises rose risen rising beat beats beating sped speeds speeding speed outgrew`,
  ),
);
add(better, regular('improve enhance optimise optimize streamline'));
add(move, regular('move change turn shift compact refine migrate swing tune transform'));
add(
  move,
  words(
    `go goes went gone going bring brings brought bringing take takes took taken taking get gets got
     getting come comes came coming run runs ran running drive drives drove driving driven`,
  ),
);
add(save, regular('save avoid free'));
add(
  gain,
  regular(
    'generate earn secure recover attract acquire sign convert land capture unlock yield gross detect add gain source collect',
  ),
);
add(gain, words('win wins won winning net netted netting gained found signed regained'));
add(
  keep,
  regular(
    'achieve reach attain maintain sustain score obtain deliver resolve explain solve answer record ensure',
  ),
);
add(
  keep,
  words(
    'hit hits hitting keep keeps kept keeping hold holds held holding meet met lose lost stay stayed get',
  ),
);
add({ role: 'merge', direction: 'down', better: false }, regular('merge consolidate condense combine fold'));
add({ role: 'carry', direction: null, better: false }, regular('serve handle process support ingest'));

export function verbAt(tokens: readonly Token[], at: number): VerbHit | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (isParticle(token.lower) && !words('to from by').has(lowerAt(tokens, at - 1))) return null;
  const facts = lexicon.get(token.lower);
  if (facts === undefined || isHyphenated(tokens, at)) return null;
  return facts.role === 'move' && lowerAt(tokens, at + 1) === 'in' && /^(?:bring|brought)/.test(token.lower)
    ? { at, ...gain }
    : { at, ...facts };
}

function isParticle(word: string): boolean {
  return word === 'down' || word === 'up';
}

/** “drop-off” and “crash-free” are no verbs. */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const opens =
    lowerAt(tokens, at + 1) === '-' && tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true;
  return opens || (lowerAt(tokens, at - 1) === '-' && tokens[at]?.glued === true);
}

const BOUNDARIES = words('; while whereas but although though');
const REACH = 20;

/** The nearest such verb before a place, within the clause. */
export function governingVerb(tokens: readonly Token[], before: number): VerbHit | null {
  for (let at = before - 1; at >= 0 && before - at <= REACH; at -= 1) {
    if (BOUNDARIES.has(lowerAt(tokens, at))) return null;
    const hit = verbAt(tokens, at);
    if (hit !== null) return hit;
  }
  return null;
}

/** “down” or “up” between two places: the direction of “brought … down to”. */
export function particleBetween(tokens: readonly Token[], start: number, end: number): Direction | null {
  for (let at = Math.min(end, tokens.length) - 1; at >= start && end - at <= REACH; at -= 1) {
    const word = lowerAt(tokens, at);
    if (word === 'down' || word === '↓') return 'down';
    if (word === '↑' || (word === 'up' && lowerAt(tokens, at + 1) !== 'to')) return 'up';
  }
  return null;
}
