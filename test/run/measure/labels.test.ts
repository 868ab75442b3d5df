import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/model/errors.js';
import { labelWords, readLabels } from '../../../src/run/measure/labels.js';

const line = (values: object): string => JSON.stringify(values);

describe('labels', () => {
  it('are read line by line, those of low confidence left out', () => {
    const labels = readLabels(`${line({ adsh: '0000000001-25-000001', mat_text: 'none' })}\r\n\n${line({ adsh: '0000000001-25-000002', confidence: 'low' })}\n`, 'labels.jsonl');
    expect([...labels.keys()]).toEqual(['0000000001-25-000001']);
    expect(labels.get('0000000001-25-000001')?.values).toMatchObject({ mat_text: 'none' });
  });

  it.each([
    ['{"adsh": ', 'labels.jsonl', 2, 'not a JSON object'],
    ['[1]', 'labels.jsonl', 2, 'not a JSON object'],
    ['{"adsh": "25-1"}', 'labels.jsonl', 2, '"adsh" is not an accession number such as 0000123456-25-000001'],
  ])('that cannot be read are refused at their line: %s', (bad, uri, number, message) => {
    const read = (): unknown => readLabels(`\n${bad}`, uri);
    expect(read).toThrow(UserError);
    expect(read).toThrow(message);
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ code: 'E_LABELS', place: { uri, line: number } });
    }
  });

  it.each([
    ['yes', ['yes']], [true, [true]], [null, []], [undefined, []], [3, []],
    [['Audit Committee'], ['named']], [[], ['not']],
    [[{ kind: 'draft-residue' }, { kind: 'label-leak' }], ['draft-residue', 'label-leak']],
  ])('say %j as %j', (value, words) => {
    expect(labelWords(value)).toEqual(words);
  });
});
