// How CodeMirror reads each language, and how far its usual style indents.

import { cpp } from '@codemirror/lang-cpp';
import { go } from '@codemirror/lang-go';
import { java } from '@codemirror/lang-java';
import { javascript } from '@codemirror/lang-javascript';
import { python } from '@codemirror/lang-python';
import { rust } from '@codemirror/lang-rust';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import type { Extension } from '@codemirror/state';
import type { Language } from '@greenroom/core/judging';

export interface Grammar {
  readonly extension: () => Extension;
  /** Spaces of one step. */
  readonly indent: number;
}

export const grammars: Readonly<Record<Language, Grammar>> = {
  python: { extension: python, indent: 4 },
  javascript: { extension: javascript, indent: 2 },
  typescript: { extension: () => javascript({ typescript: true }), indent: 2 },
  java: { extension: java, indent: 4 },
  cpp: { extension: cpp, indent: 4 },
  go: { extension: go, indent: 4 },
  rust: { extension: rust, indent: 4 },
  sql: { extension: () => sql({ dialect: PostgreSQL }), indent: 2 },
};
