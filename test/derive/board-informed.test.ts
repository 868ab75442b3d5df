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
    ['The Board shall (i) approve the budget and (ii) review news of incidents presented by our management every year.', ['management'], 'annually'],
    ['The Audit Committee examines our defences, including interviews with our senior officers each quarter.', ['senior officers'], 'quarterly'],
    ['The Audit Committee meets with its independent accounting firm and speaks about security.', ['independent accounting firm'], null],
    ['The Board reviews the program through reporting on a quarterly basis.', [], 'quarterly'],
    ['The Board actively oversees security by reviewing reports on incidents.', [], null],
    ['The plan provides for notifying counsel, as well as our leadership and the Board.', [], null],
    ['Outages come with escalation up to our officers and the Board.', [], null],
    ['The head of security will inform, update and ask the Board for its decision.', ['head of security'], null],
    ['Our CISO will report breaches to, and take directions from, the Board.', ['CISO'], null],
    ['Risks are discussed by management with the Board as deemed necessary.', ['management'], 'as-needed'],
    ['The CISO leads discussions with senior management and the Audit Committee.', ['CISO'], null],
    ['The Board oversees cyber risk and performs an annual review of our security program.', [], 'annually'],
    ['The BOD is briefed by our CIO every month.', ['CIO'], 'monthly'],
    ['At each meeting of the Audit Committee, our CIO gives its view and presents what is new.', ['CIO'], 'at-each-meeting'],
    ['The Board, through its members, holds regular meetings, at least quarterly, to discuss threats.', [], 'quarterly'],
    ['Our Board considers security a part of its duties and has delegated it to the Group Risk Committee. The Group Risk Committee receives reports from management each quarter.', ['management'], 'quarterly'],
  ])('is said by: %s', (text, by, cadence) => {
    expect(ask(NAME, [block(INFORMED, text)]).value).toEqual({ answer: 'yes', by, cadence });
  });

  it.each([
    'The Board oversees cyber risk.',
    'Management does not report to the Board.',
    'Our CISO reports to the chief executive officer every month.',
    'A key function of the Board is informed oversight of our risks.',
    'The Board is well aware of how much security matters.',
    'A director, for the Board, is obtaining a certificate in security.',
    'The panel monitors management and provides recommendations to the Board on its policies.',
    'The Board reviews our policies.',
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
    ['at least once per year', 'annually'], ['at each regular meeting', 'at-each-meeting'], ['periodically', 'regularly'], ['when necessary', 'as-needed'], ['as it deems appropriate', 'as-needed'], ['where it deems necessary', 'as-needed'],
    ['regularly, at least quarterly', 'quarterly'], ['in our annual report on Form 10-K', null], ['on security', null],
  ])('%s', (words, cadence) => {
    expect(readCadence(`Management reports ${words}.`)).toBe(cadence);
  });
});
