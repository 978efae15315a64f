// What is typed and not yet said: kept in this tab, so that a reload loses none of it.

import { useState } from 'react';

/** Like `useState` for a text, with a copy in the tab's own storage under a name. An empty text keeps nothing. */
export function useKeptText(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => read(name));
  const change = (next: string): void => {
    setText(next);
    write(name, next);
  };
  return [text, change];
}

function read(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

function write(name: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // Without storage it lives as long as the page.
  }
}
