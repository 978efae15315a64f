// Gathers what is typed into few events: edits that follow each other at once become one change set.

import type { ChangeSet } from '@codemirror/state';
import type { Language } from '@greenroom/core/judging';
import { type Changes, type EventBody } from '@greenroom/core/session';

/** Longest time that an edit waits, ms: at most this much of a timeline's precision is given up. */
export const EDIT_WAIT_MS = 250;
const MOST_EDITS = 20;
/** The caret is worth less than the text. */
export const SELECTION_WAIT_MS = 1_000;

interface Edits {
  readonly document: Language;
  readonly changes: ChangeSet;
  readonly count: number;
}

type Selection = Extract<EventBody, { readonly type: 'selection-changed' }>;

export interface CollectorPorts {
  readonly write: (body: EventBody) => void;
  /** Calls back after that many ms; gives the function that cancels it. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

export class EditCollector {
  readonly #ports: CollectorPorts;
  #edits: Edits | null = null;
  #selection: Selection | null = null;
  #cancelEdits: (() => void) | null = null;
  #cancelSelection: (() => void) | null = null;

  constructor(ports: CollectorPorts) {
    this.#ports = ports;
  }

  edited(document: Language, changes: ChangeSet): void {
    if (this.#edits !== null && this.#edits.document !== document) this.flush();
    const before = this.#edits;
    this.#edits = {
      document,
      changes: before === null ? changes : before.changes.compose(changes),
      count: (before?.count ?? 0) + 1,
    };
    if (this.#edits.count >= MOST_EDITS) return this.#writeEdits();
    this.#cancelEdits ??= this.#ports.later(() => this.#writeEdits(), EDIT_WAIT_MS);
  }

  selected(document: Language, anchor: number, head: number): void {
    this.#selection = { type: 'selection-changed', document, anchor, head };
    this.#cancelSelection ??= this.#ports.later(() => this.flush(), SELECTION_WAIT_MS);
  }

  /** Writes all that waits, the text before the caret in it. */
  flush(): void {
    this.#writeEdits();
    this.#cancelSelection?.();
    this.#cancelSelection = null;
    const selection = this.#selection;
    this.#selection = null;
    if (selection !== null) this.#ports.write(selection);
  }

  #writeEdits(): void {
    this.#cancelEdits?.();
    this.#cancelEdits = null;
    const edits = this.#edits;
    this.#edits = null;
    if (edits === null || edits.changes.empty) return;
    // The one place where CodeMirror's untyped JSON becomes ours.
    const changes = edits.changes.toJSON() as Changes;
    this.#ports.write({ type: 'document-edited', document: edits.document, changes });
  }
}
