import { describe, expect, it } from 'vitest';
import { rememberLatest } from '../../src/derive/remember-latest.js';

describe('what was read lately', () => {
  const counting = (): { readonly read: (sentence: string) => readonly string[]; readonly asked: string[] } => {
    const asked: string[] = [];
    return { asked, read: rememberLatest((sentence) => { asked.push(sentence); return sentence.split(' '); }) };
  };

  it('is not read again', () => {
    const { read, asked } = counting();
    expect(read('the board')).toEqual(['the', 'board']);
    expect(read('the board')).toEqual(['the', 'board']);
    expect(asked).toEqual(['the board']);
  });

  it('is forgotten after some hundred others', () => {
    const { read, asked } = counting();
    for (let index = 0; index <= 300; index += 1) read(`sentence ${index}`);
    read('sentence 0');
    expect(asked.filter((sentence) => sentence === 'sentence 0')).toHaveLength(2);
  });

  it('is no whole text', () => {
    const { read, asked } = counting();
    const text = 'x'.repeat(4_001);
    read(text);
    read(text);
    expect(asked).toHaveLength(2);
  });
});
