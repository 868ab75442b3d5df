import { describe, expect, it } from 'vitest';
import { breachesOf, number, words } from './small-documents.js';
import type { Told } from './small-documents.js';

const told = async (body: string, resources = ''): Promise<readonly Told[]> => breachesOf('broken-reference', { body, resources });
const part = (id: string, next?: string, content = 'and more'): string => `<ix:continuation id="${id}"${next === undefined ? '' : ` continuedAt="${next}"`}>${content}</ix:continuation>`;
const fact = (next: string, content = 'Words', name = 'dei:EntityFileNumber'): string => words(content, ` continuedAt="${next}"`, name);
const footnote = (next: string, content = 'Rounded'): string => `<ix:footnote id="f" continuedAt="${next}">${content}</ix:footnote>`;
const tagOf = (mark: string): string => /^<[^>]+>/.exec(mark)?.[0] ?? '';
const FACT = 'ix:nonNumeric (dei:EntityFileNumber)';

describe('a chain of continuations', () => {
  it.each([
    ['of one part', fact('a') + part('a')], ['of many parts', fact('a') + part('a', 'b') + part('b', 'd') + part('d', 'e') + part('e')], ['in another order', part('b') + part('a', 'b') + fact('a')],
    ['of a footnote', footnote('a') + part('a', 'b') + part('b')], ['with another within it', `${fact('a', `Words ${fact('b', 'within', 'dei:DocumentType')}`)}${part('a', undefined, `and ${part('b')}`)}`],
  ])('is right: %s', async (_what, body) => {
    expect(await told(body)).toEqual([]);
  });

  it.each([
    ['a fact', fact('x'), 'ix11.11.1.2:continuationMissing', FACT], ['a footnote', footnote('x'), 'ix11.6.1.2:continuationMissing', 'ix:footnote (f)'],
    ['a fact whose continuation is no element of Inline XBRL', `${fact('x')}<xbrli:continuation id="x"/><p id="x"/>`, 'ix11.11.1.2:continuationMissing', FACT],
    ['a fact whose continuation is another fact', `${fact('x')}${words('1', ' id="x"')}`, 'ix11.11.1.2:continuationMissing', FACT],
  ])('leads somewhere: %s does not', async (_what, body, code, mark) => {
    expect(await told(body)).toEqual([[code, `${mark} is continued at "x", which is in no document at hand`, tagOf(body)]]);
  });

  it('leads somewhere at each of its parts', async () => {
    expect(await told(fact('a') + part('a', 'b') + part('b', 'x'))).toEqual([['ix11.4.1.2:continuationMissing', 'ix:continuation (b) is continued at "x", which is in no document at hand', '<ix:continuation id="b" continuedAt="x">']]);
  });

  it('is one: what continues two texts is told at the second, and at each more', async () => {
    const [second, third] = [fact('a', 'Two', 'dei:DocumentType'), footnote('a')];
    expect(await told(fact('a') + part('a') + second + third)).toEqual([
      ['ix11.11.1.2:continuationReferences', `"a" continues ${FACT} and ix:nonNumeric (dei:DocumentType); it may continue one text`, tagOf(second)],
      ['ix11.6.1.2:continuationReferences', `"a" continues ${FACT} and ix:footnote (f); it may continue one text`, tagOf(third)],
    ]);
  });

  it('starts with a fact or a footnote: what only continues another such part is told, too', async () => {
    expect(await told(part('a', 'b') + part('b') + '<ix:continuation>x</ix:continuation>')).toEqual(['a', 'b'].map((id): Told => ['ix11.4.1.2:continuationNotReferenced', `ix:continuation (${id}) continues no fact and no footnote`, tagOf(id === 'a' ? part('a', 'b') : part('b'))]));
  });

  it('that leads back into itself is told where it does', async () => {
    expect(await told(fact('a') + part('a', 'b') + part('b', 'a'))).toEqual([['ix11.4.1.2:continuationReferences', `"a" continues ${FACT} and ix:continuation (b); it may continue one text`, tagOf(part('b', 'a'))]]);
  });

  it('has the first of the parts of one id; of the other only the id is told', async () => {
    expect(await told(fact('a') + part('a') + part('a'))).toEqual([]);
    expect(await told(part('a') + part('a'))).toEqual([['ix11.4.1.2:continuationNotReferenced', 'ix:continuation (a) continues no fact and no footnote', '<ix:continuation id="a">']]);
  });
});

describe('a part that stands in another of its chain', () => {
  const nested = (inner: string, outer: string, tag: string): Told => ['ix11.4.1.2:continuationChainNested', `${inner} stands in ${outer}, another part of its own chain`, tag];
  it.each([
    ['in the fact', fact('a', `Words ${part('a')}`), [nested('ix:continuation (a)', FACT, '<ix:continuation id="a">')]],
    ['in the fact, where another has its id', fact('a', `Words ${part('a')}`) + part('a'), [nested('ix:continuation (a)', FACT, '<ix:continuation id="a">')]],
    ['in the footnote, deeper', footnote('a', `Rounded ${words(`<b>${part('a')}</b>`)}`), [nested('ix:continuation (a)', 'ix:footnote (f)', '<ix:continuation id="a">')]],
    ['in another part', fact('a') + part('a', 'b', part('b')), [nested('ix:continuation (b)', 'ix:continuation (a)', '<ix:continuation id="b">')]],
    ['that comes later', fact('a') + part('b', undefined, part('a', 'b')), [nested('ix:continuation (a)', 'ix:continuation (b)', '<ix:continuation id="a" continuedAt="b">')]],
    ['is told by the nearest around it', fact('a', part('a', 'b', part('b'))), [nested('ix:continuation (a)', FACT, '<ix:continuation id="a" continuedAt="b">'), nested('ix:continuation (b)', 'ix:continuation (a)', '<ix:continuation id="b">')]],
  ])('is told: %s', async (_what, body, expected) => {
    expect(await told(body)).toEqual(expected);
  });
});

it('only texts and footnotes are continued', async () => {
  expect(await told(`${number('1', ' continuedAt="x"')}<xbrli:footnote continuedAt="x"/><ix:exclude continuedAt="x"/>`, '<link:footnote id="l" continuedAt="x"/><link:continuation id="k" continuedAt="x"/>')).toEqual([]);
});
