// A problem's two parts: the problem itself, and its change request, which has the same files in the same places.

import path from 'node:path';

import { changeDirectory, type ProblemPackage } from '@greenroom/core/packs';

export interface Part {
  /** Where its files are, relative to the problem's directory: `''` or `change/`. */
  readonly below: string;
  readonly entry: ProblemPackage;
}

export function partsOf(entry: ProblemPackage): readonly Part[] {
  const original = { below: '', entry };
  return entry.change === null ? [original] : [original, { below: changeDirectory, entry: entry.change }];
}

/** Where a part's `generators`, `data` and `submissions` are. */
export function partDirectory(problem: string, below: string): string {
  return path.join(problem, below);
}

/** Where a problem keeps its change request; it need not be there. */
export function changeDirectoryOf(problem: string): string {
  return partDirectory(problem, changeDirectory);
}
