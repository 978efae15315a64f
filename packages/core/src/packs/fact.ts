// The facts of a problem: aliases without repetition, ids and aliases that belong to one fact only.

import { fail, ok, type Result } from '../base/index.ts';
import type { Fact } from '../coding/index.ts';
import { type Fault, fault } from './fault.ts';
import type { GreenroomYaml } from './schema.ts';

export function parseFacts(fields: GreenroomYaml['facts']): Result<readonly Fact[], readonly Fault[]> {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  /** Which fact each wording belongs to. */
  const owners = new Map<string, string>();
  const facts = fields.map((field, index): Fact => {
    if (ids.has(field.id)) {
      const seen = `${field.id} is there twice.`;
      const place = { file: 'greenroom.yaml', field: `facts[${index}].id` };
      faults.push(fault('bad-id', { ...place, seen, advice: 'Give each fact its own id.' }));
    }
    ids.add(field.id);
    for (const wording of [field.question, ...field.aliases]) {
      const owner = owners.get(wordsOf(wording));
      if (owner !== undefined && owner !== field.id) faults.push(ambiguous({ index, wording, owner }));
      owners.set(wordsOf(wording), field.id);
    }
    return { ...field, aliases: distinctAliases(field), tests: [...new Set(field.tests)] };
  });
  return faults.length === 0 ? ok(facts) : fail(faults);
}

function ambiguous(found: {
  readonly index: number;
  readonly wording: string;
  readonly owner: string;
}): Fault {
  return fault('ambiguous-alias', {
    file: 'greenroom.yaml',
    field: `facts[${found.index}].aliases`,
    seen: `“${found.wording}” also belongs to ${found.owner}.`,
    advice: 'Keep it where it fits best and word the other one differently.',
  });
}

/** Aliases that differ in more than case, spacing or punctuation, from each other and from the question. */
function distinctAliases({ question, aliases }: GreenroomYaml['facts'][number]): readonly string[] {
  const seen = new Set([wordsOf(question)]);
  return aliases.filter((alias) => {
    const fresh = !seen.has(wordsOf(alias));
    seen.add(wordsOf(alias));
    return fresh;
  });
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? []).join(' ');
}
