// How CodeMirror reads each language, fetched when the language is first shown; and how its usual style indents.

import { indentUnit } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin } from '@codemirror/view';
import type { Language } from '@greenroom/core/judging';

const loaders: Readonly<Record<Language, () => Promise<Extension>>> = {
  python: async () => (await import('@codemirror/lang-python')).python(),
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript(),
  typescript: async () => (await import('@codemirror/lang-javascript')).javascript({ typescript: true }),
  java: async () => (await import('@codemirror/lang-java')).java(),
  cpp: async () => (await import('@codemirror/lang-cpp')).cpp(),
  go: async () => (await import('@codemirror/lang-go')).go(),
  rust: async () => (await import('@codemirror/lang-rust')).rust(),
  sql: async () => {
    const { PostgreSQL, sql } = await import('@codemirror/lang-sql');
    return sql({ dialect: PostgreSQL });
  },
};

/** One step: spaces, or Go's tab. */
const steps: Readonly<Record<Language, string>> = {
  python: '    ',
  javascript: '  ',
  typescript: '  ',
  java: '    ',
  cpp: '    ',
  go: '\t',
  rust: '    ',
  sql: '  ',
};
const TAB_WIDTH = 4;

/** Colours, folding and indentation of a language: indentation at once, the rest as soon as the grammar is there. */
export function grammar(language: Language): Extension {
  const slot = new Compartment();
  const step = steps[language];
  return [
    slot.of([]),
    ViewPlugin.define((view) => fillWhenLoaded(view, slot, language)),
    indentUnit.of(step),
    EditorState.tabSize.of(step === '\t' ? TAB_WIDTH : step.length),
  ];
}

function fillWhenLoaded(view: EditorView, slot: Compartment, language: Language): { destroy(): void } {
  let isShown = true;
  const fill = async (): Promise<void> => {
    const extension = await loaders[language]();
    if (isShown) view.dispatch({ effects: slot.reconfigure(extension) });
  };
  // Without its grammar, from a server that is away, code is plain text that can be written all the same.
  fill().catch(() => undefined);
  return {
    destroy: () => {
      isShown = false;
    },
  };
}
