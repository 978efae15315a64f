// The one word that every reviewer speaks: where, what was seen, why it matters, what to do.

/** How a finding asks to be read. Celebrating what went well belongs in coaching. */
export type FindingKind = 'essential' | 'actionable' | 'informative' | 'celebratory';

export interface Finding<Where> {
  readonly kind: FindingKind;
  /** Stable name of the rule that spoke, e.g. `vague-verb`. */
  readonly rule: string;
  readonly where: Where;
  readonly seen: string;
  readonly why: string;
  readonly advice: string;
}
