// What is said about a file that someone wants to import.

import { defaultSettings } from '@greenroom/core/identity';
import type { Importable } from '@greenroom/core/backup';
import { expect, test } from 'vitest';

import { previewImport, readExport } from './import-file.ts';

const exported: Importable = {
  schema: 'greenroom.export/1',
  settings: defaultSettings,
  sessions: ['session-one', 'session-two'].map((id) => ({
    id,
    title: 'Busy rooms',
    events: [
      {
        by: 'server',
        n: 0,
        at: 0,
        type: 'started',
        exercise: { track: 'coding', pack: 'core', exercise: 'busy-rooms', revision: 'r' },
        minutes: 25,
        startedAt: '2026-01-01T10:00:00.000Z',
        language: 'python',
      },
      { by: 'browser', n: 0, at: 5, type: 'said', text: 'May rooms be empty?' },
    ],
  })),
};

test('an export reads back as it was written', () => {
  expect(readExport(JSON.stringify(exported))).toEqual({ ok: true, value: exported });
});

test('the preview counts only what is new', () => {
  expect(previewImport(exported, new Set(['session-two']))).toEqual({ fresh: 1, known: 1, events: 2 });
  expect(previewImport(exported, new Set())).toEqual({ fresh: 2, known: 0, events: 4 });
});

test.each([
  ['not json', 'not JSON'],
  ['[1, 2]', 'not an export of Greenroom'],
  ['{"schema":"greenroom.export/9"}', 'greenroom.export/9'],
  [JSON.stringify({ ...exported, settings: { ...defaultSettings, fontSize: 900 } }), 'settings.fontSize'],
])('%s is refused with the reason', (text, reason) => {
  const read = readExport(text);
  expect(read.ok ? '' : read.problem).toContain(reason);
});
