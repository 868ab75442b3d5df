import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/derive/sentences.js';

function split(text: string, breaks: readonly number[] = []): string[] {
  return splitSentences(text, breaks).map(({ start, end }) => text.slice(start, end));
}

describe('sentences of legal prose', () => {
  it.each([
    ['Northwind Inc. maintains a program. It works.', ['Northwind Inc. maintains a program.', 'It works.']],
    ['We operate in the U.S. We rely on vendors.', ['We operate in the U.S.', 'We rely on vendors.']],
    ['See Item 1A. Risk Factors for more. We monitor.', ['See Item 1A. Risk Factors for more.', 'We monitor.']],
    ['Our plant No. 1 was affected, e.g. Line 4. Nothing else was.', ['Our plant No. 1 was affected, e.g. Line 4.', 'Nothing else was.']],
    ['J. K. Doe leads the team. She reports to us.', ['J. K. Doe leads the team.', 'She reports to us.']],
    ['She holds a Ph.D. in statistics. He does not.', ['She holds a Ph.D. in statistics.', 'He does not.']],
    ['Is it safe? "It is." We think so!', ['Is it safe?', '"It is."', 'We think so!']],
    ['Spaces get lost.Then this begins.', ['Spaces get lost.', 'Then this begins.']],
    ['Spaces go astray .In this way they do. We use .Net for it.', ['Spaces go astray .', 'In this way they do.', 'We use .Net for it.']],
    ['version 2.0 of node.js runs', ['version 2.0 of node.js runs']],
    ['1. First we assess. 2. Then we act.', ['1. First we assess.', '2. Then we act.']],
    ['ends mid-word. lower case goes on', ['ends mid-word. lower case goes on']],
    ['We follow the EU-U.S. Data Privacy Framework. It binds us.', ['We follow the EU-U.S. Data Privacy Framework.', 'It binds us.']],
    ['We encrypt mail, disks, etc. Examples are few.', ['We encrypt mail, disks, etc.', 'Examples are few.']],
    ['More is said in Item 1A. We have not been attacked.', ['More is said in Item 1A.', 'We have not been attacked.']],
    ['See Item 3.D. Risk Factors for more, and Note 2. Summary of Policies.', ['See Item 3.D. Risk Factors for more, and Note 2. Summary of Policies.']],
    ['See Item 3. Key InformationD. Risk Factors. We monitor.', ['See Item 3. Key InformationD. Risk Factors.', 'We monitor.']],
    ['Item 1C . Cybersecurity is managed.', ['Item 1C . Cybersecurity is managed.']],
    ['The board met at 9 a.m. on Monday. It met again at 5 p.m. The report was read.', ['The board met at 9 a.m. on Monday.', 'It met again at 5 p.m.', 'The report was read.']],
    ['We: (i) test systems; (ii) train staff; and (iii) hire auditors. We do so often.', ['We: (i) test systems; (ii) train staff; and (iii) hire auditors.', 'We do so often.']],
    ['Vendors are reviewed. ● Staff is trained. ● Nobody is spared.', ['Vendors are reviewed.', '● Staff is trained.', '● Nobody is spared.']],
    ['The plan dates from 2024.We test it. Northwind sells to the U.S.The risk is small.', ['The plan dates from 2024.', 'We test it.', 'Northwind sells to the U.S.', 'The risk is small.']],
    ['Rule 16.K.In force and version 2.The end', ['Rule 16.K.', 'In force and version 2.The end']],
    ['We told the staff (and the board).They agreed.', ['We told the staff (and the board).', 'They agreed.']],
    ['Governance Our board oversees risks.', ['Governance', 'Our board oversees risks.']],
    ['We assess risks. Third-Party Risk Management We review vendors.', ['We assess risks.', 'Third-Party Risk Management', 'We review vendors.']],
    ['ITEM 1C. CYBERSECURITY Cybersecurity Risk Management and Strategy The Company has a program.', ['ITEM 1C. CYBERSECURITY Cybersecurity Risk Management and Strategy', 'The Company has a program.']],
    ["Management's Role in Managing Cybersecurity Risk In 2025 we hired.", ["Management's Role in Managing Cybersecurity Risk", 'In 2025 we hired.']],
    ['Risk Management: We review vendors.', ['Risk Management: We review vendors.']],
    ['Management of The Harbour Trust oversees risks.', ['Management of The Harbour Trust oversees risks.']],
    ['Cybersecurity risks are ours. Risk management is not.', ['Cybersecurity risks are ours.', 'Risk management is not.']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('splits at block breaks', () => {
    expect(split('Governance Our board oversees.', [11])).toEqual(['Governance', 'Our board oversees.']);
  });

  it('reads on where a page ended inside a sentence', () => {
    const head = 'We have not identified any cybersecurity threats during the year that have materially ';
    expect(split(`${head}affected us.`, [head.length])).toEqual([`${head}affected us.`]);
  });

  it.each([
    ['the number of the page', ['24']],
    ['number, contents and name', ['25.', 'Table of Contents', 'Northwind Inc.']],
    ['the name of the report', ['Northwind 2025 Form 10-K | 26', 'PART I']],
  ])('reads on over %s', (_what, furniture) => {
    const blocks = ['The audit committee and the officers whom it has charged with that meet each', ...furniture, 'quarter to talk. They take notes.'];
    const text = blocks.join(' ');
    const breaks = blocks.slice(0, -1).map((_, index) => blocks.slice(0, index + 1).join(' ').length + 1);
    expect(split(text, breaks)).toEqual([text.slice(0, text.indexOf(' They')), 'They take notes.']);
  });

  it('does not read on over a heading, nor where the block before has ended', () => {
    const long = 'The audit committee and the officers whom it has charged with that meet each quarter';
    expect(split(`${long} Training of staff`, [long.length + 1])).toEqual([long, 'Training of staff']);
    expect(split(`${long}. 24 quarter`, [long.length + 2, long.length + 5])).toEqual([`${long}.`, '24', 'quarter']);
    expect(split(`${long} Training of our people all`, [long.length + 1, long.length + 1 + 'Training of our people '.length])).toHaveLength(3);
  });

  it('searches each block once, though no full stop comes for long', () => {
    const text = 'Risk of many kinds '.repeat(30_000);
    const breaks = Array.from({ length: 60_000 }, (_, index) => 5 + index * 9);
    const started = performance.now();
    splitSentences(text, breaks);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('covers every visible character once, in order, in pieces nobody has to wait for', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 400 }), fc.array(fc.nat(400)), (text, cuts) => {
      const breaks = [...new Set(cuts)].sort((a, b) => a - b);
      const spans = splitSentences(text, breaks);
      let last = 0;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(text.slice(last).trim()).toBe('');
    }));
    expect(Math.max(...splitSentences('word '.repeat(20_000)).map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000);
    expect(splitSentences('x'.repeat(20_000)).map(({ end }) => end).at(-1)).toBe(20_000);
  });
});
