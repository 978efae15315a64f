// Markdown as content writes it. Raw HTML stays text: nothing in a problem can run in the page.

import ReactMarkdown from 'react-markdown';

import classes from './markdown.module.css';

interface MarkdownProps {
  readonly children: string;
  /** Level that a `#` of the text gets, so that the page keeps one outline. */
  readonly headingLevel?: 2 | 3;
}

export function Markdown({ children, headingLevel = 2 }: MarkdownProps) {
  const Upper = headingLevel === 2 ? 'h2' : 'h3';
  const Lower = headingLevel === 2 ? 'h3' : 'h4';
  return (
    <div className={classes.text}>
      <ReactMarkdown
        components={{
          h1: Upper,
          h2: Upper,
          h3: Lower,
          h4: Lower,
          // Wide code scrolls inside its own box, by keyboard too.
          pre: ({ children: code }) => <pre tabIndex={0}>{code}</pre>,
          // Pictures of other servers would be requests to them.
          img: ({ alt }) => <span>{alt}</span>,
          a: ({ href, children: text }) => (
            <a href={href} target="_blank" rel="noreferrer noopener">
              {text}
            </a>
          ),
        }}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}
