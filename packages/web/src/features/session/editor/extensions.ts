// What the editor can do: one list of CodeMirror extensions for a language, and the parts that settings change.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completeAnyWord,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view';
import { type Language, languageNames } from '@greenroom/core/judging';
import { MAX_DOCUMENT } from '@greenroom/core/session';
import { vim } from '@replit/codemirror-vim';

import { grammar } from '../../../kit/code/grammars.ts';
import type { PaletteName } from '../../../kit/code/palette.ts';
import { editorFontSize, editorTheme } from '../../../kit/code/theme.ts';

export interface EditorPreferences {
  readonly theme: PaletteName;
  /** Pixels. */
  readonly fontSize: number;
  readonly vim: boolean;
  readonly readOnly: boolean;
}

const slots = {
  vim: new Compartment(),
  theme: new Compartment(),
  fontSize: new Compartment(),
  readOnly: new Compartment(),
};

const makers: Readonly<Record<keyof typeof slots, (preferences: EditorPreferences) => Extension>> = {
  vim: (preferences) => (preferences.vim ? vim({ status: true }) : []),
  theme: (preferences) => editorTheme(preferences.theme),
  fontSize: (preferences) => editorFontSize(preferences.fontSize),
  readOnly: (preferences) => EditorState.readOnly.of(preferences.readOnly),
};

const slotNames = ['vim', 'theme', 'fontSize', 'readOnly'] as const;

/** Everything for one language. Vim stands first: its keys win. */
export function editorExtensions(language: Language, preferences: EditorPreferences): Extension {
  return [
    ...slotNames.map((name) => slots[name].of(makers[name](preferences))),
    editing,
    keys,
    safeText,
    leaveWithEscapeTab,
    grammar(language),
    EditorView.contentAttributes.of({
      'aria-label': `${languageNames[language]} code. To leave, press Escape, then Tab.`,
      spellcheck: 'false',
      tabindex: '0',
    }),
  ];
}

/** Brings a view up to date with the preferences; its text, history and caret stay. */
export function applyPreferences(view: EditorView, preferences: EditorPreferences): void {
  view.dispatch({
    effects: slotNames.map((name) => slots[name].reconfigure(makers[name](preferences))),
  });
}

const editing: Extension = [
  lineNumbers(),
  foldGutter(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  dropCursor(),
  EditorState.allowMultipleSelections.of(true),
  rectangularSelection(),
  crosshairCursor(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  // Only words of this document, only when asked with Ctrl+Space: an interview's editor knows no answers.
  autocompletion({ override: [completeAnyWord], activateOnTyping: false, icons: false }),
];

const keys: Extension = keymap.of([
  ...closeBracketsKeymap,
  ...defaultKeymap,
  ...searchKeymap,
  ...historyKeymap,
  ...foldKeymap,
  ...completionKeymap,
  indentWithTab,
]);

/** A timeline is JSON text that databases keep: no NUL, no half of a surrogate pair, no endless document. */
const safeText: Extension = [
  EditorView.clipboardInputFilter.of((text) =>
    text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD'),
  ),
  EditorState.changeFilter.of((transaction) => {
    if (!transaction.docChanged) return true;
    if (transaction.newDoc.length > MAX_DOCUMENT) return false;
    let safe = true;
    transaction.changes.iterChanges((...change) => {
      safe &&= !/\0|\p{Surrogate}/u.test(change[4].toString());
    });
    return safe;
  }),
];

/** Tab indents; after Escape it leaves the editor for two seconds. Vim swallows Escape, so it is observed. */
const leaveWithEscapeTab: Extension = EditorView.domEventObservers({
  keydown: (event, view) => {
    if (event.key === 'Escape') view.setTabFocusMode(2_000);
  },
});
