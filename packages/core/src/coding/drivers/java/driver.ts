// The Java driver: decodes arguments, calls the candidate's method, encodes its answer. It is compiled once for all
// programs and learns a signature from a few lines of text.

import type { Method, Parameter, Signature } from '../../problem.ts';
import { className } from '../../starter.ts';
import { javaNodes } from '../../starters/java.ts';
import { formatValueType } from '../../value-type.ts';
import { methodNames } from '../script-facts.ts';
import { encoder, unfit } from './answer.ts';
import { agent } from './counting-agent.ts';
import { counter, countingRunner } from './counting.ts';
import { jsonReader, jsonWriter } from './json.ts';
import { javaNodeSources } from './nodes.ts';
import { driver, mismatch, program } from './program.ts';
import { asked, script } from './script.ts';
import { decoder, kind, shape } from './values.ts';

/**
 * Java source files by path, of the package `greenroom`. Its `Driver` has `load(text)` and `call(argumentsAsJson)`, each
 * with a status and a text for `readDriverReply`; `load` takes `javaDriver`'s lines and one line for each class of the
 * program: `class <name> <its bytes in Base64>`. Every call sees the program afresh.
 */
export const javaDriverSources: Readonly<Record<string, string>> = {
  'greenroom/JsonReader.java': jsonReader,
  'greenroom/JsonWriter.java': jsonWriter,
  'greenroom/Kind.java': kind,
  'greenroom/Shape.java': shape,
  'greenroom/Decoder.java': decoder,
  'greenroom/Unfit.java': unfit,
  'greenroom/Encoder.java': encoder,
  'greenroom/Mismatch.java': mismatch,
  'greenroom/Program.java': program,
  'greenroom/Asked.java': asked,
  'greenroom/Script.java': script,
  'greenroom/Driver.java': driver,
  ...javaNodeSources(),
};

/**
 * Java source files of programs that are counted, to stand beside the driver's and the judge's own. Needs the library ASM
 * within the platform, which Java 17 to 23 have (`jdk.internal.org.objectweb.asm`).
 */
export const javaCountingSources: Readonly<Record<string, string>> = {
  'greenroom/counting/Counter.java': counter,
  'greenroom/counting/Agent.java': agent,
  'greenroom/CountingRunner.java': countingRunner,
};

/** A signature in the driver's lines: the names that methods may have, their parameters, their answers. */
export function javaDriver(signature: Signature): string {
  const { class: form } = signature;
  if (form === undefined) return methodLines(signature);
  return [
    `object ${className(signature)}\n`,
    ...form.parameters.map(parameterLine),
    ...form.methods.map((method) => `method ${method.name}\n${methodLines(method)}`),
  ].join('');
}

function methodLines({ name, parameters, returns }: Method): string {
  return [
    ...methodNames('java', name).map((each) => `name ${each}\n`),
    ...parameters.map(parameterLine),
    returns === null ? '' : `returns ${formatValueType(returns)}\n`,
  ].join('');
}

function parameterLine({ name, type }: Parameter): string {
  return `parameter ${name} ${formatValueType(type)}\n`;
}

/** What every program imports unasked, on one line: what most need, and the nodes of the signature. */
export function javaImports(signature: Signature): string {
  const nodes = javaNodes(signature).map((node) => node.package);
  // On demand: a class of the candidate's own by the same name comes first.
  return ['java.util', 'java.util.function', 'java.util.stream', ...nodes]
    .map((name) => `import ${name}.*; `)
    .join('');
}
