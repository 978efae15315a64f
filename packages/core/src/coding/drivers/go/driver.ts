// The Go driver: decodes arguments, calls the candidate's function or plays a script on their type, encodes what comes back. What does not depend on a
// signature is a package of its own, compiled once; the rest is compiled and linked with the candidate's file.

import type { ClassForm, Parameter, Signature } from '../../problem.ts';
import { className, methodIn, nameIn } from '../../starter.ts';
import { goNodes, goNodeType, goType } from '../../starters/go.ts';
import type { ValueType } from '../../value-type.ts';
import { methodNames } from '../script-facts.ts';
import { goCounter, goCountingServe } from './counting.ts';
import { goExpressionRewriter } from './counting-expressions.ts';
import { goRewriter } from './counting-rewriter.ts';
import { reader, writer } from './json.ts';
import { goNodeFunctions } from './nodes.ts';
import { serve } from './serve.ts';

/**
 * Go source files by name, of the package that drivers import as `greenroom`. Its `Serve` says that it is ready, then
 * answers calls on descriptor 3. Needs Go 1.19.
 */
export const goDriverSources: Readonly<Record<string, string>> = {
  'reader.go': reader,
  'writer.go': writer,
  'serve.go': serve,
};

/**
 * Go source of programs that count: `count` is a package of its own, `serve` stands in the package `greenroom`, and `rewriter`
 * is a program, files by name.
 */
export const goCountingSources = {
  count: goCounter,
  serve: goCountingServe,
  rewriter: { 'main.go': goRewriter, 'expressions.go': goExpressionRewriter },
} as const;

/** How the file of a candidate must be called, so that the driver knows their lines in a stack trace. */
export const GO_FILE = 'solution.go';

/** A candidate's file with every line where it was, as one that can stand beside the driver's. */
export function goSolution(source: string): string {
  const clause = /^(?:\s|\/\/.*\n|\/\*[^]*?\*\/)*package[ \t]+\w+/.exec(source);
  const packaged =
    clause === null
      ? `package main; ${source}`
      : clause[0].replace(/package[ \t]+\w+$/, 'package main') + source.slice(clause[0].length);
  // The driver has its own; a blank function is compiled and never called.
  return packaged.replace(/^func[ \t]+main[ \t]*\(\s*\)/m, 'func _()');
}

/** For a program that is counted: whether its answers are wanted, or any type of answer will do. */
export interface GoCounting {
  readonly answers: boolean;
}

/** A Go file that goes with `goSolution(source)`: nodes, unless the source brings its own, and `main`. */
export function goDriver(signature: Signature, source: string, counting?: GoCounting): string {
  const nodes = goNodes(signature);
  const missing = nodes.filter(({ name }) => !declaresType(source, name));
  const main =
    signature.class === undefined
      ? counting === undefined
        ? functionMain(signature, source)
        : countedMain(signature, source, counting)
      : classMain(className(signature), signature.class, source);
  return `package main

import "greenroom"

${missing.map((node) => `${goNodeType(node)}\n`).join('')}
${nodes.map(goNodeFunctions).join('')}
${main}`;
}

function functionMain(signature: Signature, source: string): string {
  const nodes = goNodes(signature);
  const parameters = signature.parameters.map((parameter) => goType(parameter.type, nodes));
  const type = `func(${parameters.join(', ')}) ${goType(signature.returns, nodes)}`;
  const reads = readersOf('read', signature.parameters);
  return `var greenroomSolve ${type} = ${functionName(signature, source)}

func main() {
${reads.declared}	write := ${writerOf(signature.returns)}
	greenroom.Serve(func(in *greenroom.Reader, out *greenroom.Writer) {
		write(out, greenroomSolve(${reads.values}))
	})
}
`;
}

/** Reading, calling and writing are apart: only the call is counted. */
function countedMain(signature: Signature, source: string, { answers }: GoCounting): string {
  const nodes = goNodes(signature);
  const parameters = signature.parameters.map((parameter) => goType(parameter.type, nodes));
  const returns = answers ? goType(signature.returns, nodes) : 'any';
  const name = functionName(signature, source);
  const solve = answers ? `var greenroomSolve func(${parameters.join(', ')}) ${returns} = ${name}` : '';
  const reads = readersOf('read', signature.parameters);
  const values = parameters.map((_type, index) => `value${index}`);
  return `${solve}

func main() {
${reads.declared}	greenroom.ServeCounted(greenroomReset, func(in *greenroom.Reader) (func(), func(*greenroom.Writer)) {
${values.map((value, index) => `\t\t${value} := greenroom.Next(in, read${index})\n`).join('')}		var answer ${returns}
		call := func() { answer = ${answers ? 'greenroomSolve' : name}(${values.join(', ')}) }
		return call, func(out *greenroom.Writer) { ${answers ? `${writerOf(signature.returns)}(out, answer)` : '_ = answer'} }
	})
}
`;
}

