// The code as it stood: read-only, with the caret, the selection and what was just written.

import { Compartment, EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, drawSelection, type DecorationSet, EditorView, lineNumbers } from '@codemirror/view';
import { type Language, languageNames } from '@greenroom/core/judging';
import type { Changes, DocumentState } from '@greenroom/core/session';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { grammar } from '../../../kit/code/grammars.ts';
import { editorFontSize, editorTheme } from '../../../kit/code/theme.ts';
import { useSettings } from '../../../shell/settings.ts';
import classes from './code-pane.module.css';

interface CodePaneProps {
  readonly language: Language;
  readonly document: DocumentState | undefined;
  /** The edit that happened just then, if one did. */
  readonly edit: Changes | null;
  /** A line to point out, from 1. */
  readonly line: number | null;
}

export function CodePane({ language, document, edit, line }: CodePaneProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const { fontSize, editorTheme: wanted } = useSettings();
  const scheme = useComputedColorScheme();
  const theme = wanted === 'match' ? scheme : wanted;

  useEffect(() => {
    if (place.current === null) return;
    const made = new EditorView({ state: EditorState.create({ extensions }), parent: place.current });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: [
        slots.language.reconfigure(grammar(language)),
        slots.label.reconfigure(
          EditorView.contentAttributes.of({ 'aria-label': `${languageNames[language]} code at this moment` }),
        ),
      ],
    });
  }, [language]);

  useEffect(() => {
    view.current?.dispatch({
      effects: slots.look.reconfigure([editorTheme(theme), editorFontSize(fontSize)]),
    });
  }, [theme, fontSize]);

  useEffect(() => {
    if (view.current === null) return;
    show(view.current, document ?? emptyDocument, edit);
    pointOut(view.current, line);
  }, [document, edit, line]);

  return <div ref={place} className={classes.code} />;
}

const emptyDocument: DocumentState = { text: '', anchor: 0, head: 0 };

const slots = { language: new Compartment(), look: new Compartment(), label: new Compartment() };

const setWritten = StateEffect.define<readonly Range[]>();

interface Range {
  readonly from: number;
  readonly to: number;
}

const written = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const ranges = transaction.effects.find((effect) => effect.is(setWritten))?.value;
    if (ranges === undefined) return marks.map(transaction.changes);
    return Decoration.set(
      ranges.filter(({ from, to }) => to > from).map(({ from, to }) => justWritten.range(from, to)),
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});
const justWritten = Decoration.mark({ class: 'gr-written' });

const setPointed = StateEffect.define<number | null>();

const pointed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const effect = transaction.effects.find((each) => each.is(setPointed));
    if (effect === undefined) return marks.map(transaction.changes);
    return effect.value === null ? Decoration.none : Decoration.set(pointedLine.range(effect.value));
  },
  provide: (field) => EditorView.decorations.from(field),
});
const pointedLine = Decoration.line({ class: 'gr-pointed' });

/** Marks a line and brings it into view; a line that the text has not got marks none. */
function pointOut(view: EditorView, line: number | null): void {
  const { doc } = view.state;
  const from = line === null || line > doc.lines ? null : doc.line(line).from;
  view.dispatch({
    effects: [
      setPointed.of(from),
      ...(from === null ? [] : [EditorView.scrollIntoView(from, { y: 'center' })]),
    ],
  });
}

const extensions: Extension = [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorView.contentAttributes.of({ tabindex: '0', 'aria-readonly': 'true' }),
  lineNumbers(),
  drawSelection({ cursorBlinkRate: 0 }),
  written,
  pointed,
  slots.language.of([]),
  slots.look.of([]),
  slots.label.of([]),
];

/** Brings the view to a document by the smallest change, so that it scrolls only when it must. */
function show(view: EditorView, { text, anchor, head }: DocumentState, edit: Changes | null): void {
  const before = view.state.doc.toString();
  const ranges = edit === null ? [] : writtenRanges(edit, text.length);
  const target = ranges.at(-1)?.to ?? head;
  view.dispatch({
    ...(before === text ? {} : { changes: smallestChange(before, text) }),
    selection: { anchor: Math.min(anchor, text.length), head: Math.min(head, text.length) },
    effects: [
      setWritten.of(ranges),
      EditorView.scrollIntoView(Math.min(target, text.length), { y: 'nearest', yMargin: 48 }),
    ],
  });
}

function smallestChange(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

/** Where an edit's own words stand in the document after it. */
function writtenRanges(changes: Changes, length: number): readonly Range[] {
  const ranges: Range[] = [];
  let position = 0;
  for (const change of changes) {
    if (typeof change === 'number') {
      position += change;
      continue;
    }
    const [, ...lines] = change;
    const to = position + lines.join('\n').length;
    ranges.push({ from: position, to });
    position = to;
  }
  return position <= length ? ranges : [];
}
