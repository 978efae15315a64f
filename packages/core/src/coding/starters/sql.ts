// SQL's words: a query has no name to define, so its starter says what must come out.

import { dialectNames } from '../query/query.ts';
import { formatValueType } from '../value-type.ts';
import { starterOf, type Words } from './words.ts';

export const sqlWords: Words = {
  name: (snake) => snake,
  method: (snake) => snake,
  type: formatValueType,
  starter: ({ query }) => {
    if (query === undefined) return starterOf('', '', '');
    const columns = query.columns.map(({ name }) => name).join(', ');
    const task = query.answer === null ? `Return: ${columns}` : 'Change the tables as asked.';
    return starterOf(`-- ${dialectNames[query.dialect]}. ${task}\n`, '', '\n');
  },
};
