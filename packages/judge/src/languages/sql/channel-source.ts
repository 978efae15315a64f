// The part of every SQL runner that speaks with the judge: CommonJS source, put before an engine's own.

/**
 * It defines `serve(engine)`: says that it is ready, then answers `load` with the query and the candidate's statements,
 * and any number of `call`s with the rows of the tables. An engine has `load(query, source)` and `call(tables)`; both
 * promise a reply as drivers give it, a pair of status and text.
 */
export const sqlChannel = String.raw`
'use strict';
const { readSync, writeSync } = require('node:fs');

const CHANNEL = 3;
/** Bytes of an answer: far more than any problem asks for, and less than a frame holds. */
const MOST_ANSWER_BYTES = 6 * 1024 * 1024;

function readExactly(size) {
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let filled = 0; filled < size; ) {
    const count = readSync(CHANNEL, bytes, filled, size - filled, null);
    if (count === 0) process.exit(0);
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

function say(text) {
  writeAll(1, Buffer.from(text + '\n'));
}

/** An error for the candidate; line and column count from 1 in their own source, 0 where the engine does not say. */
function failure(status, { type, message, line = 0, column = 0 }) {
  const frames = line === 0 ? [] : [column === 0 ? { line, name: '' } : { line, column, name: '' }];
  return [status, JSON.stringify({ type, message: String(message).slice(0, 4000), frames })];
}

function answer(columns, rows) {
  const text = JSON.stringify({ columns, rows }, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  if (text.length <= MOST_ANSWER_BYTES) return ['answer', text];
  return failure('error', { type: 'OutputLimitError', message: 'The result has too many rows to be read: ' + rows.length });
}

const noRows = ['unfit', 'There is no answer: the last statement must return rows, as a SELECT does'];

/** Whether there is anything in a source but comments. */
function isEmpty(source) {
  return source.replace(/--[^\n]*/g, '').replace(/\/\*[^]*?\*\//g, '').replace(/[\s;]/g, '') === '';
}

async function serve(engine) {
  send('', 'ready');
  for (;;) {
    const { nonce, verb, text } = receive();
    let reply;
    if (verb === 'load') {
      const given = JSON.parse(text);
      const nothing = { type: 'SyntaxError', message: 'There is no statement in it yet' };
      reply = isEmpty(given.source)
        ? failure('invalid', nothing)
        : await engine.load(JSON.parse(given.driver), given.source);
    } else {
      reply = await engine.call(JSON.parse(text));
    }
    send(nonce, reply[0] + '\n' + reply[1]);
  }
}
`;
