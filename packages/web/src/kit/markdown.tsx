// Markdown as content writes it. Raw HTML stays text: nothing in a problem can run in the page.

import type { ComponentProps } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';

import classes from './markdown.module.css';

interface MarkdownProps {
  readonly children: string;
  /** Level that a `#` of the text gets, so that the page keeps one outline. */
  readonly headingLevel?: 2 | 3;
}

export function Markdown({ children, headingLevel = 2 }: MarkdownProps) {
  return (
    <div className={classes.text}>
      <ReactMarkdown components={headingLevel === 2 ? fromLevel2 : fromLevel3}>{children}</ReactMarkdown>
    </div>
  );
}

/** Wide code scrolls inside its own box, by keyboard too. */
function Pre({ children }: ComponentProps<'pre'>) {
  return <pre tabIndex={0}>{children}</pre>;
}

/** Pictures of other servers would be requests to them: their description stands in. */
function Picture({ alt }: ComponentProps<'img'>) {
  return <span>{alt}</span>;
}

function Elsewhere({ href, children }: ComponentProps<'a'>) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

const parts: Components = { pre: Pre, img: Picture, a: Elsewhere };
const fromLevel2: Components = { ...parts, h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h3' };
const fromLevel3: Components = { ...parts, h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h4' };
