import type { Rule, RulePack } from '../model/rule.js';

/** A paragraph of the law and the rules that rest on it. */
export interface CoveredParagraph {
  readonly pack: string;
  readonly cite: string;
  readonly asks: string;
  /** Sorted by id; empty where no rule asks for what the paragraph asks. */
  readonly rules: readonly Pick<Rule, 'id' | 'severity' | 'status'>[];
}

/** The map from the paragraphs that packs speak of to the rules whose authority cites them; deprecated rules count for nothing. */
export function coverParagraphs(packs: readonly RulePack[]): readonly CoveredParagraph[] {
  return packs.flatMap((pack) => pack.paragraphs.map(({ cite, asks }) => ({
    pack: pack.name, cite, asks,
    rules: pack.rules
      .filter((rule) => rule.status !== 'deprecated' && rule.authority.some((authority) => authority.cite === cite))
      .map(({ id, severity, status }) => ({ id, severity, status })),
  })));
}
