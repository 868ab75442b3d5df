import { describe, expect, it } from 'vitest';
import { findRepeatedText } from '../../src/derive/repeated-text.js';
import type { Fact } from '../../src/model/fact.js';

const PARAGRAPH = 'We assess, identify and manage cybersecurity risks through a documented program. '.repeat(4).trim();

function block(name: string, text: string): Fact {
  return { name, origin: 'tagged', kind: 'text', concept: `cyd:${name}TextBlock`, text };
}

describe('text that several elements carry', () => {
  it('is found from four elements on, with their names', () => {
    const [fact, ...others] = findRepeatedText(['A', 'B', 'C', 'D'].map((name) => block(name, PARAGRAPH)));
    expect(others).toEqual([]);
    expect(fact).toMatchObject({ name: 'repeated-text', value: { elements: ['A', 'B', 'C', 'D'], count: 4 } });
    expect(PARAGRAPH.startsWith(fact?.text ?? 'nothing')).toBe(true);
  });

  it('is nothing with three elements, or four facts of three', () => {
    expect(findRepeatedText(['A', 'B', 'C', 'C'].map((name) => block(name, PARAGRAPH)))).toEqual([]);
  });

  it('is nothing where the text is a name', () => {
    expect(findRepeatedText(['A', 'B', 'C', 'D'].map((name) => block(name, 'Audit Committee')))).toEqual([]);
  });

  it('is nothing where the texts differ', () => {
    expect(findRepeatedText(['A', 'B', 'C', 'D'].map((name) => block(name, `${PARAGRAPH} ${name}`)))).toEqual([]);
  });
});
