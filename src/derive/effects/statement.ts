/** Whether a statement is about what has happened, or about what is reasonably likely: the two limbs of 17 CFR 229.106(b)(2). */
export type Limb = 'past' | 'forward';

/** What a statement does: it denies an effect, affirms one, calls one likely, or excepts something from a denial. */
export type StatementKind = 'negated' | 'affirmed' | 'likely' | 'excepted';

/** One statement of a sentence about material effect. */
export interface EffectStatement {
  readonly kind: StatementKind;
  readonly limb: Limb;
  /** The clause that makes it. */
  readonly clause: string;
}

/** Takes the statements that a reader finds in a clause. */
export type Put = (kind: StatementKind, limb: Limb) => void;
