// The JavaScript driver, for JavaScript and TypeScript: decodes arguments, calls the candidate's function or plays a script
// on their class, encodes what comes back. The same text runs in the sandbox and in the browser's worker.

import type { Signature } from '../problem.ts';
import { nameIn } from '../starter.ts';
import { scriptFacts } from './script-facts.ts';

/**
 * JavaScript source of one expression: a function of a host that returns `{ load(source), call(argumentsAsJson) }`,
 * each returning a pair `[status, text]` for `readDriverReply`, and `prepare`, all of a call but the call itself (what calls
 * of a script return is let go), with `describe` for what it throws. The host gives
 * - `compile(body)`: a function from the body of a function, which names it `solution.js` in stack traces,
 * - `lineOffset`: how many lines `compile` puts before the body,
 * - `transform`: Sucrase's, for TypeScript only.
 * `load` compiles once; each `call` runs the program afresh.
 */
export function javascriptDriver(signature: Signature): string {
  const facts = {
    names: [...new Set([nameIn('javascript', signature.name), signature.name])],
    parameters: signature.parameters.map(({ type }) => type),
    returns: signature.returns,
    script: scriptFacts(signature, 'javascript'),
  };
  return DRIVER.trim().replace('__SIGNATURE__', () => JSON.stringify(facts));
}

