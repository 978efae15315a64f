// Trusted content code in a global scope of its own: no clock, no dice, no Node, and an end.

import vm from 'node:vm';

/** Milliseconds that one evaluation may take. */
const LIMIT_MS = 60_000;

/** No protection against hostile code; it keeps honest code reproducible. */
export interface Realm {
  /**
   * The value of a script, which sees `values` by name.
   * @throws what the script throws, or when it takes too long
   */
  evaluate(code: string, values?: Readonly<Record<string, unknown>>): unknown;
}

export function openRealm(fileName: string, limitMs = LIMIT_MS): Realm {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  vm.runInContext(
    `delete globalThis.Date;
     Math.random = () => { throw new Error('Draw from the random source that you are given, not from Math.random.'); };`,
    context,
  );
  return {
    evaluate: (code, values = {}) => {
      Object.assign(context, values);
      return vm.runInContext(code, context, { filename: fileName, timeout: limitMs });
    },
  };
}

/** What an error says, also one from another realm, which is no instance of our Error, or one of esbuild's. */
export function messageOf(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null;
  const message = isObject && 'message' in error ? String(error.message) : String(error);
  return message.replace(/^(Build|Transform) failed with .*\n/, '');
}
