import { describe, expect, it } from 'vitest';
import { readPath } from '../../src/evaluate/path.js';
import { affected, affectedText, said } from './build.js';

describe('a path into a fact', () => {
  it.each([
    ['value', 'words'], ['text', 'words'], ['kind', 'text'], ['name', 'affected-text'], ['value.length', undefined], ['nobody', undefined], ['', undefined], ['value.', undefined],
  ])('of a text: %j', (path, found) => {
    expect(readPath(affectedText('words'), path)).toBe(found);
  });

  it.each([
    ['value.by', 'board'], ['value.committees', ['audit']], ['value.committees.0', 'audit'], ['value.committees.1', undefined], ['value.none', null], ['value.none.more', undefined], ['value.by.0', undefined], ['value', { by: 'board', committees: ['audit'], none: null }],
  ])('of a record: %j', (path, found) => {
    expect(readPath(said('said-affected', { by: 'board', committees: ['audit'], none: null }), path)).toEqual(found);
  });

  it('reads false', () => {
    expect(readPath(affected(false), 'value')).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'value.__proto__', 'value.constructor.prototype', 'toString', 'value.hasOwnProperty'])('never leaves what the fact has of its own: %s', (path) => {
    expect(readPath(said('said-affected', { by: 'board' }), path)).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses %s even where a fact has it of its own', (key) => {
    const value: unknown = JSON.parse(`{ "${key}": "x", "by": "board" }`);
    const fact = { ...said('said-affected', {}), value: value as Readonly<Record<string, string>> };
    expect([readPath(fact, `value.${key}`), readPath(fact, 'value.by')]).toEqual([undefined, 'board']);
  });

  it('runs nothing to read', () => {
    const fact = Object.defineProperty(said('said-affected', {}), 'trap', { get: () => 'ran', enumerable: true });
    expect(readPath(fact, 'trap')).toBeUndefined();
  });
});
