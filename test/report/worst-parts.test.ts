import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SEVERITIES, keepWorstParts } from '../../src/report/worst-parts.js';

const part = fc.record({ severity: fc.constantFrom(...SEVERITIES), length: fc.integer({ min: 1, max: 12 }), heading: fc.boolean() });

it('keeps all that fits, as it came, under headings', () => {
  const parts = keepWorstParts(100);
  parts.under('A\n');
  parts.add('note', 'one\n');
  parts.under('B\n');
  parts.under('C\n');
  parts.add('error', 'two\n');
  parts.add('warning', 'three\n');
  expect(parts.inOrder()).toBe('A\none\nC\ntwo\nthree\n');
  expect(parts.of('error')).toBe('two\n');
  expect(parts.cut()).toEqual({ error: 0, warning: 0, note: 0 });
});

it('lets early notes give way to late errors, and takes the room of their heading', () => {
  const parts = keepWorstParts(10);
  parts.under('A\n');
  parts.add('note', '1234567\n');
  parts.under('B\n');
  parts.add('error', 'abcdefg\n');
  parts.add('note', 'x\n');
  expect(parts.inOrder()).toBe('B\nabcdefg\n');
  expect(parts.cut()).toEqual({ error: 0, warning: 0, note: 2 });
});

it('cuts nothing while something less severe is shown, counts what it cuts, and stays within its room', () => {
  fc.assert(fc.property(fc.array(part, { maxLength: 40 }), fc.integer({ min: 0, max: 200 }), (list, room) => {
    const parts = keepWorstParts(room);
    for (const [index, { severity, length, heading }] of list.entries()) {
      if (heading) parts.under(`#${'h'.repeat(index % 5)}\n`);
      parts.add(severity, `${severity[0] ?? ''}${'ä'.repeat(length)}\n`);
    }
    const text = parts.inOrder();
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
    const cut = parts.cut();
    for (const [at, severity] of SEVERITIES.entries()) {
      const own = list.filter((one) => one.severity === severity).map(({ length }) => `${severity[0] ?? ''}${'ä'.repeat(length)}\n`);
      // The first of them, without a gap.
      expect(parts.of(severity)).toBe(own.slice(0, own.length - cut[severity]).join(''));
      if (cut[severity] > 0) for (const less of SEVERITIES.slice(at + 1)) expect(parts.of(less)).toBe('');
    }
    expect(text.replace(/^#h*\n/gm, '').length).toBe(SEVERITIES.map((severity) => parts.of(severity)).join('').length);
  }));
});
