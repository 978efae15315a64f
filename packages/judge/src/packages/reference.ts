// The reference solution (submissions/accepted/best.ts) as a function from arguments to the answer.

import { transform } from 'esbuild';

import type { Json } from '@greenroom/core/base';
import { type DriverReply, javascriptDriver, readDriverReply, type Signature } from '@greenroom/core/coding';

import { openRealm } from './realm.ts';

export interface Reference {
  /** @throws what the solution throws */
  answer(args: readonly Json[]): Promise<Json>;
  close(): Promise<void>;
}

/** @throws what is wrong with the source */
export async function openReference(source: string, signature: Signature): Promise<Reference> {
  const { code } = await transform(source, { loader: 'ts', target: 'es2022' });
  const realm = openRealm('best.ts');
  const ask = (question: string, values: Readonly<Record<string, unknown>>): DriverReply => {
    const [status, text] = realm.evaluate(question, values) as readonly [string, string];
    const reply = readDriverReply(status, text);
    if (!reply.ok) throw new Error(`The driver said ${reply.problem}.`);
    return reply.value;
  };
  const host = '{ compile: (body) => Function(body), lineOffset: 2 }';
  realm.evaluate(`globalThis.driver = ${javascriptDriver(signature)}(${host}); null`);
  requireAnswer(ask('driver.load(code)', { code }));
  return {
    answer: async (args) => requireAnswer(ask('driver.call(args)', { args: JSON.stringify(args) })),
    close: async () => {},
  };
}

/** The answer of a call, `null` for a program that has been loaded. */
export function requireAnswer(reply: DriverReply): Json {
  switch (reply.status) {
    case 'loaded':
      return null;
    case 'answer':
      return JSON.parse(reply.json) as Json;
    case 'missing':
      throw new Error('It does not define what the signature asks for.');
    case 'unfit':
      throw new Error(reply.message);
    case 'invalid':
    case 'error':
      throw new Error(`${reply.error.type}: ${reply.error.message}`);
  }
}
