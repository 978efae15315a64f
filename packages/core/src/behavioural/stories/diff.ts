// A readable difference between two versions of a story, word by word.

import { diffWordsWithSpace } from 'diff';

import type { StoryContent } from './story.ts';

export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface FieldDiff {
  readonly field: keyof StoryContent;
  readonly pieces: readonly DiffPiece[];
}

/** Beyond this many edits two texts have nothing to do with each other: one is shown as removed and the other as added. */
const MOST_EDITS = 4000;

/** Same and removed pieces joined give the old text; same and added pieces give the new one. */
export function diffText(before: string, after: string): readonly DiffPiece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined)
    return pieces([
      ['removed', before],
      ['added', after],
    ]);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function pieces(parts: readonly (readonly [DiffPiece['kind'], string])[]): readonly DiffPiece[] {
  return parts.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }));
}

const FIELDS = [
  'title',
  'form',
  'kind',
  'role',
  'from',
  'to',
  'withWhom',
  'competencies',
  'situation',
  'task',
  'action',
  'result',
  'learning',
  'metrics',
  'artefacts',
] as const satisfies readonly (keyof StoryContent)[];

/** Only the fields that changed, in reading order. */
export function diffStory(before: StoryContent, after: StoryContent): readonly FieldDiff[] {
  return FIELDS.filter((field) => fieldText(before, field) !== fieldText(after, field)).map((field) => ({
    field,
    pieces: diffText(fieldText(before, field), fieldText(after, field)),
  }));
}

/** Lists are one line an entry. */
function fieldText(content: StoryContent, field: keyof StoryContent): string {
  switch (field) {
    case 'competencies':
    case 'metrics':
      return content[field].join('\n');
    case 'artefacts':
      return content.artefacts.map(({ kind, label, target }) => `${kind}: ${label} <${target}>`).join('\n');
    case 'kind':
    case 'from':
    case 'to':
      return content[field] ?? '';
    case 'title':
    case 'form':
    case 'role':
    case 'withWhom':
    case 'situation':
    case 'task':
    case 'action':
    case 'result':
    case 'learning':
      return content[field];
  }
}
