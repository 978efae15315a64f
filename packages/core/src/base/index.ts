// The smallest words of the house.

export { type Finding, type FindingKind } from './finding.ts';
export { type Id, isId } from './id.ts';
export { canonicalJson, type Json } from './json.ts';
export { hashText, type Random, seededRandom } from './random.ts';
export { fail, ok, type Result } from './result.ts';
