// What runs inside a Node box before and around a candidate's code.

/**
 * CommonJS source. It says that it is ready, then answers questions on descriptor 3: `load` with the driver and the
 * program, then any number of `call`s. The file named in the first argument, if any, is Sucrase for TypeScript.
 */
export const javascriptRunner = String.raw`
'use strict';
const { Console } = require('node:console');
const { readSync, writeSync } = require('node:fs');
const vm = require('node:vm');

const CHANNEL = 3;
const exitNow = process.reallyExit.bind(process);
const { parse } = JSON;
const transform = process.argv[2] === undefined ? undefined : require(process.argv[2]).transform;
Error.stackTraceLimit = 30;

function readExactly(size) {
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let filled = 0; filled < size; ) {
    const count = readSync(CHANNEL, bytes, filled, size - filled, null);
    if (count === 0) exitNow(0);
    filled += count;
  }
  return bytes;
}

function receive() {
  const text = readExactly(readExactly(4).readUInt32BE()).toString();
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  return { nonce: text.slice(0, first), verb: text.slice(first + 1, second), text: text.slice(second + 1) };
}

function writeAll(descriptor, bytes) {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}

function send(nonce, text) {
  const body = Buffer.from(nonce + '\n' + text);
  const head = Buffer.allocUnsafeSlow(4);
  head.writeUInt32BE(body.length);
  writeAll(CHANNEL, Buffer.concat([head, body]));
}

function freshConsole() {
  const stream = { write: (text) => writeAll(1, Buffer.from(text)) };
  globalThis.console = new Console({ stdout: stream, stderr: stream, colorMode: false, ignoreErrors: false });
}

// Node loads what formats the first line only then: here nobody waits for it.
new Console({ stdout: { write() {} }, ignoreErrors: false }).log('%o', [{ a: 1 }]);
const compile = (body) => vm.compileFunction(body, [], { filename: 'solution.js' });
let driver;
send('', 'ready');
for (;;) {
  const { nonce, verb, text } = receive();
  freshConsole();
  let reply;
  if (verb === 'load') {
    const given = parse(text);
    driver = vm.runInThisContext(given.driver, { filename: 'driver.js' })({ compile, lineOffset: 0, transform });
    reply = driver.load(given.source);
  } else {
    reply = driver.call(text);
  }
  send(nonce, reply[0] + '\n' + reply[1]);
}
`;
