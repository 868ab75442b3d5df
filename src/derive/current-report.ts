import type { FoundSection } from './sections.js';
import { cutPassage } from './passages.js';
import type { Passage } from './passages.js';

/** Whether a submission type is a current report (Form 8-K or Form 6-K, with their amendments). */
export function isCurrentReport(form: string | null): boolean {
  return form !== null && /^[68]-K/i.test(form);
}

/** The heading of what every report says about its forecasts, and of nothing that happened. */
const FORECASTS = /^(?:["'\s]*)(?:(?:caution\w*|special|important|note|disclosure|information|statements?|language|regarding|about|on|concerning)\s+){0,5}(?:forward\s?-?\s?looking|safe\s+harbor)/i;

/** The bodies of Item 1.05 in the visible text, up to the words about forward-looking statements. */
export function readCurrentItem(sections: readonly FoundSection[], visible: Passage | null): readonly Passage[] {
  if (visible === null) return [];
  return sections.flatMap(({ section, body }) => {
    if (section.name !== 'item-1.05') return [];
    const stop = visible.breaks.find((at) => at > body.start && at < body.end && FORECASTS.test(visible.plain.slice(at, at + 120)));
    return [cutPassage(visible, body.start, stop ?? body.end)];
  });
}
