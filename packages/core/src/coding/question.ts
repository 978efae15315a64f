// Whether a typed line asks something. Thinking aloud must not be answered as if it were a question.

/** What a sentence is: a question, an assumption to be confirmed, or narration. */
export type SentenceKind = 'question' | 'assumption' | 'narration';

export interface Sentence {
  readonly text: string;
  readonly kind: SentenceKind;
}

const ASSUMPTION =
  /\b(?:i(?:'m| am| will|'ll|'d| would)? (?:\w+ )?assum(?:e|ing)|assuming|let(?:'s| us| me) assume|we can assume|i take it)\b/u;

/** An auxiliary or a verb first, then its subject: “is the list sorted”, “can it be empty”, “should I return”. */
const INVERTED =
  /^(?:is|are|isn't|aren't|am|was|do|does|don't|doesn't|did|can|could|can't|should|shall|shouldn't|will|would|won't|may|might|must|has|have) (?:i|we|you|it|they|he|she|there|this|that|these|those|the|a|an|any|all|each|every|both|my|your|its|some|one|two|[*?/]+|[\w[\]]+ (?:always|be|allowed|sorted|unique|valid|guaranteed|ever|contain|have|included|inclusive|empty|negative))(?!\w)/u;

/** “Does priority 1 come first”, “is matching strict”; not “does not work”, “is fine now”. */
const BARE =
  /^(?:does|is|are) (?!(?:not|fine|ok|okay|good|better|correct|right|wrong|working|works?|done|just|still|also|now|what|why|because|too|that|so)\b)[\w'[\]*/?-]+ \S/u;

/** A question word that is followed as in a question: “what is”, “how many”, “which one”; not “when I see”. */
const ASKED =
  /^(?:what (?:is|are|if|about|happens|should|do|does|would|will|can|could|kind|type|types|range|size|sort|value|format|else|counts|order)|what's|how (?:is|are|do|does|did|many|much|big|large|long|small|should|would|can|could|about|deep|often|fast|will)|which (?:one|ones|of|order|way|value|index|element|should|is|are|do|does|would)|where (?:is|are|do|does|should|can)|when (?:is|are|do|does|should|would|can) (?:i|we|the|it|there)|why (?:is|are|do|does|would|should)|who (?:is|are|will)|whose|any (?:limit|limits|constraint|constraints|restrictions?|guarantees?|bounds?|chance))\b/u;

/** Asking in other clothes. */
const INDIRECT =
  /\b(?:can i assume|may i assume|could i assume|should i assume|can we assume|should we assume|is it (?:safe|fair|ok|okay) to|am i allowed|are we allowed|i(?:'m| am| was|'d like to| want to| would like to)? (?:wonder|wondering|ask|know|clarify|check|curious)(?:ing)? (?:if|whether|what|how|about|which)|do i need|do we need|tell me|could you (?:clarify|confirm|explain|tell)|can you (?:clarify|confirm|explain|tell)|please (?:clarify|confirm|explain|tell)|just to (?:confirm|clarify|be sure|check))\b/u;

/** To oneself rather than to the interviewer: “why does this fail?”, “what am I missing?”. */
const TO_ONESELF =
  /^(?:(?:hmm+|ok|okay|so|wait|ah|oh|right|now|well)[,.\s]+)*(?:why (?:is|does|did|isn't|doesn't) (?:this|that|it|my)\b|what am i (?:missing|doing)|what (?:is|'s) wrong|where (?:is|was) (?:my|the) (?:bug|mistake|error)|what (?:now|next|else)\b|how (?:do|can|would|should|could) (?:i|we) (?:do|make|fix|solve|speed|improve|get|avoid|optimi[sz]e)\b|can i do better|is there a better way|right\?|does (?:this|that) make sense)/u;

const OPENERS =
  /^(?:(?:and|but|so|ok|okay|also|hmm+|um|uh|wait|hi|hello|hey|well|then|first|second|another question|one more question|quick question|question)[,:.!]*\s+)+/u;

/** The sentences of a typed line, each with its kind. A mark after a space, as in “can ? match”, ends none. */
export function sentencesOf(line: string): readonly Sentence[] {
  return line
    .split(/(?<=[^\s.?!][.?!]{1,5})\s+|\n+/u)
    .map((text) => text.trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => ({ text, kind: kindOf(text) }));
}

function kindOf(sentence: string): SentenceKind {
  const plain = sentence.toLowerCase().replaceAll('’', "'").replace(OPENERS, '');
  if (TO_ONESELF.test(plain)) return 'narration';
  if (
    plain.endsWith('?') ||
    INDIRECT.test(plain) ||
    INVERTED.test(plain) ||
    BARE.test(plain) ||
    ASKED.test(plain)
  )
    return 'question';
  return ASSUMPTION.test(plain) ? 'assumption' : 'narration';
}

/** Whether a line asks the interviewer something or states an assumption for them to confirm. */
export function asksSomething(line: string): boolean {
  return sentencesOf(line).some(({ kind }) => kind !== 'narration');
}
