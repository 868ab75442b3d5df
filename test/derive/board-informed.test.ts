import { describe, expect, it } from 'vitest';
import { readCadence } from '../../src/derive/cadence.js';
import { BOARD_INFORMED_TEXT as INFORMED, MANAGEMENT_ROLE_TEXT } from '../../src/derive/concepts.js';
import { ask, block, visible } from './facts.js';

const NAME = 'said-board-informed';

describe('how the board is informed', () => {
  it.each([
    ['Our CISO reports to the Audit Committee each quarter.', ['CISO'], 'quarterly'],
    ['The Board receives a briefing from management twice a year.', ['management'], 'semi-annually'],
    ['The Audit Committee reports to the Board annually.', ['Audit Committee'], 'annually'],
    ['An outside consultant presents its findings to the Board.', ['outside consultant'], null],
    ['The board of directors is informed of cyber risks as needed.', [], 'as-needed'],
    ['Management informs the board regularly. Our CISO briefs the board monthly.', ['Management', 'CISO'], 'monthly'],
  ])('is said by: %s', (text, by, cadence) => {
    expect(ask(NAME, [block(INFORMED, text)]).value).toEqual({ answer: 'yes', by, cadence });
  });

  it.each([
    'The Board oversees cyber risk.',
    'Management does not report to the Board.',
    'Our CISO reports to the chief executive officer every month.',
  ])('is not said by: %s', (text) => {
    expect(ask(NAME, [block(INFORMED, text)]).value).toEqual({ answer: 'silent', by: [], cadence: null });
  });

  it('looks into other blocks and the section, and is undecided where neither can be seen', () => {
    const text = 'Our CISO reports to the Board.';
    expect(ask(NAME, [block(INFORMED, 'We care.'), block(MANAGEMENT_ROLE_TEXT, text)])).toMatchObject({ from: 'other-block', text, looked: { 'own-block': 'silent', 'other-block': 'yes' } });
    expect(ask(NAME, [], { visible: visible('Item 1C. Cybersecurity', text, 'Item 2. Properties') })).toMatchObject({ from: 'section' });
    expect(ask(NAME, [], { observes: ['tagged'] }).undecided).toBe('visible-text');
  });
});

describe('how often', () => {
  it.each([
    ['every week', 'weekly'], ['once a month', 'monthly'], ['four times a year', 'quarterly'], ['on a semi-annual basis', 'semi-annually'],
    ['at least once per year', 'annually'], ['at each regular meeting', 'at-each-meeting'], ['periodically', 'regularly'], ['when necessary', 'as-needed'],
    ['regularly, at least quarterly', 'quarterly'], ['in our annual report on Form 10-K', null], ['on security', null],
  ])('%s', (words, cadence) => {
    expect(readCadence(`Management reports ${words}.`)).toBe(cadence);
  });
});
