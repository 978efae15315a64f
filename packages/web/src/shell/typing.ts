// Whether a key press is a shortcut for the page rather than text for a field.

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="dialog"]';

let characterKeys = true;

/** Single characters are shortcuts, or are not: as the user set it. */
export function allowCharacterKeys(allowed: boolean): void {
  characterKeys = allowed;
}

/** True for a key alone, outside of fields, editors and open dialogs; for a character only where those are allowed. */
export function isForPage({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (!characterKeys && key.length === 1 && key !== ' ') return false;
  return !(target instanceof Element && target.closest(FIELDS) !== null);
}
