// Whether a key press is text for a field rather than a shortcut for the page.

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="dialog"]';

/** True in a field, an editor, or anywhere inside an open dialog. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}
