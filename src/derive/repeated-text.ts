import type { Fact } from '../model/fact.js';
import { isTextBlock } from './filing.js';

/** So many elements with one text say that the text was not divided among them. */
const ELEMENTS_AT_LEAST = 4;
/** Short texts, such as the name of a committee, may well be what several elements ask for. */
const SHORTEST = 200;

/**
 * One fact `repeated-text` for each text that four or more elements carry whole (17 CFR 229.106(d): each
 * element tags its own part of the disclosure): how many, and which.
 */
export function findRepeatedText(facts: readonly Fact[]): readonly Fact[] {
  const byText = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!isTextBlock(fact) || fact.text === undefined || fact.text.length < SHORTEST) continue;
    const known = byText.get(fact.text);
    if (known) known.push(fact);
    else byText.set(fact.text, [fact]);
  }
  return [...byText.values()].flatMap((same): readonly Fact[] => {
    const names = [...new Set(same.map((fact) => fact.name))];
    const [first] = same;
    if (names.length < ELEMENTS_AT_LEAST || first?.text === undefined) return [];
    return [{
      name: 'repeated-text', origin: 'derived', kind: 'record', value: { elements: names, count: names.length }, text: first.text.slice(0, SHORTEST),
      ...(first.location ? { location: first.location } : {}), from: 'own-block',
    }];
  });
}
