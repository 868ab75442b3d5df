import { describe, expect, it } from 'vitest';
import { BOARD_COMMITTEE_TEXT, BOARD_INFORMED_TEXT, BOARD_OVERSIGHT_TEXT, EXPERTISE_TEXT, MANAGEMENT_ROLE_TEXT as ROLE, REPORTS_TO_BOARD_FLAG } from '../../src/derive/concepts.js';
import { ask, block, flag, visible } from './facts.js';

const NAME = 'said-reports-to-board';

describe('reports to the board', () => {
  it.each([
    ['Our Chief Information Security Officer reports quarterly to the Board of Directors.', ['Chief Information Security Officer']],
    ['Management briefs the Audit Committee on cyber risks.', ['Management']],
    ['The board of trustees receives updates from the Sponsor.', ['Sponsor']],
    ['The supervisory board is informed each month by the head of security.', ['head of security']],
    ['Serious incidents are escalated to the Audit Committee.', []],
    ['The Audit Committee receives regular reports on cyber risks.', []],
    ['The Audit Committee reviews the state of our defences with management.', ['management']],
    ['The Board of Directors requires management to report on security each year.', ['management']],
    ['Our Director of IT presents results to the Audit Committee and the Board.', ['Director of IT']],
    ['In a serious case our security team will inform the board of statutory auditors.', ['security team']],
    ['The Companys CISO and outside consultants brief the Board on threats.', ['CISO']],
    ['The CEO is expected to report any such threat to the Board.', ['CEO']],
    ['The security team follows its incident response plan to notify the Audit Committee of a breach.', ['security team']],
    ['If a breach occurs, our management team expects to report to the Board.', ['management team']],
  ])('is said by: %s', (text, who) => {
    expect(ask(NAME, [block(ROLE, text)]).value).toEqual({ answer: 'yes', who });
  });

  it.each([
    'Management does not report to the Board on cybersecurity.',
    'Our CISO does not currently brief the Audit Committee.',
  ])('is denied by: %s', (text) => {
    expect(ask(NAME, [block(ROLE, text)]).value).toEqual({ answer: 'no', who: [] });
  });

  it.each([
    'The Audit Committee reports to the Board on its work.',
    'The Audit Committee oversees the work of management and regularly reports to the Board.',
    'Our CISO reports to the Chief Executive Officer.',
    'Our CISO reports to our Cybersecurity Steering Committee.',
    'Our CISO reports to the Management Board.',
    'Our board of directors oversees cyber risk.',
    'The board of directors is responsible and is informed of cyber risks.',
    'We intend to report to the board of directors on cyber risks.',
    'We expect to set up a function that reports to the board of directors on cyber risks.',
    'Once our program is developed, management will report to the board of directors on cyber risks.',
    'An outside firm reports to the Audit Committee.',
    'The Sponsor’s head of security reports to the Sponsor’s board of directors on cyber risks.',
    'The CISO briefs the board of directors of our Adviser on cyber risks.',
    'The Board reviews the results of each test.',
    'The Audit Committee meets with outside consultants on security.',
  ])('is not said by: %s', (text) => {
    expect(ask(NAME, [block(ROLE, text)]).value).toEqual({ answer: 'silent', who: [] });
  });

  it('knows a committee of the board, and its abbreviation, from another block', () => {
    const charged = block(BOARD_COMMITTEE_TEXT, 'The Board has delegated cyber risk to the Technology Oversight Committee (the "TOC").');
    expect(ask(NAME, [charged, block(ROLE, 'Our CISO reports to the Technology Oversight Committee.')]).value).toMatchObject({ answer: 'yes' });
    expect(ask(NAME, [charged, block(ROLE, 'Our CISO reports to the TOC each month.')]).value).toMatchObject({ answer: 'yes' });
    expect(ask(NAME, [block(ROLE, 'Our CISO reports to the TOC each month.')]).value).toMatchObject({ answer: 'silent' });
  });

  it('outweighs a denial by what is said elsewhere', () => {
    const text = 'The security team does not report to the Board. Our CISO reports to the Audit Committee.';
    expect(ask(NAME, [block(ROLE, text)])).toMatchObject({ value: { answer: 'yes', who: ['CISO'] }, text: 'Our CISO reports to the Audit Committee.' });
  });

  it('looks from the wrapped words outwards and keeps the answer of each place', () => {
    const yes = 'Our CISO reports to the Board.';
    const said = ask(NAME, [flag(REPORTS_TO_BOARD_FLAG, true, 'Our CISO leads the program.'), block(BOARD_INFORMED_TEXT, 'Our board cares.'), block(EXPERTISE_TEXT, yes)]);
    expect(said).toMatchObject({ from: 'other-block', text: yes, looked: { 'wrapped-words': 'silent', 'own-block': 'silent', 'other-block': 'yes' } });
    expect(ask(NAME, [], { visible: visible('Item 1C. Cybersecurity', yes, 'Item 2. Properties') })).toMatchObject({ from: 'section', text: yes });
  });

  it('is undecided only where nothing could be seen', () => {
    expect(ask(NAME, [flag(REPORTS_TO_BOARD_FLAG, true)], { observes: ['tagged'] }).undecided).toBe('wrapped-text');
    expect(ask(NAME, [], { observes: ['tagged'] }).undecided).toBe('visible-text');
    expect(ask(NAME, [block(BOARD_OVERSIGHT_TEXT, 'We care.')], { observes: ['tagged'] }).undecided).toBeUndefined();
  });

  it('reads hostile text in linear time', () => {
    const text = `${'management report the board to provide committee '.repeat(2_000)}.`;
    const start = performance.now();
    ask(NAME, [block(ROLE, text)]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it.each([
    'No officer reports about such risks to the board of directors.',
    'No management position or committee reports about these cybersecurity risks to the board.',
    'None of our officers reports to the board on cybersecurity.',
    'There is no regular reporting about such cybersecurity risks to the board.',
  ])('is denied by its subject: %s', (text) => {
    expect(ask('said-reports-to-board', [block(ROLE, text)]).value).toMatchObject({ answer: 'no' });
  });

  it('is not denied by what is reported', () => {
    expect(ask('said-reports-to-board', [block(ROLE, 'Where no incident has occurred, our Chief Information Security Officer reports that to the board.')]).value).toMatchObject({ answer: 'yes' });
  });
});
