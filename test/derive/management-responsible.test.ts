import { describe, expect, it } from 'vitest';
import { BOARD_COMMITTEE_TEXT, EXPERTISE_TEXT, MANAGEMENT_ROLE_TEXT as ROLE, POSITIONS_FLAG, POSITIONS_TEXT as POSITIONS, PROCESSES_TEXT } from '../../src/derive/concepts.js';
import { ask, block, flag, visible } from './facts.js';

const NAME = 'said-management-responsible';

describe('management responsible', () => {
  it.each([
    ['Chief Information Security Officer', ['Chief Information Security Officer'], 'management'],
    ['Our CISO, who reports to our CIO, leads the program.', ['CISO'], 'management'],
    ['The program reports to our CIO.', ['CIO'], 'management'],
    ['Our Chief Information Security Officer (CISO) and the Chief Information and Technology Officer lead.', ['Chief Information Security Officer', 'Chief Information and Technology Officer'], 'management'],
    ['The Vice President of Information Technology is responsible.', ['Vice President of Information Technology'], 'management'],
    ['Our Senior Vice President, Enterprise Risk, Compliance and Privacy has 20 years of experience.', ['Senior Vice President, Enterprise Risk, Compliance and Privacy'], 'management'],
    ['The Director of Cybersecurity and members of his team act.', ['Director of Cybersecurity'], 'management'],
    ['The head of IT department leads the Companys cybersecurity team.', ['head of IT department', 'cybersecurity team'], 'management'],
    ['Our technical research and development manager acts with our executive officers.', ['technical research and development manager', 'executive officers'], 'management'],
    ['Our IT Director, Chief Financial Officer and General Counsel act.', ['IT Director', 'Chief Financial Officer', 'General Counsel'], 'management'],
    ['Our Information Security Steering Committee manages these risks.', ['Information Security Steering Committee'], 'management'],
    ['Our incident response team acts, and reporting is a critical function.', ['incident response team'], 'management'],
    ['We hold an ISO 27001 certificate, and the ISO acts.', ['ISO'], 'management'],
    ['Management is responsible for cyber risks.', [], 'management'],
    ['The Board oversees, and management is responsible for, the program.', [], 'management'],
    ['The Chief Financial Officerreports to the Audit Committee.', [], 'management'],
    ['The third party vendor notifies the Audit Committee.', [], 'management'],
  ])('%s', (text, positions, found) => {
    expect(ask(NAME, [block(POSITIONS, text)]).value).toMatchObject({ positions, block: found });
  });

  it.each([
    'Audit Committee',
    'The Audit Committee of the Board is responsible for reviewing cyber risks and the steps management has taken.',
    'Our board of directors oversees management\u2019s processes and receives reports from management.',
    'The board of directors',
  ])('only the board is named by: %s', (text) => {
    expect(ask(NAME, [block(POSITIONS, text)]).value).toMatchObject({ answer: 'none', positions: [], block: 'board-only' });
  });

  it('knows a committee of the board by what other blocks say of it', () => {
    const bare = block(POSITIONS, 'The ESG committee reviews incidents.');
    expect(ask(NAME, [bare]).value).toMatchObject({ block: 'management' });
    expect(ask(NAME, [bare, block(BOARD_COMMITTEE_TEXT, 'The ESG committee of our board of directors oversees cyber risk.')]).value).toMatchObject({ block: 'board-only' });
  });

  it.each([
    ['We maintain firewalls.', 'none'],
    ['The AGR reports to the Board.', 'none'],
    ['and report such threats to the Audit Committee', 'none'],
  ])('%s names neither for certain', (text, found) => {
    expect(ask(NAME, [block(POSITIONS, text)]).value).toMatchObject({ block: found });
  });

  it.each([
    ['Our executive officers oversee the security of our data.', ['executive officers']],
    ['Our outsourced security provider manages our security.', ['outsourced security provider']],
    ['The security of our data is overseen by the Sponsor.', ['Sponsor']],
    ['The board hears of cyber incidents as deemed necessary by our management team and assesses them.', []],
    ['We do not currently have a security team or a CISO; our Treasurer is responsible for cyber risks.', ['Treasurer']],
    ['Our senior management team is involved in cyber risks.', []],
    ['The incident response team assesses the severity of cyber incidents.', []],
    ['The incident response team is responsible for managing cyber incidents.', ['incident response team']],
    ['Our senior management team is responsible for cyber risks.', ['senior management team']],
    ['Our IT department monitors the speed of our network for cyber problems. Our management team oversee and manage cyber risks.', ['management team']],
    ['Our IT department monitors cyber threats. Our senior management team meets to oversee the work.', ['IT department']],
    ['If a cyber incident occurs, we may lose business and lead to a loss that we must report.', []],
    ['An incident could harm our business and lead to losses, and data may be assessed anew.', []],
    ['We do not have formal measures, a dedicated security team or a protocol to manage cyber risks.', []],
    ['We plan to form a risk management team that assesses cyber risks.', []],
    ['A security officer who manages cyber risks will be appointed next year; until then our Treasurer is responsible.', ['Treasurer']],
    ['Cyber risks are to be assessed by a security team to be newly formed.', []],
    ['We anticipate that our Chief Financial Officer will be responsible for cyber risks.', []],
    ['Being small, we do not maintain a dedicated security department or chief information security officer to manage cyber risks.', []],
    ['Our ledger is managed by a third party with strict controls and a security team.', []],
    ['We manage cyber risks through oversight and tools provided by third-party service providers.', []],
    ['Processes to assess cyber risks are built into our overall information technology function.', []],
    ['Our security lead is responsible for cyber risks.', ['security lead']],
    ['In the event of a cyber incident, our management team will report to the Board on its plan.', []],
    ['We assess the security of each third-party service provider.', []],
    ['Our Chief Financial Officer signed the report on leases.', []],
    ['Management is responsible for assessing vendors and each third-party service provider for cyber risks.', []],
  ])('outside of its own block: %s', (text, positions) => {
    expect(ask(NAME, [block(PROCESSES_TEXT, text)]).value).toMatchObject({ answer: positions.length > 0 ? 'named' : 'none', positions });
  });

  it('adds who answers for the risks by other words on management, once', () => {
    const facts = [block(POSITIONS, 'Our Chief Information Security Officer'), block(ROLE, 'The CISO is responsible, and the security council oversees him. Our Controller left.')];
    expect(ask(NAME, facts)).toMatchObject({ from: 'own-block', value: { positions: ['Chief Information Security Officer', 'security council'] } });
  });

  it('looks from the own block outwards', () => {
    const led = 'Our CISO is responsible for the program.';
    expect(ask(NAME, [flag(POSITIONS_FLAG, true, 'our CISO')])).toMatchObject({ from: 'wrapped-words', value: { positions: ['CISO'], block: 'absent' } });
    for (const concept of [ROLE, EXPERTISE_TEXT, PROCESSES_TEXT]) {
      expect(ask(NAME, [block(concept, led)])).toMatchObject({ from: 'other-block', text: led, value: { answer: 'named' } });
    }
    expect(ask(NAME, [], { visible: visible('Item 1C. Cybersecurity', led, 'Item 2. Properties') })).toMatchObject({ from: 'section' });
    expect(ask(NAME, [], { observes: ['tagged'] }).undecided).toBe('visible-text');
    expect(ask(NAME, [flag(POSITIONS_FLAG, true)], { observes: ['tagged'] }).undecided).toBe('wrapped-text');
  });
});
