// The code editor in React's world: one view, a state for each language, so that undo survives a switch.

import { EditorState, type SelectionRange } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Language } from '@greenroom/core/judging';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

import classes from './code-editor.module.css';
import type { EditCollector } from './edit-collector.ts';
import { applyPreferences, editorExtensions, type EditorPreferences } from './extensions.ts';

export interface Draft {
  readonly text: string;
  readonly anchor: number;
  readonly head: number;
}

interface CodeEditorProps {
  readonly language: Language;
  /** What a language's document holds when it is first shown; from then on the editor leads. */
  readonly draft: Draft;
  readonly preferences: EditorPreferences;
  readonly collector: EditCollector;
  readonly viewRef: RefObject<EditorView | null>;
  /** The states of all languages, kept by the parent over a change of layout. */
  readonly states: Map<Language, EditorState>;
}

/** To show other drafts under the same languages, give the component a new `key` and new `states`. */
export function CodeEditor({ language, draft, preferences, collector, viewRef, states }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(language);

  useLayoutEffect(() => {
    if (place.current === null) return;
    const state = states.get(language) ?? openState({ language, draft, preferences, collector });
    const view = new EditorView({ state, parent: place.current });
    viewRef.current = view;
    shown.current = language;
    // Lines were measured before the font was there.
    const measure = (): void => view.requestMeasure();
    document.fonts.addEventListener('loadingdone', measure);
    return () => {
      document.fonts.removeEventListener('loadingdone', measure);
      states.set(shown.current, view.state);
      viewRef.current = null;
      view.destroy();
    };
    // The view is made once; the effects below keep it up to date.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  useLayoutEffect(() => {
    const view = viewRef.current;
    if (view === null || shown.current === language) return;
    states.set(shown.current, view.state);
    view.setState(states.get(language) ?? openState({ language, draft, preferences, collector }));
    applyPreferences(view, preferences);
    shown.current = language;
    // A draft only matters when its language is first shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [language]);

  const { theme, fontSize, vim, readOnly } = preferences;
  useEffect(() => {
    if (viewRef.current !== null) applyPreferences(viewRef.current, { theme, fontSize, vim, readOnly });
  }, [viewRef, theme, fontSize, vim, readOnly]);

  return <div ref={place} className={classes.editor} />;
}

type StateOptions = Omit<CodeEditorProps, 'viewRef' | 'states'>;

function openState({ language, draft, preferences, collector }: StateOptions): EditorState {
  const length = draft.text.length;
  return EditorState.create({
    doc: draft.text,
    selection: { anchor: Math.min(draft.anchor, length), head: Math.min(draft.head, length) },
    extensions: [
      editorExtensions(language, preferences),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) collector.edited(language, update.changes);
        const main = update.state.selection.main;
        if (!isSame(main, update.startState.selection.main))
          collector.selected(language, main.anchor, main.head);
      }),
    ],
  });
}

function isSame(a: SelectionRange, b: SelectionRange): boolean {
  return a.anchor === b.anchor && a.head === b.head;
}