const DRIVER = String.raw`
(() => {
'use strict';
return ({ compile, lineOffset, transform }) => {
  const SIGNATURE = __SIGNATURE__;
  const { parse, stringify } = JSON;
  const { isArray } = Array;
  const { isFinite, isInteger, isSafeInteger } = Number;
  let program = null;
  let lineCount = 0;
  /** Of a script's calls, from 1. */
  let callNumber = undefined;

  class Unfit extends Error {}

  function ListNode(val, next) {
    this.val = val === undefined ? 0 : val;
    this.next = next === undefined ? null : next;
  }

  function TreeNode(val, left, right) {
    this.val = val === undefined ? 0 : val;
    this.left = left === undefined ? null : left;
    this.right = right === undefined ? null : right;
  }

  function decode(type, value) {
    switch (type.kind) {
      case 'list':
        return value.map((item) => decode(type.of, item));
      case 'linked-list':
        return value.reduceRight((next, item) => new ListNode(decode(type.of, item), next), null);
      case 'tree':
        return tree(value.map((item) => (item === null ? null : new TreeNode(decode(type.of, item)))));
      case 'optional':
        return value === null ? null : decode(type.of, value);
      default:
        return value;
    }
  }

  function tree(nodes) {
    let index = 1;
    for (const node of nodes) {
      if (node === null) continue;
      node.left = nodes[index++] ?? null;
      node.right = nodes[index++] ?? null;
    }
    return nodes[0] ?? null;
  }

  function encode(type, value) {
    switch (type.kind) {
      case 'linked-list':
        return linkedValues(value).map((item) => encode(type.of, item));
      case 'tree':
        return treeValues(value).map((item) => (item === null ? null : encode(type.of, item.val)));
      case 'optional':
        return value === null || value === undefined ? null : encode(type.of, value);
      case 'list':
        if (isArray(value)) return Array.from(value, (item) => encode(type.of, item));
        if (ArrayBuffer.isView(value) && isInteger(value.length)) return encode(type, Array.from(value));
    }
    return encodeScalar(type.kind, value);
  }

  function encodeScalar(kind, value) {
    switch (typeof value) {
      case 'undefined':
        return null;
      case 'number':
        if (!isFinite(value)) throw new Unfit('The answer holds ' + value + ', which is not a number that can be compared');
        if (kind === 'int' && isInteger(value) && !isSafeInteger(value)) throw new Unfit('The answer holds ' + value + ', a whole number beyond ±2^53');
        return value;
      case 'bigint':
        if (isSafeInteger(Number(value))) return Number(value);
        throw new Unfit('The answer holds a bigint beyond ±2^53');
      case 'function':
      case 'symbol':
        throw new Unfit('The answer holds a ' + typeof value + ', which the signature does not allow');
      case 'object':
        return value === null ? null : plain(value);
      default:
        return value;
    }
  }

  /** What JSON can say of a value of some other type, so that the judge can say what is wrong with it. */
  function plain(value) {
    if (typeof value.then === 'function')
      throw new Unfit('The function returned a Promise: it must not be async, it must return the answer itself');
    const name = typeName(value);
    if (name === 'Object' || isArray(value)) {
      let text;
      try {
        text = stringify(value);
      } catch (error) {
        throw new Unfit('The answer cannot be written as JSON: ' + String(error.message).split('\n')[0]);
      }
      return parse(text);
    }
    const hint = typeof value[Symbol.iterator] === 'function' ? '; turn it into an array with [...value]' : '';
    throw new Unfit('The answer holds a value of type ' + name + ', which the signature does not allow' + hint);
  }

  function typeName(value) {
    const name = value !== null && typeof value === 'object' ? value.constructor?.name : typeof value;
    return typeof name === 'string' ? name.slice(0, 100) : 'Object';
  }

  function linkedValues(head) {
    const values = [];
    const seen = new Set();
    for (let node = head ?? null; node !== null; node = node.next ?? null) {
      if (typeof node !== 'object' || !('val' in node))
        throw new Unfit('The answer must be a ListNode or null, not a value of type ' + typeName(node));
      if (seen.has(node)) throw new Unfit('The linked list of the answer has a cycle');
      seen.add(node);
      values.push(node.val);
    }
    return values;
  }

  function treeValues(root) {
    const level = [root ?? null];
    const seen = new Set();
    for (const node of level) {
      if (node === null) continue;
      if (typeof node !== 'object' || !('val' in node))
        throw new Unfit('The answer must be a TreeNode or null, not a value of type ' + typeName(node));
      if (seen.has(node)) throw new Unfit('The tree of the answer holds the same node twice');
      seen.add(node);
      level.push(node.left ?? null, node.right ?? null);
    }
    while (level.length > 0 && level[level.length - 1] === null) level.pop();
    return level;
  }

  function describe(error) {
    const isError = error !== null && typeof error === 'object' && typeof error.stack === 'string';
    if (!isError) return stringify({ type: 'Thrown value', message: textOf(error), frames: [], call: callNumber });
    const message = textOf(error.message);
    return stringify({
      type: textOf(error.name || typeName(error)).slice(0, 200),
      message: message.slice(0, 4000),
      frames: framesOf(error.stack),
      call: callNumber,
    });
  }

  function textOf(value) {
    try {
      return String(value).slice(0, 4000);
    } catch {
      return '';
    }
  }

  /** The candidate's own lines of a stack trace of V8, Firefox or Safari; the innermost last. */
  function framesOf(stack) {
    const frames = [];
    for (const text of stack.split('\n')) {
      const place = /solution\.js:(\d+)/.exec(text);
      if (place === null) continue;
      const line = Number(place[1]) - lineOffset;
      const name = /^\s*at (?:async |new )?([^\s(]+) \(/.exec(text)?.[1] ?? /^([^@\s]*)@/.exec(text)?.[1] ?? '';
      if (line >= 1 && line <= lineCount) frames.push({ line, name: name.slice(0, 200) });
    }
    return frames.slice(0, 5).reverse();
  }

  function describeSyntax(error) {
    if (error?.loc?.line !== undefined) {
      const message = textOf(error.message).replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
      return stringify({ type: 'SyntaxError', message, frames: [{ line: error.loc.line, name: '' }] });
    }
    const place = /solution\.js:(\d+)/.exec(textOf(error?.stack));
    const line = place === null ? 0 : Math.min(Math.max(Number(place[1]) - lineOffset, 1), lineCount);
    const frames = line === 0 ? [] : [{ line, name: '' }];
    return stringify({ type: textOf(error?.name), message: textOf(error?.message), frames });
  }

  /** Plain JavaScript with every line where it was. */
  function toJavaScript(source) {
    const local = source.replace(
      /^export (?:default )?(?=(?:abstract|async|class|const|declare|enum|function|interface|let|type|var)\b)/gm,
      (word) => ' '.repeat(word.length),
    );
    if (transform === undefined) return local;
    const space = /^[ \t]*(?:export\s+)?(?:namespace|module)\s+[\w.]+\s*\{/m.exec(local);
    if (space !== null) {
      const line = local.slice(0, space.index).split('\n').length;
      throw Object.assign(new SyntaxError('Namespaces are not supported here: use functions or a class'), { loc: { line } });
    }
    return transform(local, { transforms: ['typescript'], disableESTransforms: true, filePath: 'solution.ts' }).code;
  }

  /** An expression for the class that is asked for, undefined where there is none. */
  function classLookup({ name }) {
    return 'typeof ' + name + " === 'function' ? " + name + ' : undefined';
  }

  /** The same for the function. */
  function functionLookup() {
    const found = SIGNATURE.names.map((name) => 'typeof ' + name + " === 'function' ? " + name + ' : ').join('');
    const methods = SIGNATURE.names.map((name) => "'" + name + "'").join(', ');
    const solution =
      "typeof Solution === 'function' ? ((it) => [" + methods + "].filter((name) => typeof it[name] === 'function')" +
      '.map((name) => (...values) => it[name](...values))[0])(new Solution()) : undefined';
    return found + solution;
  }

  function load(source) {
    lineCount = source.split('\n').length;
    const lookup = SIGNATURE.script === null ? functionLookup() : classLookup(SIGNATURE.script);
    try {
      program = compile(toJavaScript(source) + '\n;return ' + lookup + ';');
    } catch (error) {
      return ['invalid', describeSyntax(error)];
    }
    return ['loaded', ''];
  }

  function decodeAll(types, values) {
    return types.map((type, index) => decode(type, values[index]));
  }

  /** The values for the constructor, and for each call the method's facts and its values. */
  function decodeScript({ parameters, methods }, [given, calls]) {
    const decoded = calls.map(([name, ...values]) => {
      const method = methods[name];
      return { names: method.names, returns: method.returns, values: decodeAll(method.parameters, values) };
    });
    return [decodeAll(parameters, given), decoded];
  }

  /** Makes an object and calls its methods one after the other; what each returns goes to 'see', with its type. */
  function play(made, given, calls, see) {
    callNumber = undefined;
    const object = new made(...given);
    for (let index = 0; index < calls.length; index++) {
      callNumber = index + 1;
      const { names, returns, values } = calls[index];
      const name = typeof object[names[0]] === 'function' ? names[0] : names[names.length - 1];
      if (typeof object[name] !== 'function') throw new TypeError(names[0] + ' is not a method');
      see(returns, object[name](...values));
    }
    callNumber = undefined;
  }

  /** The candidate's function or class from a program run afresh, undefined if there is none, and what it is to be given. */
  function fresh(text) {
    callNumber = undefined;
    globalThis.ListNode = ListNode;
    globalThis.TreeNode = TreeNode;
    const given = parse(text);
    const { script, parameters } = SIGNATURE;
    return { found: program(), values: script === null ? decodeAll(parameters, given) : decodeScript(script, given) };
  }

  /** A function, undefined if there is none, and the values to call it with. */
  function prepare(text) {
    const { found, values } = fresh(text);
    if (SIGNATURE.script === null || found === undefined) return { solve: found, values };
    return { solve: (given, calls) => play(found, given, calls, () => {}), values };
  }

  function answerOf(found, values) {
    if (SIGNATURE.script === null) return encode(SIGNATURE.returns, found(...values));
    const answers = [];
    play(found, ...values, (returns, value) => answers.push(returns === null ? null : encode(returns, value)));
    return answers;
  }

  function call(text) {
    try {
      const { found, values } = fresh(text);
      if (found === undefined) return ['missing', ''];
      return ['answer', stringify(answerOf(found, values))];
    } catch (error) {
      if (!(error instanceof Unfit)) return ['error', describe(error)];
      return ['unfit', callNumber === undefined ? error.message : 'Call ' + callNumber + ': ' + error.message];
    }
  }

  return { load, call, prepare, describe };
};
})()
`;
