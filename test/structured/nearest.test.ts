import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../src/structured/nearest.js';

const KNOWN = ['is', 'is-one-of', 'is-present', 'at-least', 'materially-affected', 'said-materially-affected', 'title', 'applies-to'];

describe('nearestName', () => {
  it.each([
    ['is-presnt', 'is-present'],
    ['tilte', 'title'],
    ['at_least', 'at-least'],
    ['At-Least', 'at-least'],
    ['appliesTo', 'applies-to'],
    ['materialy-afected', 'materially-affected'],
    ['si', 'is'],
    ['if', 'is'],
    ['mat', 'materially-affected'],
    ['ma', undefined],
    ['said', undefined],
    ['zebra', undefined],
    ['', undefined],
    ['xy', undefined],
    ['a'.repeat(1_000), undefined],
  ])('takes %j for %j', (word, meant) => {
    expect(nearestName(word, KNOWN)).toBe(meant);
  });

  it('takes the beginning of one name for it, and that of two for neither', () => {
    expect(nearestName('warn', ['warning', 'error'])).toBe('warning');
    expect(nearestName('warn', ['warning', 'warnings-only'])).toBeUndefined();
  });

  it('finds a known name for itself, and the same name whatever was swapped in a long one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN), fc.nat(), (name, at) => {
        expect(nearestName(name, KNOWN)).toBe(name);
        const index = at % (name.length - 1);
        const swapped = name.slice(0, index) + (name[index + 1] ?? '') + (name[index] ?? '') + name.slice(index + 2);
        expect(nearestName(swapped, [name])).toBe(name);
      }),
    );
  });
});

describe('didYouMean', () => {
  it('asks, or says nothing', () => {
    expect(didYouMean('titel', KNOWN)).toBe('; did you mean "title"?');
    expect(didYouMean('zebra', KNOWN)).toBe('');
  });
});
