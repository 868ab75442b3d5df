import type { Fact, FactSet } from '../../model/fact.js';
import { toRegionLocation } from '../../model/lines.js';
import type { ReviewPlace } from '../../model/review.js';
import { hasWords } from './evidence.js';

/** Where the disclosure was looked for, found or not. */
export function placesOf(factSet: FactSet, isTextBlock: (fact: Fact) => boolean): readonly ReviewPlace[] {
  const lineStarts = new Map(factSet.inputs.map((input) => [input.uri, input.lineStarts]));
  const sections = factSet.sections.map(({ name, title, location }): ReviewPlace => {
    const starts = lineStarts.get(location.uri);
    const body = factSet.facts.find((fact) => fact.name === 'item-section' && fact.kind === 'record' && fact.value.item === name);
    const characters = body?.kind === 'record' && typeof body.value.characters === 'number' ? body.value.characters : 0;
    return { place: name, title, found: true, characters, ...(starts ? { location: toRegionLocation(starts, location) } : {}) };
  });
  const count = (facts: readonly Fact[]): number => facts.reduce((sum, { text = '' }) => sum + text.length, 0);
  const blocks = factSet.facts.filter((fact) => isTextBlock(fact) && hasWords(fact));
  const given = factSet.facts.filter(({ name, origin }) => name === 'item-text' && origin !== 'derived');
  return [
    ...(given.length > 0 ? [{ place: 'item-text', found: true, characters: count(given) }] : []),
    ...(sections.length > 0 ? sections : factSet.observes.includes('visible-text') ? [{ place: 'section', found: false, characters: 0 }] : []),
    ...(factSet.observes.includes('tagged') ? [{ place: 'text-blocks', found: blocks.length > 0, characters: count(blocks) }] : []),
  ];
}