function classMain(name: string, { parameters, methods }: ClassForm, source: string): string {
  const construction = readersOf('make', parameters);
  const calls = methods.map((method, index) => {
    const reads = readersOf(`read${index}_`, method.parameters);
    const call = `object.${methodName(name, method.name, source)}(${reads.values})`;
    const isNothing = method.returns === null;
    const declared = isNothing ? '' : `\twrite${index} := ${writerOf(method.returns)}\n`;
    const answer = isNothing ? `${call}\n\t\t\t\tout.Raw("null")` : `write${index}(out, ${call})`;
    return {
      declared: `${reads.declared}${declared}`,
      branch: `\t\t\tcase "${method.name}":\n\t\t\t\t${answer}\n`,
    };
  });
  return `func main() {
${construction.declared}${calls.map(({ declared }) => declared).join('')}	greenroom.Serve(func(in *greenroom.Reader, out *greenroom.Writer) {
		in.Take('[')
		object := ${constructorName(name, source)}(${construction.values})
		in.Take(']')
		greenroom.Play(in, out, func(name string) {
			switch name {
${calls.map(({ branch }) => branch).join('')}			}
		})
	})
}
`;
}

/** Lines that declare a reader for each parameter, and the expressions that read their values, in order. */
function readersOf(prefix: string, parameters: readonly Parameter[]) {
  const declared = parameters.map(({ type }, index) => `\t${prefix}${index} := ${readerOf(type)}\n`);
  const values = parameters.map((_parameter, index) => `greenroom.Next(in, ${prefix}${index})`);
  return { declared: declared.join(''), values: values.join(', ') };
}

/** The function that makes an object: Go's own name for it where the source has none. */
function constructorName(name: string, source: string): string {
  const names = [`New${name}`, `new${name}`, `Make${name}`, 'Constructor'];
  return names.find((each) => new RegExp(`^func\\s+${each}\\s*[([]`, 'm').test(source)) ?? `New${name}`;
}

/** The name under which a source defines a method. */
function methodName(type: string, name: string, source: string): string {
  const names = methodNames('go', name);
  const receiver = `\\(\\s*(?:\\w+\\s+)?\\*?\\s*${type}\\b[^)]*\\)`;
  const found = names.find((each) => new RegExp(`^func\\s*${receiver}\\s*${each}\\s*\\(`, 'm').test(source));
  return found ?? methodIn('go', name);
}

/** The name under which a source defines the function of a signature; Go's own where it does not. */
function functionName({ name }: Signature, source: string): string {
  const own = nameIn('go', name);
  const names = [own, name, own.charAt(0).toUpperCase() + own.slice(1)];
  return names.find((each) => new RegExp(`^func\\s+${each}\\s*[([]`, 'm').test(source)) ?? own;
}

function declaresType(source: string, name: string): boolean {
  return new RegExp(`^\\s*(?:type\\s+)?${name}\\b[^\\n]*\\bstruct\\b`, 'm').test(source);
}

/** An expression of Go: a function from a reader to a value. */
function readerOf(type: ValueType): string {
  switch (type.kind) {
    case 'int':
      return 'greenroom.Int';
    case 'float':
      return 'greenroom.Float';
    case 'string':
      return 'greenroom.String';
    case 'bool':
      return 'greenroom.Bool';
    case 'list':
      return `greenroom.List(${readerOf(type.of)})`;
    case 'optional': {
      const inner = readerOf(type.of);
      return isPointed(type.of) ? `greenroom.Optional(${inner})` : `greenroom.Nilable(${inner})`;
    }
    case 'linked-list':
      return `greenroomReadList(${readerOf(type.of)})`;
    case 'tree':
      return `greenroomReadTree(${readerOf(type.of)})`;
  }
}

/** The inverse: a function that takes a writer and a value. */
function writerOf(type: ValueType): string {
  switch (type.kind) {
    case 'int':
      return 'greenroom.WriteInt';
    case 'float':
      return 'greenroom.WriteFloat';
    case 'string':
      return 'greenroom.WriteString';
    case 'bool':
      return 'greenroom.WriteBool';
    case 'list':
      return `greenroom.WriteList(${writerOf(type.of)})`;
    case 'optional': {
      const inner = writerOf(type.of);
      if (type.of.kind === 'optional') return inner;
      if (type.of.kind === 'list') return `greenroom.WriteSlice(${inner})`;
      return isPointed(type.of) ? `greenroom.WriteOptional(${inner})` : `greenroom.WriteNode(${inner})`;
    }
    case 'linked-list':
      return `greenroomWriteList(${writerOf(type.of)})`;
    case 'tree':
      return `greenroomWriteTree(${writerOf(type.of)})`;
  }
}

/** Whether an optional value of this type is a pointer to it; slices and nodes are nil by themselves. */
function isPointed(type: ValueType): boolean {
  return !('of' in type);
}
