import type { Authority, Paragraph, Rule, RulePack } from '../../model/rule.js';

/** A paragraph of the law as it is asked of one form. */
export interface AskedParagraph {
  readonly pack: RulePack;
  /** The paragraph's own cite, which rules and vocabulary know it by. */
  readonly key: string;
  /** The cite that the form of the filing has for it. */
  readonly cite: string;
  readonly url?: string;
  /** The words of the requirement. */
  readonly requirement: string;
  readonly asks: string;
  /** Names of the vocabulary that speak to it. */
  readonly names: readonly string[];
  /** Whether it asks for tagging, and not for words. */
  readonly tagging: boolean;
  /** Rules that cite it, deprecated ones left out. */
  readonly rules: readonly Rule[];
}

/** `10-K` of `10-K/A` and `10-KT`. */
function baseForm(form: string): string {
  return form.replace(/\/A$/, '').replace(/(?<=-K)T$/, '');
}

function asksParagraph(asks: string | undefined, cite: string): boolean {
  return asks !== undefined && (cite === asks || cite.endsWith(` ${asks}`));
}

/** The wording that most rules quote, the first of equals. */
function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** What rules cite right behind a paragraph, without words of its own, is the same paragraph for another form. */
function citeForForm(cite: string, rules: readonly Rule[], form: string | null): string {
  if (form === null) return cite;
  const head = `Form ${baseForm(form)} `;
  for (const { authority } of rules) {
    const next = authority[authority.findIndex((one) => one.cite === cite) + 1];
    if (next?.asks === undefined && next?.cite.startsWith(head) === true) return next.cite;
  }
  return cite;
}

function describe(pack: RulePack, { cite, asks }: Paragraph, form: string | null): AskedParagraph {
  const rules = pack.rules.filter(({ status, authority }) => status !== 'deprecated' && authority.some((one) => one.cite === cite));
  const authorities = rules.flatMap(({ authority }) => authority.filter((one): one is Authority => one.cite === cite));
  const url = authorities.find((one) => one.url !== undefined)?.url;
  return {
    pack, key: cite, asks, rules,
    cite: citeForForm(cite, rules, form),
    ...(url === undefined ? {} : { url }),
    requirement: commonest(authorities.flatMap((one) => one.asks ?? [])) ?? asks,
    names: Object.entries(pack.vocabulary).filter(([, entry]) => 'asks' in entry && asksParagraph(entry.asks, cite)).map(([name]) => name),
    tagging: /interactive data/i.test(asks),
  };
}

/** Whether rules ask the paragraph of a form; where the form is not known, whether a form is asked anything. */
function isOfForm({ key, rules }: AskedParagraph, form: string | null): boolean {
  const named = /^Form (\S+)/.exec(key)?.[1];
  if (named !== undefined) return form !== null && named === baseForm(form);
  const forms = rules.flatMap(({ appliesTo }) => appliesTo.forms ?? []);
  return form === null ? forms.some((one) => one.startsWith('10-K')) : forms.some((one) => baseForm(one) === baseForm(form));
}

/**
 * The paragraphs that packs ask of a form, in the order of the law: those that something in the vocabulary speaks to (or that ask for tags),
 * and those beside them that nothing here reads for.
 */
export function paragraphsOf(packs: readonly RulePack[], form: string | null): { readonly asked: readonly AskedParagraph[]; readonly unread: readonly AskedParagraph[] } {
  const all = packs.flatMap((pack) => pack.paragraphs.map((paragraph) => describe(pack, paragraph, form)));
  const asked = all.filter((paragraph) => (paragraph.names.length > 0 || paragraph.tagging) && isOfForm(paragraph, form));
  const law = new Set(asked.map(({ key }) => lawOf(key)));
  return { asked, unread: all.filter((paragraph) => !asked.includes(paragraph) && law.has(lawOf(paragraph.key))) };
}

/** `17 CFR 229.106`, `Form 8-K`: what a paragraph is a part of. */
function lawOf(cite: string): string {
  return /^(?:Form \S+|[^(]*)/.exec(cite)?.[0].trim() ?? cite;
}
