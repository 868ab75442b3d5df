import { expect, it } from 'vitest';
import { isBooleanTransform, isKnownRegistry, transformValue } from '../../src/extract/transforms.js';

const TR3 = 'http://www.xbrl.org/inlineXBRL/transformation/2015-02-26';
const TR4 = 'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12';
const TR5 = 'http://www.xbrl.org/inlineXBRL/transformation/2022-02-16';
const SEC = 'http://www.sec.gov/inlineXBRL/transformation/2015-08-31';

it.each([
  [TR3, 'booleantrue', 'anything', true], [TR3, 'booleanfalse', '', false], [TR4, 'fixed-true', 'we engage', true], [TR5, 'fixed-false', 'has not', false],
  [SEC, 'boolballotbox', '☒', true], [SEC, 'boolballotbox', '☑', true], [SEC, 'boolballotbox', '☐', false],
  [SEC, 'numinf', 'unlimited', 'INF'], [SEC, 'numneginf', 'x', '-INF'], [SEC, 'numnan', 'not meaningful', 'NaN'],
  [SEC, 'yesnoballotbox', '☒', 'Yes'], [SEC, 'yesnoballotbox', '☐', 'No'],
  [TR3, 'datemonthdayyearen', 'December 31, 2025', '2025-12-31'], [TR4, 'date-monthname-day-year-en', 'Sept. 3, 2025', '2025-09-03'],
  [TR5, 'date-monthname-day-year-en', 'Feb 29, 2024', '2024-02-29'], [TR4, 'date-day-monthname-year-en', '31 December 2025', '2025-12-31'],
  [TR4, 'date-month-day-year', '12/31/2025', '2025-12-31'], [TR3, 'datedaymonthyear', '31.12.25', '2025-12-31'], [TR4, 'date-year-month-day', '2025-12-31', '2025-12-31'],
  [TR4, 'date-monthname-day-en', 'December 31', '--12-31'], [TR4, 'date-month-day', '12-31', '--12-31'], [TR4, 'date-day-monthname-en', '31 December', '--12-31'],
  [TR4, 'date-monthname-year-en', 'December 2025', '2025-12'], [TR4, 'date-year-month', '2025-12', '2025-12'],
  [TR4, 'num-dot-decimal', '1,234.5', 1234.5], [TR4, 'num-comma-decimal', '1.234,5', 1234.5], [TR3, 'zerodash', '—', 0], [TR4, 'fixed-zero', 'no', 0],
  [TR4, 'fixed-empty', 'x', ''], [TR3, 'nocontent', 'x', ''],
])('%s %s turns "%s" into %s', (registry, name, text, value) => {
  expect(transformValue(registry, name, text)?.value).toBe(value);
});

it.each([
  [TR4, 'date-monthname-day-year-en', 'Smarch 31, 2025'], [TR4, 'date-month-day-year', '13/31/2025'], [TR4, 'date-month-day-year', '02/30/2025'], [TR4, 'date-month-day-year', '02/29/2025'],
  [TR4, 'date-monthname-day-year-en', '31 December 2025'], [TR4, 'date-monthname-day-year-en', 'December 2025'], [TR4, 'num-dot-decimal', 'twelve'], [SEC, 'boolballotbox', 'yes'],
  [TR4, 'constructor', 'x'], [TR4, 'no-such', 'x'], ['http://example.com/registry', 'fixed-true', 'x'], ['constructor', 'fixed-true', 'x'],
])('%s %s refuses "%s"', (registry, name, text) => {
  expect(transformValue(registry, name, text)).toBeNull();
});

it('knows the registries that EDGAR accepts and their boolean transformations', () => {
  expect([TR3, TR4, TR5, SEC].every(isKnownRegistry)).toBe(true);
  expect(isKnownRegistry('http://www.xbrl.org/2008/inlineXBRL/transformation')).toBe(false);
  expect(isBooleanTransform(TR4, 'fixed-true')).toBe(true);
  expect(isBooleanTransform(SEC, 'boolballotbox')).toBe(true);
  expect(isBooleanTransform(TR4, 'fixed-empty')).toBe(false);
  expect(isBooleanTransform(null, 'fixed-true')).toBe(false);
});
