// JUnit XML, the form that build servers show test results in.
// Source: the common schema, github.com/testmoapp/junitxml.

export interface JunitCase {
  readonly name: string;
  readonly className: string;
  readonly seconds: number;
  /** `failure`: not as asked; `error`: the judge's fault; `skipped`: it did not run. */
  readonly problem: {
    readonly kind: 'failure' | 'error' | 'skipped';
    readonly type: string;
    readonly message: string;
  } | null;
}

export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

export function junitXml(name: string, suites: readonly JunitSuite[]): string {
  const all = suites.flatMap(({ cases }) => cases);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name, ...counts(all) })}>`,
  ];
  for (const suite of suites) {
    lines.push(`  <testsuite ${attributes({ name: suite.name, ...counts(suite.cases) })}>`);
    lines.push(...suite.cases.flatMap(caseLines));
    lines.push('  </testsuite>');
  }
  lines.push('</testsuites>', '');
  return lines.join('\n');
}

function caseLines({ name, className, seconds, problem }: JunitCase): readonly string[] {
  const head = attributes({ name, classname: className, time: formatSeconds(seconds) });
  if (problem === null) return [`    <testcase ${head}/>`];
  const { kind, type, message } = problem;
  const first = message.split('\n', 1)[0] ?? '';
  const told = kind === 'skipped' ? attributes({ message: first }) : attributes({ type, message: first });
  return [`    <testcase ${head}>`, `      <${kind} ${told}>${escape(message)}</${kind}>`, '    </testcase>'];
}

function counts(cases: readonly JunitCase[]): Readonly<Record<string, string>> {
  const count = (kind: string): string =>
    String(cases.filter(({ problem }) => problem?.kind === kind).length);
  return {
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: formatSeconds(cases.reduce((sum, { seconds }) => sum + seconds, 0)),
  };
}

function formatSeconds(seconds: number): string {
  return seconds.toFixed(3);
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escape(value)}"`)
    .join(' ');
}

const LONE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;

/** Characters that XML 1.0 cannot hold, lone halves of pairs among them, become a question mark. */
function escape(text: string): string {
  const legal = text
    .replace(LONE_HALF, '?')
    .replace(/\p{Cc}/gu, (character) => (isAllowed(character) ? character : '?'));
  return legal
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isAllowed(control: string): boolean {
  return control === '\t' || control === '\n' || control === '\r' || control >= '\u007F';
}
