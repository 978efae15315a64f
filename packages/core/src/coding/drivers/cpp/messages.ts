// What g++ said, cut down to what a candidate can use: their own lines and the compiler's first words to each.

import { type CompileError, describeCompileErrors } from '../compile-errors.ts';

const OWN = /^(?:.*\/)?solution\.cpp:(\d+):\d+:\s+(.*)$/;
const ERROR = /^([^\s:][^:]*):(?:(\d+):(?:\d+:)?)?\s+(?:fatal )?error: (.*)$/;

interface Complaint extends CompileError {
  /** Whether it is about the call that the judge makes, not about the solution's own text. */
  readonly fromDriver: boolean;
}

/** Every error of g++'s output in its own order; `lineCount` is that of the solution. */
function readComplaints(output: string, lineCount: number): readonly Complaint[] {
  const complaints: Complaint[] = [];
  let context: number | null = null;
  for (const text of output.split('\n')) {
    const own = OWN.exec(text);
    // Inside a template of the library, the line that asked for it comes before the error.
    if (own !== null && /required from here|In instantiation/.test(own[2] ?? '')) context = Number(own[1]);
    const undefinedName = /undefined reference to [`'"‘](.+)['"’]$/.exec(text);
    if (undefinedName !== null) {
      const message = `undefined reference to ${undefinedName[1] ?? ''}`;
      complaints.push({ line: null, message, fromDriver: false });
      continue;
    }
    const error = ERROR.exec(text);
    if (error === null) continue;
    const [, file = '', at = '', message = ''] = error;
    const isOwn = file.endsWith('solution.cpp');
    const line = isOwn ? Number(at) : context;
    const isEnd = file.endsWith('main.cpp') && /^expected|at end of input|unterminated/.test(message);
    complaints.push({
      line: isEnd ? lineCount : line,
      message: message.replace('static assertion failed: ', ''),
      fromDriver: !isOwn && context === null && !isEnd,
    });
    context = null;
  }
  return complaints;
}

/**
 * For the candidate. `missing` is said when all that is wrong is that the function does not fit the call.
 */
export function describeComplaints(output: string, source: string, missing: string): string {
  const complaints = readComplaints(output, source.split('\n').length);
  const own = complaints.filter(({ fromDriver }) => !fromDriver);
  // A linker says everything once for each place.
  const once = own.filter((each, index) => own.findIndex((other) => isSame(each, other)) === index);
  if (once.length > 0) return describeCompileErrors(once, source);
  const [first] = complaints;
  if (first === undefined) return `Compiling failed: ${output.trim().slice(-1000)}`;
  return `${driverWords(first.message)}${missing}`;
}

function isSame(a: Complaint, b: Complaint): boolean {
  return a.line === b.line && a.message === b.message;
}

/** Why the judge's call does not fit, before what would; empty when there is nothing to add. */
function driverWords(message: string): string {
  if (message.startsWith('greenroom: ')) return `${sentence(message.slice('greenroom: '.length))}.\n\n`;
  if (message.includes('is private') || message.includes('is protected')) {
    return 'The method is private: write public: above it.\n\n';
  }
  if (/overloaded|unresolved|template/.test(message)) {
    return 'There must be one function of this name: no template, no second version.\n\n';
  }
  return '';
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
