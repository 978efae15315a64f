// The reference solution (submissions/accepted/best.ts) as a function from arguments to the answer.

import { transform } from 'esbuild';

import type { Json } from '@greenroom/core/base';
import { nameIn, type Signature } from '@greenroom/core/coding';

import { fromJson, ListNode, toJson, TreeNode } from './node-values.ts';
import { openRealm } from './realm.ts';

export type Reference = (args: readonly Json[]) => Json;

/** @throws what is wrong with the source; calling the reference throws what the solution throws */
export async function openReference(source: string, signature: Signature): Promise<Reference> {
  const { code } = await transform(source, { loader: 'ts', target: 'es2022' });
  const realm = openRealm('best.ts');
  const name = nameIn('typescript', signature.name);
  realm.evaluate(`globalThis.solve = (() => { ${code}\nreturn ${name}; })(); null`, { ListNode, TreeNode });
  return (args) => {
    const values = signature.parameters.map(({ type }, index) => fromJson(type, args[index] ?? null));
    return toJson(signature.returns, realm.evaluate('solve(...values)', { values }));
  };
}
