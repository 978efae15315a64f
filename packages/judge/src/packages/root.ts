// Where content is: the checkout that this program belongs to, or the place that GREENROOM_CONTENT names.

import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of our own checkout; `null` when the program runs outside of one. */
export function checkoutDirectory(): string | null {
  let directory = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(directory, 'content', 'packs'))) {
    const above = path.dirname(directory);
    if (above === directory) return null;
    directory = above;
  }
  return directory;
}

/**
 * The directory that holds the packs.
 * @throws when there is none
 */
export function packsDirectory(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const named = environment['GREENROOM_CONTENT'];
  if (named !== undefined && named !== '') return path.join(path.resolve(named), 'packs');
  const checkout = checkoutDirectory();
  if (checkout === null) {
    throw new Error('No content found: set GREENROOM_CONTENT to the directory that holds packs/.');
  }
  return path.join(checkout, 'content', 'packs');
}

/** Whether a directory lies in our own checkout, whose content is as trusted as its code. */
export function isOwnContent(directory: string): boolean {
  const checkout = checkoutDirectory();
  if (checkout === null) return false;
  try {
    const own = realpathSync(path.join(checkout, 'content'));
    const inside = path.relative(own, realpathSync(directory));
    return inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
  } catch {
    return false;
  }
}
