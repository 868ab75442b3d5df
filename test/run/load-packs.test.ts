import { describe, expect, it } from 'vitest';
import { loadRulePack } from '../../src/run/load-packs.js';
import type { PackText } from '../../src/run/load-packs.js';

function packWith(pattern: string): readonly PackText[] {
  return [
    { uri: 'own/pack.yaml', text: 'name: own\nversion: 0.1.0\ntitle: Own\nnamespaces: { cyd: ["http://xbrl.sec.gov/cyd/{year}"] }\nvocabulary:\n  words: { concept: "cyd:WordsTextBlock", kind: text-block }\n' },
    { uri: 'own/words-match.yaml', text: `id: own/words-match
title: The words match
severity: warning
status: draft
since: 0.1.0
require: { fact: words, operator: matches, value: ${JSON.stringify(pattern)} }
at: words
message: They do not.
help: Write them so that they do.
examples:
  - { name: they do, facts: { words: aaa }, expect: pass }
  - { name: they do not, facts: { words: b }, expect: fail }
` },
  ];
}

describe('a pattern of a pack', () => {
  it.each([
    ['(a', 'missing closing ): `(a`'], ['a)', 'unexpected ): `a)`'], ['*a', 'missing argument to repetition operator: `*`'], ['[z-a]', 'invalid character class range: `z-a`'],
    ['a{2,1}', 'invalid repeat count: `{2,1}`'], ['((a{100}){100}){100}', 'invalid repeat count: `{100}`'],
  ])('that the matcher does not take is a mistake of the pack, at its place: %s', async (pattern, why) => {
    await expect(loadRulePack(packWith(pattern))).rejects.toMatchObject({ code: 'E_PACK', message: `the pattern cannot be read: ${why}`, place: { uri: 'own/words-match.yaml', line: 6, column: 51 } });
  });

  it.each(['a+', '(?P<n>a)', '((a{10}){10}){10}', '[[:alpha:]]', 'a|(b)'])('that it takes is loaded: %s', async (pattern) => {
    expect((await loadRulePack(packWith(pattern))).rules.map(({ id }) => id)).toEqual(['own/words-match']);
  });
});
