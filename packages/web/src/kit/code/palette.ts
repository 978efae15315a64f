// The colours of the editor's themes as data. Every ink keeps at least 4.5:1 on every ground it can stand on.

export type Hex = `#${string}`;

export interface Palette {
  readonly dark: boolean;
  readonly grounds: {
    readonly page: Hex;
    readonly activeLine: Hex;
    readonly selection: Hex;
    /** Other places with the selected word, and what a search finds. */
    readonly match: Hex;
    readonly bracket: Hex;
    readonly panel: Hex;
  };
  readonly inks: {
    readonly text: Hex;
    readonly muted: Hex;
    readonly keyword: Hex;
    readonly string: Hex;
    readonly number: Hex;
    readonly name: Hex;
    readonly type: Hex;
    readonly invalid: Hex;
  };
  readonly caret: Hex;
  readonly line: Hex;
}

export type PaletteName = 'light' | 'dark' | 'high-contrast';

export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: {
    dark: false,
    grounds: {
      page: '#ffffff',
      activeLine: '#f4f6f4',
      selection: '#d3efde',
      match: '#ffedcf',
      bracket: '#d3efde',
      panel: '#f4f6f4',
    },
    inks: {
      text: '#181c17',
      muted: '#5f655f',
      keyword: '#8a2f8f',
      string: '#10673f',
      number: '#0e5b8e',
      name: '#795000',
      type: '#0e5b8e',
      invalid: '#972a2a',
    },
    caret: '#10673f',
    line: '#dbdfdb',
  },
  dark: {
    dark: true,
    grounds: {
      page: '#161b18',
      activeLine: '#1c231f',
      selection: '#23402f',
      match: '#3d3116',
      bracket: '#23402f',
      panel: '#0f1411',
    },
    inks: {
      text: '#e5e9e6',
      muted: '#a9b0ac',
      keyword: '#e0a8f0',
      string: '#86e0ab',
      number: '#97d0ff',
      name: '#ffc66f',
      type: '#97d0ff',
      invalid: '#ffaca5',
    },
    caret: '#53ce8d',
    line: '#2f3632',
  },
  'high-contrast': {
    dark: true,
    grounds: {
      page: '#000000',
      activeLine: '#1a1a1a',
      selection: '#00407a',
      match: '#4d3c00',
      bracket: '#00407a',
      panel: '#000000',
    },
    inks: {
      text: '#ffffff',
      muted: '#e0e0e0',
      keyword: '#ff9df2',
      string: '#7dff9a',
      number: '#8fd6ff',
      name: '#ffe066',
      type: '#8fd6ff',
      invalid: '#ffb3ad',
    },
    caret: '#ffffff',
    line: '#ffffff',
  },
};
