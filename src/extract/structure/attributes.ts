import { INLINE_XBRL, XBRL_INSTANCE, lookUpNamespace, splitName } from '../namespaces.js';
import type { Mark } from './marks.js';
import { describeMark, placeOf, syntaxCode } from './violation.js';
import type { Violation } from './violation.js';

const FACT = ['id', 'name', 'contextRef', 'target', 'tupleRef', 'order'];
const TERM = ['format', 'scale', 'sign'];

/** Attributes without a namespace that elements of Inline XBRL 1.1 take, those that they must have first after the bar. */
const ATTRIBUTES: Readonly<Record<string, { readonly takes: readonly string[]; readonly needs: readonly string[] }>> = {
  continuation: { takes: ['id', 'continuedAt'], needs: ['id'] },
  denominator: { takes: TERM, needs: [] },
  exclude: { takes: [], needs: [] },
  footnote: { takes: ['id', 'continuedAt', 'footnoteRole', 'title'], needs: ['id'] },
  fraction: { takes: [...FACT, 'unitRef'], needs: ['name', 'contextRef', 'unitRef'] },
  header: { takes: [], needs: [] },
  hidden: { takes: [], needs: [] },
  nonFraction: { takes: [...FACT, ...TERM, 'unitRef', 'decimals', 'precision'], needs: ['name', 'contextRef', 'unitRef'] },
  nonNumeric: { takes: [...FACT, 'format', 'escape', 'continuedAt'], needs: ['name', 'contextRef'] },
  numerator: { takes: TERM, needs: [] },
  references: { takes: ['id', 'target'], needs: [] },
  relationship: { takes: ['arcrole', 'linkRole', 'fromRefs', 'toRefs', 'order'], needs: ['fromRefs', 'toRefs'] },
  resources: { takes: [], needs: [] },
  tuple: { takes: ['id', 'name', 'target', 'tupleID', 'tupleRef', 'order'], needs: ['name'] },
};
/** Elements that take no attribute of another namespace but `xml:…`. */
const CLOSED: ReadonlySet<string> = new Set(['footnote', 'relationship']);
/** Elements that take no attribute at all, and so say no language. */
const BARE: ReadonlySet<string> = new Set(['exclude', 'header', 'hidden', 'resources']);
const INTEGER = /^[+-]?\d+$/;

/** What attributes must look like; the code is that of XML Schema. */
const VALUES: ReadonlyMap<string, { readonly form: RegExp; readonly says: string }> = new Map(Object.entries({
  escape: { form: /^(?:true|false|1|0)$/, says: 'true or false' },
  sign: { form: /^-$/, says: '-, or is left out' },
  scale: { form: INTEGER, says: 'a whole number' },
  decimals: { form: /^(?:INF|[+-]?\d+)$/, says: 'a whole number or INF' },
  precision: { form: /^(?:INF|\d+)$/, says: 'a whole number or INF' },
}));

/** Attributes that are missing, that are not taken, and values that they cannot have. */
export function findWrongAttributes(marks: readonly Mark[]): readonly Violation[] {
  const found: Violation[] = [];
  for (const mark of marks) {
    const add = (code: string, what: string): void => {
      found.push({ name: 'wrong-attribute', code, what, at: placeOf(mark) });
    };
    if (mark.space === 'xbrli' && (mark.local === 'context' || mark.local === 'unit') && mark.attributes['id'] === undefined) {
      add(syntaxCode(mark.local, 'attributeRequired'), `A ${mark.local} has no id`);
    }
    if (mark.space !== 'ix') continue;
    const known = Object.hasOwn(ATTRIBUTES, mark.local) ? ATTRIBUTES[mark.local] : undefined;
    if (!known) continue;
    for (const name of known.needs) {
      if (mark.attributes[name] === undefined) add(syntaxCode(mark.local, 'attributeRequired'), `${describeMark(mark)} has no ${name}`);
    }
    for (const [name, value] of Object.entries(mark.attributes)) checkAttribute(mark, known.takes, name, value, add);
    checkAccuracy(mark, add);
    if (mark.local === 'footnote' && mark.lang === null) add(syntaxCode('footnote'), `${describeMark(mark)} stands where no xml:lang says its language`);
  }
  return found;
}

function checkAttribute(mark: Mark, takes: readonly string[], name: string, value: string, add: (code: string, what: string) => void): void {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return;
  const { prefix, local } = splitName(name);
  if (prefix === '') {
    const wanted = VALUES.get(name);
    if (!takes.includes(name)) add(syntaxCode(mark.local, 'attributeNotExpected'), `${describeMark(mark)} has an attribute ${name}, which Inline XBRL does not know there`);
    else if (wanted && !wanted.form.test(value.trim())) add('xmlSchema:valueError', `The ${name} of ${describeMark(mark)} is "${value.slice(0, 40)}", and must be ${wanted.says}`);
    return;
  }
  const namespace = lookUpNamespace(mark.scope, prefix);
  if (namespace === INLINE_XBRL) add(syntaxCode(mark.local, 'attributeNotExpected'), `${describeMark(mark)} has ${name}; attributes of Inline XBRL have no prefix`);
  else if (namespace === XBRL_INSTANCE) add(syntaxCode(mark.local, 'qualifiedAttributeDisallowed'), `${describeMark(mark)} has ${name}; attributes of XBRL have no prefix`);
  else if (prefix !== 'xml' && CLOSED.has(mark.local)) add(syntaxCode(mark.local, 'qualifiedAttributeNotExpected'), `${describeMark(mark)} has ${name}, and takes no attribute of another namespace`);
  else if (prefix === 'xml' && local === 'base') add('EFM.5.02.05.xmlBaseDisallowed', `${describeMark(mark)} has xml:base, which EDGAR refuses`);
  else if (BARE.has(mark.local)) add(syntaxCode(mark.local, 'qualifiedAttributeNotExpected'), `${describeMark(mark)} has ${name}, and takes no attribute`);
}

/** XBRL 2.1 §4.6.3: a number that is not nil has decimals or precision, and not both; one that is nil has neither. */
function checkAccuracy(mark: Mark, add: (code: string, what: string) => void): void {
  if (mark.local !== 'nonFraction') return;
  const said = ['decimals', 'precision'].filter((name) => mark.attributes[name] !== undefined);
  const nil = mark.isNil;
  if (nil && said.length > 0) add('xbrl.4.6.3', `${describeMark(mark)} is nil and has ${said.join(' and ')}`);
  else if (!nil && said.length === 2) add('xbrl.4.6.3', `${describeMark(mark)} has decimals and precision; it takes one of them`);
  else if (!nil && said.length === 0) add('xbrl.4.6.3', `${describeMark(mark)} has neither decimals nor precision`);
}
