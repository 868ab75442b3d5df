import { describe, expect, it } from 'vitest';
import { INTEGRATED_FLAG, INTEGRATED_TEXT, PROCESSES_TEXT } from '../../src/derive/concepts.js';
import { ask, block, flag, visible } from './facts.js';

const NAME = 'said-integrated';

describe('integrated into the overall risk management', () => {
  it.each([
    ['Our cyber processes are integrated into our overall risk management system.', 'yes', false],
    ['We embed information security in the Groups enterprise-wide risk framework.', 'yes', false],
    ['The security program is integrated with our ERM process, sharing common methodologies and reporting channels.', 'yes', true],
    ['Cybersecurity is folded into our integrated company-wide risk management program.', 'yes', false],
    ['Security measures have been built into the overall processes of the Harbor Group.', 'yes', false],
    ['Cybersecurity is a key component of our overall approach to risk management.', 'yes', false],
    ['As part of our risk management process, we test our defenses against cyber threats.', 'yes', false],
    ['We manage cyber threats through our enterprise risk management process.', 'yes', true],
    ['The ERM program of the Adviser includes cybersecurity alongside credit and market risk.', 'yes', true],
    ['The security team reports every quarter to the Enterprise Risk Committee.', 'yes', true],
    ['Cyber risks are weighed alongside other business risks.', 'yes', true],
    ['Our cyber processes are not yet integrated into our overall risk management.', 'no', false],
    ['No security process has been integrated into our enterprise risk management.', 'no', false],
    ['We havenot integrated cybersecurity into our broader risk management framework.', 'no', false],
    ['We plan to integrate our cyber program into our overall risk management.', 'no', false],
    ['Cyber processes are expected to be integrated into our overall risk management process.', 'no', false],
    ['We have not adopted any cybersecurity risk management program or formal processes.', 'no', false],
    ['The company doesnt have any processes for assessing cybersecurity risk.', 'no', false],
    ['We depend on the staff of others, and we have no personnel or processes of our own for this purpose.', 'no', false],
    ['We have not set up any formal process. We have not implemented any formal process for assessing cybersecurity risk.', 'no', false],
    ['We have no formalized cybersecurity measures or specific protocols. Cyber is a component of our overall risk management.', 'no', false],
    ['We do not have a written cybersecurity program. The board oversees our cyber program as part of its overall risk management.', 'no', false],
    ['Cyber processes are a component of our overall risk management, with input from our engineers.', 'yes', true],
    ['We integrate cybersecurity into our overall risk management process in collaboration with every department.', 'yes', true],
    ['The board oversees our enterprise risk management (ERM) program, which includes cybersecurity.', 'yes', true],
    ['Our security chief is a member of the Enterprise Risk Committee.', 'yes', true],
    ['We have no formal cyber program. Its measures are integrated into our overall risk management system.', 'yes', false],
    ['Our plans for incidents are integrated into our overall risk management process.', 'yes', false],
    ['Our risk management program covers finance and law. Cybersecurity is a critical component of this program, given how much we rely on it.', 'yes', false],
    ['The work is intended to align cybersecurity efforts with the overall risk management framework.', 'yes', true],
  ])('%s', (text, answer, how) => {
    expect(ask(NAME, [block(PROCESSES_TEXT, text)]).value).toMatchObject({ answer, how });
  });

  it.each([
    'Our overall cybersecurity risk management program has four parts.',
    'The board oversees the overall risk management of the company, including cybersecurity.',
    'The board oversees enterprise risk management, including cybersecurity.',
    'The board and its committees discuss many enterprise risks, including cybersecurity.',
    'Our directors oversee cyber risk as part of its overall risk management.',
    'Our board, as part of the board’s enterprise risk management oversight, oversees our cyber program.',
    'No committee of the board provides oversight of our cyber program, at our present size, as part of our overall risk management.',
    'The cyber officer belongs to the Information Technology group, as do others, including the Enterprise Risk Committee.',
    'We have no formal cybersecurity processes; cyber is a component of our overall risk management.',
    'We have no formal cybersecurity processes. We deal with cyber threats as part of our overall risk management.',
    'Cyber is a component of our overall risk management. Its processes are expected to be integrated into our overall risk management.',
    'Our security chief has ten years of experience in enterprise risk management.',
    'There can be no assurance that our cyber program is integrated into our overall risk management.',
    'Our cyber program will be integrated into our overall risk management.',
    'No cybersecurity measures can prevent every incident.',
    'We have no written process by which management is informed of cyber incidents.',
    'The board has no specific processes for watching cybersecurity.',
    'As part of this plan, risk management processes were set up for vendors after a cyber incident.',
    'Third-party risk management is integrated with procurement.',
  ])('is not said by: %s', (text) => {
    expect(ask(NAME, [block(PROCESSES_TEXT, text)]).value).toEqual({ answer: 'silent', how: false, stated: 'na' });
  });

  it.each([
    ['Our cyber processes are integrated into our overall risk management system.', 'expressly'],
    ['We have not integrated cybersecurity into our overall risk management.', 'expressly'],
    ['We have not adopted any cybersecurity risk management program.', 'expressly'],
    ['Material risks from cybersecurity threats are recorded in, and managed through, the group-wide risk management system.', 'by-implication'],
    ['Our cybersecurity processes are integrated into the risk management of the group.', 'expressly'],
    ['Cybersecurity is one component of our enterprise risk management program.', 'by-implication'],
    ['We plan to integrate our cyber program into our overall risk management.', 'by-implication'],
  ])('is said so or to be gathered: %s', (text, stated) => {
    expect(ask(NAME, [block(PROCESSES_TEXT, text)]).value).toMatchObject({ stated });
  });

  it('tells how where any sentence does', () => {
    const text = 'Cyber risk management is integrated into our risk management framework. This integration ensures that no decision is taken without it.';
    expect(ask(NAME, [block(INTEGRATED_TEXT, text)])).toMatchObject({ value: { answer: 'yes', how: true }, text: text.split(/(?<=\.) /)[0] });
  });

  it('looks from the wrapped words outwards, and says what each place answers', () => {
    const yes = 'Security is integrated into our overall risk management.';
    const no = 'We have not adopted any cybersecurity program.';
    expect(ask(NAME, [flag(INTEGRATED_FLAG, true, yes), block(INTEGRATED_TEXT, no)])).toMatchObject({
      text: yes, from: 'wrapped-words', looked: { 'wrapped-words': 'yes', 'own-block': 'no' },
    });
    expect(ask(NAME, [block('cyd:CybersecurityRiskRoleOfManagementTextBlock', yes)])).toMatchObject({ from: 'other-block', text: yes });
    expect(ask(NAME, [], { visible: visible('Item 1C. Cybersecurity', yes, 'Item 2. Properties') })).toMatchObject({ from: 'section', text: yes });
  });

  it('is undecided only where it found nothing and could not see everything', () => {
    const row = { observes: ['tagged'] as const };
    expect(ask(NAME, [flag(INTEGRATED_FLAG, true)], row).undecided).toBe('wrapped-text');
    expect(ask(NAME, [], row).undecided).toBe('visible-text');
    expect(ask(NAME, [block(INTEGRATED_TEXT, 'We train staff.')], row).undecided).toBeUndefined();
    expect(ask(NAME, [flag(INTEGRATED_FLAG, true), block(INTEGRATED_TEXT, 'Cyber is integrated into our ERM.')], row).undecided).toBeUndefined();
  });
});
