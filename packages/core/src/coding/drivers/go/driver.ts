// The Go driver: decodes arguments, calls the candidate's function, encodes its answer. What does not depend on a
// signature is a package of its own, compiled once; the rest is compiled and linked with the candidate's file.

import type { Signature } from '../../problem.ts';
import { nameIn } from '../../starter.ts';
import { goNodes, goNodeType, goType } from '../../starters/go.ts';
import type { ValueType } from '../../value-type.ts';
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

/** A Go file that goes with `goSolution(source)`: nodes, unless the source brings its own, and `main`. */
export function goDriver(signature: Signature, source: string): string {
  const nodes = goNodes(signature);
  const missing = nodes.filter(({ name }) => !declaresType(source, name));
  const type = (of: ValueType) => goType(of, nodes);
  const reads = signature.parameters.map((parameter) => readerOf(parameter.type));
  const names = signature.parameters.map((_parameter, index) => `read${index}`);
  const calls = names.map((name) => `greenroom.Next(in, ${name})`);
  const parameters = signature.parameters.map((parameter) => type(parameter.type));
  return `package main

import "greenroom"

${missing.map((node) => `${goNodeType(node)}\n`).join('')}
var greenroomSolve func(${parameters.join(', ')}) ${type(signature.returns)} = ${functionName(signature, source)}
${nodes.map(goNodeFunctions).join('')}
func main() {
${names.map((name, index) => `\t${name} := ${reads[index] ?? ''}\n`).join('')}	write := ${writerOf(signature.returns)}
	greenroom.Serve(func(in *greenroom.Reader, out *greenroom.Writer) {
		write(out, greenroomSolve(${calls.join(', ')}))
	})
}
`;
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
