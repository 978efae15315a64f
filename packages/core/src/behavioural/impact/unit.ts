// Units: how they are written, which kind they are, and how to convert between them.

/** Canonical name of a unit: `ms`, `%`, `pp`, `x`, `USD`, `MB`, `/5`, `/day`, or the noun that is counted. */
export type Unit = string;

interface UnitFacts {
  readonly kind: 'time' | 'bytes' | 'share' | 'money' | 'other';
  /** How many of the kind's smallest unit it is: milliseconds, bytes. */
  readonly factor: number;
  readonly spellings: string;
}

const DAY = 86_400_000;
/** Months and years by the mean Gregorian calendar. */
const UNITS: ReadonlyMap<Unit, UnitFacts> = new Map(
  Object.entries({
    ns: { kind: 'time', factor: 1e-6, spellings: 'ns nanosecond nanoseconds' },
    us: { kind: 'time', factor: 1e-3, spellings: 'us µs μs microsecond microseconds' },
    ms: { kind: 'time', factor: 1, spellings: 'ms msec msecs millis millisecond milliseconds' },
    s: { kind: 'time', factor: 1000, spellings: 's sec secs second seconds' },
    min: { kind: 'time', factor: 60_000, spellings: 'min mins minute minutes' },
    h: { kind: 'time', factor: 3_600_000, spellings: 'h hr hrs hour hours' },
    day: { kind: 'time', factor: DAY, spellings: 'd day days' },
    week: { kind: 'time', factor: 7 * DAY, spellings: 'w wk wks week weeks' },
    month: { kind: 'time', factor: 30.436_875 * DAY, spellings: 'mo mos month months' },
    quarter: { kind: 'time', factor: 91.310_625 * DAY, spellings: 'quarter quarters' },
    year: { kind: 'time', factor: 365.2425 * DAY, spellings: 'y yr yrs year years' },
    B: { kind: 'bytes', factor: 1, spellings: 'byte bytes' },
    KB: { kind: 'bytes', factor: 1e3, spellings: 'kb kib kilobyte kilobytes' },
    MB: { kind: 'bytes', factor: 1e6, spellings: 'mb mib meg megs megabyte megabytes' },
    GB: { kind: 'bytes', factor: 1e9, spellings: 'gb gib gig gigs gigabyte gigabytes' },
    TB: { kind: 'bytes', factor: 1e12, spellings: 'tb tib terabyte terabytes' },
    PB: { kind: 'bytes', factor: 1e15, spellings: 'pb pib petabyte petabytes' },
    '%': { kind: 'share', factor: 1, spellings: '% percent pct' },
    pp: { kind: 'other', factor: 1, spellings: 'pp ppt ppts' },
    bp: { kind: 'other', factor: 1, spellings: 'bp bps' },
    points: { kind: 'other', factor: 1, spellings: 'point points pt pts' },
    stars: { kind: 'other', factor: 1, spellings: 'stars' },
    requests: { kind: 'other', factor: 1, spellings: 'rps' },
    queries: { kind: 'other', factor: 1, spellings: 'qps' },
    USD: { kind: 'money', factor: 1, spellings: 'dollar dollars usd us$ bucks $' },
    EUR: { kind: 'money', factor: 1, spellings: 'euro euros eur €' },
    GBP: { kind: 'money', factor: 1, spellings: 'pound pounds gbp £ quid' },
    JPY: { kind: 'money', factor: 1, spellings: 'yen jpy ¥' },
    INR: { kind: 'money', factor: 1, spellings: 'rupee rupees inr ₹ rs' },
    AUD: { kind: 'money', factor: 1, spellings: 'aud a$' },
    CAD: { kind: 'money', factor: 1, spellings: 'cad c$' },
    CHF: { kind: 'money', factor: 1, spellings: 'chf francs' },
    SEK: { kind: 'money', factor: 1, spellings: 'sek kronor' },
    CNY: { kind: 'money', factor: 1, spellings: 'cny rmb yuan' },
    KRW: { kind: 'money', factor: 1, spellings: 'krw ₩' },
    BRL: { kind: 'money', factor: 1, spellings: 'brl r$' },
  } satisfies Record<Unit, UnitFacts>),
);

const BY_SPELLING: ReadonlyMap<string, Unit> = new Map(
  [...UNITS].flatMap(([unit, facts]) => facts.spellings.split(' ').map((spelling) => [spelling, unit])),
);

/** Spellings that are units only when glued to the figure: `3d`, `90s`. */
const ONLY_GLUED: ReadonlySet<string> = new Set(['w', 'y', 'us']);

/** The unit that a word spells, or null. `glued`: it stands directly after the figure. */
export function unitOf(word: string, glued: boolean): Unit | null {
  if (ONLY_GLUED.has(word) && !glued) return null;
  return BY_SPELLING.get(word) ?? null;
}

export function isTime(unit: Unit | null): boolean {
  return unit !== null && UNITS.get(unit)?.kind === 'time';
}

export function isMoney(unit: Unit | null): boolean {
  return unit !== null && UNITS.get(unit)?.kind === 'money';
}

/** A value in another unit of the same kind; null when the units have nothing in common. */
export function convert(value: number, from: Unit | null, to: Unit | null): number | null {
  if (from === to) return value;
  if (from === null || to === null) return null;
  const [parts, whole] = [/^\/(\d+)$/.exec(from)?.[1], /^\/(\d+)$/.exec(to)?.[1]];
  if (parts !== undefined && whole !== undefined) return (value * Number(whole)) / Number(parts);
  const [a, b] = [from.replace(/^\//, ''), to.replace(/^\//, '')];
  const [source, target] = [UNITS.get(a), UNITS.get(b)];
  if (source === undefined || target === undefined || source.kind !== target.kind) return null;
  if (source.kind !== 'time' && source.kind !== 'bytes') return null;
  if (from.startsWith('/') !== to.startsWith('/')) return null;
  return from.startsWith('/')
    ? (value * target.factor) / source.factor
    : (value * source.factor) / target.factor;
}
