import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, FactSet } from '../../src/model/fact.js';
import type { factFormats} from '../../src/report/fact-set.js';
import { renderFactSet, toFactSetJson } from '../../src/report/fact-set.js';
import { textWidth } from '../../src/report/text-width.js';
import { COMMAND, FORBIDDEN, hostileText } from './hostile-text.js';
import { fixture } from './reports.js';

const factSet = JSON.parse(readFileSync(fixture('facts.input.json'), 'utf8')) as FactSet;
const empty: FactSet = { ...factSet, facts: [], sections: [], problems: [], observes: ['tagged', 'markup', 'wrapped-text', 'visible-text', 'form', 'period', 'cik', 'registrant', 'whole-filing'] };

function render(facts: FactSet, format: (typeof factFormats)[number], width?: number, color = false): string {
  return [...renderFactSet(facts, format, { color, ...(width === undefined ? {} : { width }) })].join('');
}

describe('a fact set', () => {
  it.each([['facts.table.txt', 'table', 120], ['facts.table-80.txt', 'table', 80], ['facts.table-40.txt', 'table', 40], ['facts.json', 'json', 100], ['facts.ndjson', 'ndjson', 100]] as const)('prints as fixtures/report has it: %s', async (file, format, width) => {
    await expect(render(factSet, format, width)).toMatchFileSnapshot(fileURLToPath(fixture(file)));
  });

  it('is valid by its schema', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(new URL('../../schemas/fact-set.schema.json', import.meta.url), 'utf8')) as object);
    for (const printed of [factSet, empty]) {
      validate(JSON.parse(render(printed, 'json')));
      expect(validate.errors).toBeNull();
    }
  });

  it('says the same on one line', () => {
    const line = render(factSet, 'ndjson');
    expect(line.trimEnd()).not.toContain('\n');
    expect(JSON.parse(line)).toEqual(JSON.parse(render(factSet, 'json')));
    expect(JSON.parse(line)).toEqual(toFactSetJson(factSet));
  });

  it('shows regions, never spans, segments or line starts', () => {
    const json = render(factSet, 'json');
    expect(json).toContain('"regions": [');
    for (const inner of ['spans', 'segments', 'breaks', 'lineStarts']) expect(json).not.toContain(`"${inner}"`);
  });

  it('counts lines and columns from the starts of lines', () => {
    const { facts: [first] } = toFactSetJson(factSet) as { facts: { location: { regions: object[] } }[] };
    expect(first?.location.regions).toEqual([{ startLine: 2, startColumn: 21, endLine: 2, endColumn: 25, charOffset: 120, charLength: 4 }]);
  });

  it('has no place for a fact whose document is not at hand', () => {
    const { facts } = toFactSetJson(factSet) as { facts: { name: string; location?: object }[] };
    expect(facts.find(({ name }) => name === 'cover-note')).toEqual({ name: 'cover-note', origin: 'given', kind: 'text', text: '' });
  });

  it('gives a text fact its text and no value', () => {
    const { facts: [first] } = toFactSetJson(factSet) as { facts: object[] };
    expect(first).toMatchObject({ kind: 'text', text: '10-K' });
    expect(first).not.toHaveProperty('value');
  });
});

describe('the table of facts', () => {
  it('says what cannot be observed, and nothing where everything can', () => {
    expect(render(factSet, 'table', 120)).toContain('cannot be observed in this input: the text beside the tagged blocks, whether there are further documents');
    expect(render(empty, 'table', 120)).not.toContain('cannot be observed');
  });

  it('counts the facts, and says how long a text is that it cuts', () => {
    expect(render(factSet, 'table', 120)).toContain('11 facts: 6 tagged, 3 derived, 2 given');
    expect(render(factSet, 'table', 400)).toContain('…” (475 characters)');
    expect(render(empty, 'table')).toContain('0 facts: 0 tagged, 0 derived, 0 given');
  });

  it('is the same with colour but for the styles', () => {
     
    expect(render(factSet, 'table', 90, true).replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(render(factSet, 'table', 90));
  });

  it('is never wider than the terminal, and never lets a filing speak to it', () => {
    fc.assert(fc.property(fc.array(hostileText, { minLength: 6, maxLength: 6 }), fc.integer({ min: 24, max: 200 }), ([name = '', text = '', value = '', from = '', uri = '', undecided = ''], width) => {
      const place = { uri, spans: [{ start: 1_000_000, end: 1_000_001 }] as const };
      const facts: readonly Fact[] = [
        { name, origin: 'derived', kind: 'record', value: { [value]: [text, null] }, text, from, undecided, location: place },
        { name: text, origin: 'given', kind: 'text', text: `${text}${'x'.repeat(250)}`, location: { ...place, spans: [...place.spans, ...place.spans] } },
      ];
      const printed = render({
        ...factSet, facts, filing: { ...factSet.filing, uri: from, registrant: text },
        inputs: [{ uri, format: 'inline-xbrl', sha256: value, encoding: name, lineStarts: [0] }],
        sections: [{ name, title: text, location: place }],
        problems: [{ ruleId: `input/${name}`, severity: 'error', message: text, help: value, status: 'partial', location: place }],
      }, 'table', width);
      expect(printed.replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      expect(printed).not.toMatch(COMMAND);
      for (const line of printed.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
    }), { numRuns: 1_500 });
  }, 60_000);
});
