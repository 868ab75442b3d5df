import { describe, expect, it } from 'vitest';
import { extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import { sourceSpans } from '../../src/model/text.js';
import { extract, inlineDocument, toDocument } from './inline-documents.js';

const block = (id: string, content: string, attributes = ''): string => `<ix:nonNumeric contextRef="c" name="cyd:XTextBlock" id="${id}" escape="true" ${attributes}>${content}</ix:nonNumeric>`;
const flag = (id: string, content: string, attributes = 'format="ixt:fixed-true"'): string => `<ix:nonNumeric contextRef="c" name="cyd:XFlag" id="${id}" ${attributes}>${content}</ix:nonNumeric>`;

describe('text of a fact', () => {
  it('keeps words together that tags split and blocks apart that tags separate', async () => {
    const { facts } = await extract(block('a', '<p><span>C</span>yber</p><p>risk<br/>is\n  managed</p>'));
    expect(facts[0]?.text).toBe('Cyber risk is managed');
    expect(facts[0]?.breaks).toEqual([6, 11]);
  });

  it('is not confused by an empty element right before an end tag', async () => {
    const { facts } = await extract(block('a', '<table><tr><td>one</td><td/></tr><tr><td/><td><br/></td></tr></table>two'));
    expect(facts[0]?.text).toBe('one two');
  });

  it('decodes references, folds no-break spaces and reads CDATA as characters', async () => {
    const { facts } = await extract(block('a', 'the Company&#8217;s&#160;&#xA0;plan &amp; <![CDATA[a < b]]><!-- no --><?pi x?>'));
    expect(facts[0]?.text).toBe('the Company’s plan & a < b');
  });

  it('leaves ix:exclude out and splits the regions around it', async () => {
    const { facts } = await extract(block('a', 'before <ix:exclude><div>page 12</div></ix:exclude> after'));
    expect(facts[0]?.text).toBe('before after');
    expect(facts[0]?.location?.spans).toHaveLength(2);
  });

  it('joins a continuation chain in chain order', async () => {
    const { facts } = await extract(`${block('a', '<p>one</p>', 'continuedAt="a-1"')}<div>page 3</div><ix:continuation id="a-1" continuedAt="a-2"><p>two</p></ix:continuation><ix:continuation id="a-2">three</ix:continuation>`);
    expect(facts[0]?.text).toBe('one two three');
    expect(facts[0]?.location?.spans).toHaveLength(3);
  });

  it('keeps a word together that continues in the same line', async () => {
    const { facts } = await extract(`<p>${block('a', 'cyber', 'continuedAt="a-1"')}<ix:continuation id="a-1">security</ix:continuation></p>`);
    expect(facts[0]?.text).toBe('cybersecurity');
  });

  it('reads what could be read of a chain that is broken or circular, and says so', async () => {
    const broken = await extract(block('a', 'one', 'continuedAt="gone"'));
    expect(broken.facts[0]?.text).toBe('one');
    expect(broken.problems).toMatchObject([{ ruleId: 'input/missing-part', status: 'partial' }]);
    expect(broken.observes).not.toContain('whole-filing');
    const circular = await extract(`${block('a', 'one', 'continuedAt="b"')}<p>page</p><ix:continuation id="b" continuedAt="b">two</ix:continuation>`);
    expect(circular.facts[0]?.text).toBe('one two');
    expect(circular.problems).toMatchObject([{ ruleId: 'input/malformed', status: 'partial' }]);
  });
});

describe('mark-up of a fact', () => {
  it('knows nesting, nearest first, hidden facts, nil and language', async () => {
    const { facts } = await extract(block('a', block('b', flag('c1', 'we engage'))), {
      hidden: '<ix:nonNumeric contextRef="c" name="dei:DocumentType" xml:lang="en-GB" xsi:nil="true"/>',
    });
    const [hidden, outer, , inner] = facts;
    expect(hidden).toMatchObject({ kind: 'nil', value: null, markup: { hidden: true, nil: true, lang: 'en-GB' } });
    expect(outer?.markup).toMatchObject({ id: 'a', nestedIn: [], hidden: false, escape: true });
    expect(inner).toMatchObject({ kind: 'boolean', value: true, text: 'we engage', markup: { nestedIn: ['b', 'a'], format: 'ixt:fixed-true' } });
  });

  it('names enclosing facts without an id by their offset', async () => {
    const source = inlineDocument('<ix:nonNumeric contextRef="c" name="cyd:A">x <ix:nonNumeric contextRef="c" name="cyd:B">y</ix:nonNumeric></ix:nonNumeric>');
    const { facts } = await extractInlineXbrl(toDocument(source));
    expect(facts[1]?.markup?.nestedIn).toEqual([`@${String(source.indexOf('<ix:nonNumeric contextRef="c" name="cyd:A"'))}`]);
  });

  it.each([
    ['c<X>ybersecurity</X>', true, false],
    ['&#233;<X>quipe</X>', true, false],
    ['<X>cyber</X>security', false, true],
    ['<b>c</b><X>yber</X>', true, false],
    ['c <X>yber</X> x', false, false],
    ['<p>c</p><X>yber</X><p>x</p>', false, false],
    ['(<X>CISO</X>)', false, false],
  ])('sees in %s whether the edges cut a word', async (body, startsMidWord, endsMidWord) => {
    const { facts } = await extract(body.replace('<X>', '<ix:nonNumeric contextRef="c" name="cyd:XTextBlock">').replace('</X>', '</ix:nonNumeric>'));
    expect(facts[0]?.markup).toMatchObject({ startsMidWord, endsMidWord });
  });

  it('resolves names by namespace, never by prefix', async () => {
    const source = inlineDocument('<q:nonNumeric xmlns:q="http://www.xbrl.org/2013/inlineXBRL" xmlns:k="http://xbrl.sec.gov/cyd/2024" contextRef="c" name="k:XFlag">true</q:nonNumeric>'
      + '<ix:nonNumeric xmlns:ix="http://example.com/other" contextRef="c" name="cyd:XFlag">no fact</ix:nonNumeric>'
      + '<ix:nonNumeric xmlns:cyd="http://example.com/own" contextRef="c" name="cyd:XFlag">own taxonomy</ix:nonNumeric>');
    const { facts } = await extractInlineXbrl(toDocument(source));
    expect(facts.map(({ concept, namespace }) => [concept, namespace])).toEqual([
      ['cyd:XFlag', 'http://xbrl.sec.gov/cyd/2024'], ['x-cyd:XFlag', 'http://example.com/own'],
    ]);
  });
});

describe('values', () => {
  it('applies scale, sign and the number format, and names the unit', async () => {
    const { facts } = await extract(
      '<ix:nonFraction contextRef="c" name="dei:X" unitRef="u" scale="6" decimals="-5" sign="-" format="ixt:num-dot-decimal">1,234.1</ix:nonFraction>'
      + '<ix:nonFraction contextRef="c" name="dei:X" unitRef="p" format="ixt:fixed-zero">—</ix:nonFraction>'
      + '<ix:nonFraction contextRef="c" name="dei:X" unitRef="u">none</ix:nonFraction>',
      { contexts: '<xbrli:unit id="u"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit><xbrli:unit id="p"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>' },
    );
    expect(facts).toMatchObject([
      { kind: 'number', value: -1234100000, unit: 'iso4217:USD', decimals: '-5' },
      { kind: 'number', value: 0, unit: 'iso4217:USD/xbrli:shares' },
      { kind: 'text', text: 'none' },
    ]);
  });

  it('keeps the words where a transformation does not fit them', async () => {
    const { facts } = await extract('<ix:nonNumeric contextRef="c" name="dei:DocumentPeriodEndDate" format="ixt:date-monthname-day-year-en">soon</ix:nonNumeric>');
    expect(facts[0]).toMatchObject({ kind: 'text', text: 'soon' });
  });

  it('reads contexts with explicit and typed dimensions, instants and forever', async () => {
    const entity = '<xbrli:identifier scheme="http://www.sec.gov/CIK">0009990001</xbrli:identifier>';
    const { facts } = await extract(['d', 'i', 'f'].map((id) => `<ix:nonNumeric contextRef="${id}" name="cyd:X">x</ix:nonNumeric>`).join(''), {
      contexts: `<xbrli:context id="d"><xbrli:entity>${entity}<xbrli:segment><xbrldi:explicitMember dimension="cyd:MaterialCybersecurityIncidentAxis">dei:OneMember</xbrldi:explicitMember><xbrldi:typedMember dimension="dei:TwoAxis"><dei:two>a &amp; b</dei:two></xbrldi:typedMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate></xbrli:period></xbrli:context>`
        + `<xbrli:context id="i"><xbrli:entity>${entity}</xbrli:entity><xbrli:period><xbrli:instant>2025-12-31</xbrli:instant></xbrli:period></xbrli:context>`
        + `<xbrli:context id="f"><xbrli:entity>${entity}</xbrli:entity><xbrli:period><xbrli:forever/></xbrli:period></xbrli:context>`,
    });
    expect(facts.map(({ context }) => context)).toMatchObject([
      { dimensions: { 'cyd:MaterialCybersecurityIncidentAxis': 'dei:OneMember', 'dei:TwoAxis': 'a & b' }, scheme: 'http://www.sec.gov/CIK' },
      { period: { instant: '2025-12-31' } },
      { period: { forever: true } },
    ]);
  });
});

describe('the filing', () => {
  const cover = '<ix:nonNumeric contextRef="c" name="dei:DocumentType">Form 10-k</ix:nonNumeric><ix:nonNumeric contextRef="c" name="dei:EntityRegistrantName">Calder &amp; Wick Corp.</ix:nonNumeric>'
    + '<ix:nonNumeric contextRef="c" name="dei:EntityCentralIndexKey">9990001</ix:nonNumeric><ix:nonNumeric contextRef="c" name="dei:DocumentPeriodEndDate" format="ixt:date-monthname-day-year-en">December 31, 2025</ix:nonNumeric>';

  it('is identified by its cover page', async () => {
    const { filing, observes, anchor, facts } = await extract(cover);
    expect(filing).toMatchObject({ form: '10-K', registrant: 'Calder & Wick Corp.', cik: '0009990001', period: '2025-12-31' });
    expect(observes).toContain('whole-filing');
    expect(anchor).toEqual(facts[0]?.location);
  });

  it('is identified by the SGML lines and contexts where there is no cover page', async () => {
    const text = `<DOCUMENT>\n<TYPE>8-K/A\n<SEQUENCE>1\n<TEXT>\n<XBRL>\n${inlineDocument(flag('f', 'x'))}\n</XBRL>\n</TEXT>\n</DOCUMENT>\n`;
    const { filing, facts, problems } = await extractInlineXbrl(toDocument(text));
    expect(problems).toEqual([]);
    expect(filing).toMatchObject({ form: '8-K/A', cik: '0009990001', period: null });
    expect(text.slice(facts[0]?.location?.spans[0].start, facts[0]?.location?.spans[0].end)).toBe('x');
  });

  it('says that parts are missing where contexts serve no fact or are not there', async () => {
    const contexts = Array.from({ length: 6 }, (_, index) => `<xbrli:context id="x${String(index)}"/>`).join('');
    expect((await extract(flag('f', 'x'), { contexts })).problems).toMatchObject([{ ruleId: 'input/missing-part', status: 'partial' }]);
    expect((await extract('<ix:nonNumeric contextRef="elsewhere" name="cyd:X">x</ix:nonNumeric>')).problems).toMatchObject([{ ruleId: 'input/missing-part' }]);
  });
});

describe('what is not well-formed or not allowed', () => {
  it('is read as a browser would read it, in part, with the place of the error', async () => {
    const text = inlineDocument(`<p>${flag('f', 'we engage&nbsp;them')}<br></p>${block('b', '<p>text')}`);
    const { facts, problems, observes } = await extractInlineXbrl(toDocument(text));
    expect(problems).toMatchObject([{ ruleId: 'input/malformed', status: 'partial', severity: 'error' }]);
    expect(problems[0]?.location?.spans[0].start).toBe(text.indexOf('&nbsp;') + '&nbsp;'.length);
    expect(facts.map(({ text: words }) => words)).toEqual(['we engage them', 'text']);
    expect(observes).not.toContain('whole-filing');
  });

  it('survives a document that breaks off, inside a tag too', async () => {
    const text = inlineDocument(flag('f', 'we engage them'));
    for (let cut = text.indexOf('<body'); cut < text.length; cut += 7) {
      const { problems } = await extractInlineXbrl(toDocument(text.slice(0, cut)));
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  it.each(['<!DOCTYPE html [<!ENTITY a "b">]>', '<!DOCTYPE html SYSTEM "file:///etc/passwd">', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">'])('refuses %s and reads nothing', async (doctype) => {
    const { problems, facts, observes } = await extractInlineXbrl(toDocument(inlineDocument(flag('f', 'x')).replace('<html', `${doctype}<html`)));
    expect(problems).toMatchObject([{ ruleId: 'input/doctype', status: 'failed' }]);
    expect(facts).toEqual([]);
    expect(observes).toEqual([]);
  });

  it('lets a plain DOCTYPE pass', async () => {
    const { problems } = await extractInlineXbrl(toDocument(inlineDocument(flag('f', 'x')).replace('<html', '<!DOCTYPE html>\n<html')));
    expect(problems).toEqual([]);
  });

  it.each([[255, 0], [256, 0], [257, 1], [200_000, 1]])('reads %i levels with %i complaints', async (levels, complaints) => {
    const body = '<b>'.repeat(levels - 2) + '</b>'.repeat(levels - 2);
    const started = performance.now();
    const { problems } = await extract(body);
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(Array.from({ length: complaints }, () => 'input/limit'));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

it('maps every character of a fact to the source that it stands for', async () => {
  const source = inlineDocument(block('a', '<p>Cyber&#160;risk  is <b>man</b>aged &amp; tested</p><p>daily</p>'));
  const { facts } = await extractInlineXbrl(toDocument(source));
  const [fact] = facts;
  const text = fact?.text ?? '';
  const at = text.indexOf('managed & tested');
  const spans = sourceSpans({ segments: fact?.segments ?? [] }, at, at + 'managed & tested'.length);
  expect(spans.map((span) => source.slice(span.start, span.end))).toEqual(['man', 'aged &amp; tested']);
});

it('gives the visible text without what is hidden', async () => {
  const { visibleText } = await extract('<p>Item 1C.</p><p style="color:red;display: none">secret</p><script>x</script><div style="display:inline">in</div>line');
  expect(visibleText?.().text).toBe('Item 1C. inline');
});
