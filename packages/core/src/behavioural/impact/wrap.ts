// Lines: which line breaks only wrap a paragraph, and which start something new.

interface Line {
  readonly start: number;
  /** Of its text without the spaces around it. */
  readonly text: string;
  readonly indent: number;
  /** Index of the line break that ends it. */
  readonly end: number;
}

const BULLETS = '-*•–—‣▪●◦·+#>';
/** A paragraph whose lines are all shorter than this is a list. */
const NARROWEST = 40;
/** Lines longer than this are not wrapped by hand. */
const WIDEST = 200;

export function isSpace(char: string | undefined): boolean {
  return char !== undefined && char.trim() === '';
}

/** Whether a bullet mark with a space behind it stands at a place. */
export function isBullet(text: string, at: number): boolean {
  return BULLETS.includes(text[at] ?? ' ') && isSpace(text[at + 1]);
}

/** Line breaks inside hard-wrapped paragraphs and bullets. */
export function wrapsOf(text: string): ReadonlySet<number> {
  const wraps = new Set<number>();
  let group: Line[] = [];
  const close = (): void => {
    if (isWrapped(group)) for (const { end } of group.slice(0, -1)) wraps.add(end);
    group = [];
  };
  for (const line of linesOf(text)) {
    const isItem = isBullet(text, line.start + line.indent) || /^[0-9a-z]{1,2}[.)]\s/.test(line.text);
    if (line.text === '' || isItem) close();
    if (line.text !== '') group.push(line);
  }
  close();
  return wraps;
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const raw = text.slice(start, end);
    yield { start, end, text: raw.trim(), indent: raw.length - raw.trimStart().length };
    start = end + 1;
  }
}

/**
 * Lines that go on where the bullet's text stands belong to the bullet. Else: the last line ends in a full stop, and a line
 * that ends in the middle of a sentence had no room for the next word.
 */
function isWrapped(group: readonly Line[]): boolean {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined || group.length < 2) return false;
  if (isBullet(`${first.text} `, 0) && group.slice(1).every(({ indent }) => indent > first.indent))
    return true;
  const width = group.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  if (width < NARROWEST || width > WIDEST || !/[.!?…]["'”’)]?$/.test(last.text)) return false;
  return group.every(({ text }, index) => {
    const next = group[index + 1];
    return next === undefined || /[.!?…]$/.test(text) || text.length + 1 + firstWord(next.text) > width;
  });
}

function firstWord(text: string): number {
  const space = text.search(/\s/);
  return space < 0 ? text.length : space;
}
