// CodeMirror's look, made from a palette.

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

import { type Palette, type PaletteName, palettes } from './palette.ts';

/** Frame, gutters, panels and tokens of one theme. */
export function editorTheme(name: PaletteName): Extension {
  const palette = palettes[name];
  return [
    EditorView.theme(frameStyles(palette), { dark: palette.dark }),
    syntaxHighlighting(tokens(palette)),
  ];
}

/** `size` in pixels. */
export function editorFontSize(size: number): Extension {
  return EditorView.theme({ '&': { fontSize: `${size}px` } });
}

function frameStyles({ grounds, inks, caret, line }: Palette): Parameters<typeof EditorView.theme>[0] {
  return {
    '&': { height: '100%', color: inks.text, backgroundColor: grounds.page },
    '&.cm-focused': { outline: 'none' },
    // No ligatures: every character stands in its own column.
    '.cm-scroller': { fontFamily: 'var(--gr-mono)', lineHeight: '1.55', fontVariantLigatures: 'none' },
    '.cm-content': { padding: '10px 0 40vh', caretColor: caret },
    '.cm-line': { padding: '0 14px 0 6px' },
    '.cm-cursor, .cm-dropCursor': { borderLeftColor: caret, borderLeftWidth: '2px' },
    // The Vim extension has a colour of its own for its cursor.
    '&.cm-focused .cm-fat-cursor': { background: `${caret} !important`, color: `${grounds.page} !important` },
    '&:not(.cm-focused) .cm-fat-cursor': {
      outline: `1px solid ${caret} !important`,
      background: 'none !important',
    },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
      { backgroundColor: grounds.selection },
    '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: grounds.activeLine },
    '.cm-gutters': { color: inks.muted, backgroundColor: grounds.page, border: 'none' },
    '.cm-lineNumbers .cm-gutterElement': { minWidth: '3.2em', padding: '0 10px 0 8px' },
    '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: grounds.match },
    '.cm-searchMatch-selected': { backgroundColor: grounds.selection, outline: `1px solid ${inks.text}` },
    '&.cm-focused .cm-matchingBracket': { backgroundColor: grounds.bracket, outline: `1px solid ${line}` },
    '&.cm-focused .cm-nonmatchingBracket': { color: inks.invalid, textDecoration: 'underline wavy' },
    '.cm-panels': { color: inks.text, backgroundColor: grounds.panel, borderColor: line },
    '.cm-panels-top': { borderBottom: `1px solid ${line}` },
    '.cm-panels-bottom': { borderTop: `1px solid ${line}` },
    '.cm-panel.cm-search': { padding: '8px 10px', fontSize: '13px' },
    '.cm-panel.cm-search :is(input, button, label)': { fontSize: '12px' },
    '.cm-textfield::placeholder': { color: inks.muted, opacity: 1 },
    '.cm-textfield': { color: inks.text, backgroundColor: grounds.page, border: `1px solid ${inks.muted}` },
    '.cm-button': {
      color: inks.text,
      backgroundColor: grounds.page,
      backgroundImage: 'none',
      border: `1px solid ${inks.muted}`,
    },
    '.cm-vim-panel, .cm-vim-panel input': { color: inks.text, fontFamily: 'var(--gr-mono)' },
    '.cm-tooltip': { color: inks.text, backgroundColor: grounds.panel, border: `1px solid ${line}` },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      color: inks.text,
      backgroundColor: grounds.selection,
    },
    '.cm-completionIcon': { opacity: 1 },
  };
}

function tokens({ inks }: Palette): HighlightStyle {
  return HighlightStyle.define([
    { tag: [tags.comment, tags.meta], color: inks.muted, fontStyle: 'italic' },
    { tag: [tags.keyword, tags.modifier, tags.self, tags.operatorKeyword], color: inks.keyword },
    { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: inks.string },
    { tag: [tags.number, tags.bool, tags.null, tags.atom], color: inks.number },
    {
      tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
      color: inks.name,
    },
    { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: inks.name },
    { tag: [tags.typeName, tags.className, tags.namespace], color: inks.type },
    { tag: tags.invalid, color: inks.invalid },
  ]);
}
