// Paper is white: a page that is printed from the dark scheme goes to the printer in the light one.

import { useLayoutEffect } from 'react';

const ATTRIBUTE = 'data-mantine-color-scheme';

export function useLightPaper(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    let before: string | null = null;
    const lighten = (): void => {
      before = root.getAttribute(ATTRIBUTE);
      root.setAttribute(ATTRIBUTE, 'light');
    };
    const restore = (): void => {
      if (before !== null) root.setAttribute(ATTRIBUTE, before);
    };
    window.addEventListener('beforeprint', lighten);
    window.addEventListener('afterprint', restore);
    return () => {
      window.removeEventListener('beforeprint', lighten);
      window.removeEventListener('afterprint', restore);
    };
  }, []);
}
