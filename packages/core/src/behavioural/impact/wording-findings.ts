// What a reviewer says about the words of a sentence.

import type { Finding } from '../../base/index.ts';
import { type Span, spanText } from './span.ts';
import type { Token } from './token.ts';
import { passives } from './voice.ts';
import type { WordingNote, WordingRule } from './wording.ts';

const TEXTS: Readonly<Record<WordingRule, { why: string; advice: string }>> = {
  'vague-effect': {
    why: 'It says that something changed, but not what, by how much or for whom.',
    advice:
      'From what to what, in which unit, and how do you know? If you never measured it, what did people notice?',
  },
  'vague-part': {
    why: 'A reader cannot tell your part from everybody else’s.',
    advice: 'What exactly did you do yourself?',
  },
  'vague-amount': {
    why: 'It asks to be believed instead of showing a size.',
    advice: 'How many, which ones, or how much?',
  },
  hedge: {
    why: 'It takes back half of what you say.',
    advice: 'Are you sure of it? Then say it plainly. If not, say what you do know.',
  },
  'buzzword-run': {
    why: 'Words that fit every candidate tell nothing about you.',
    advice: 'Which deed would make a reader think of these words without your saying them?',
  },
};

export function wordingFindings(text: string, notes: readonly WordingNote[]): readonly Finding<Span>[] {
  return notes.map(({ rule, start, end }) => ({
    kind: 'actionable',
    rule,
    where: { start, end },
    seen: `“${spanText(text, { start, end })}”`,
    ...TEXTS[rule],
  }));
}

export function passiveFindings(text: string, tokens: readonly Token[]): readonly Finding<Span>[] {
  return passives(tokens).map((where) => ({
    kind: 'actionable',
    rule: 'passive-without-actor',
    where,
    seen: `“${spanText(text, where)}” does not say who did it.`,
    why: 'An interviewer wants to know what you did.',
    advice: 'Who did it? If it was you, say “I”.',
  }));
}
