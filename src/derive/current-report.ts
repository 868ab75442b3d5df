import { cutPassage, openSection } from './passages.js';
import type { Passage } from './passages.js';
import type { FoundSection } from './sections.js';

/** Whether a submission type is a current report (Form 8-K or Form 6-K, with their amendments). */
export function isCurrentReport(form: string | null): boolean {
  return form !== null && /^[68]-K/i.test(form);
}

/** The heading of what every report says about its forecasts, and of nothing that happened. */
const FORECASTS = /^(?:["'\s]*)(?:(?:caution\w*|special|important|note|disclosure|information|statements?|language|regarding|about|on|concerning)\s+){0,5}(?:forward\s?-?\s?looking|safe\s+harbor)/i;

/** The bodies of Item 1.05 in the visible text, up to the words about forward-looking statements. */
export function readCurrentItem(sections: readonly FoundSection[]): readonly Passage[] {
  return sections.flatMap((found) => {
    if (found.section.name !== 'item-1.05') return [];
    const body = openSection(found);
    const stop = body.breaks.find((at) => FORECASTS.test(body.plain.slice(at, at + 120)));
    return [stop === undefined ? body : cutPassage(body, 0, stop)];
  });
}
