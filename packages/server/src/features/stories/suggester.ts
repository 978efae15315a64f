// Asks a language model that whoever runs the server named for another wording. What it invents does not get through.

import { fail, ok, type Result } from '@greenroom/core/base';
import {
  acceptSuggestion,
  MAX_PART,
  type SuggestionWanted,
  type Suggestion,
} from '@greenroom/core/behavioural';
import { z } from 'zod';

import { askService, type OutsideService } from './outside-service.ts';

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const TASK = [
  'You edit one part of a story that a candidate tells in a job interview, in the first person.',
  'Make it shorter, more concrete and active. Answer with the new wording of that part alone, in its own language.',
  'Use nothing but what the text says: no new figure, name, cause or event.',
  'Where something is missing that the list asks for, leave a blank such as [what was it before?] for the candidate.',
].join(' ');

/**
 * Sends the text to `POST <url>/chat/completions`. A wording with figures that the text does not have is kept back, and those
 * figures are named. Or says in a sentence why there is no wording.
 */
export async function suggest(
  service: OutsideService,
  { part, text, missing }: SuggestionWanted,
): Promise<Result<Suggestion, string>> {
  const asked = [`Part: ${part}`, `Missing: ${missing.join(' ') || 'nothing'}`, 'Text:', text].join('\n');
  const messages = [
    { role: 'system', content: TASK },
    { role: 'user', content: asked },
  ];
  const body = JSON.stringify({ model: service.model, temperature: 0.3, messages });
  const outcome = await askService(service, {
    path: '/chat/completions',
    body,
    answer: answerSchema,
    hoped: 'a wording',
  });
  if (!outcome.ok) return outcome;
  const wording = outcome.value.choices[0]?.message.content.trim() ?? '';
  if (wording === '') return fail('The service had no wording.');
  if (wording.length > MAX_PART) return fail('The service answered with more than a wording.');
  const accepted = acceptSuggestion(text, wording);
  return ok(
    accepted.ok
      ? { kind: 'wording', text: wording }
      : { kind: 'kept-back', invented: accepted.problem.map((figure) => figure.text) },
  );
}
