import { describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/derive/index.js';
import { visible } from './facts.js';

function quotedWords(body: string): string | undefined {
  const shown = visible('Item 1C. Cybersecurity', body, 'Item 2. Properties');
  return deriveFacts({ facts: [], observes: ['visible-text'], form: '10-K', visible: shown }).facts.find(({ name }) => name === 'item-section')?.text;
}

describe('the words of an Item that are quoted', () => {
  it('are all of it where it is short', () => {
    expect(quotedWords('Northwind maintains a program.')).toBe('Northwind maintains a program.');
  });

  it('end between words where it is long', () => {
    expect(quotedWords(Array.from({ length: 100 }, () => 'program').join(' '))).toBe(Array.from({ length: 37 }, () => 'program').join(' '));
  });

  it('end after 300 characters where there is no other end', () => {
    expect(quotedWords('x'.repeat(400))).toBe('x'.repeat(300));
  });
});
