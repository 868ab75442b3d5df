import { describe, expect, it } from 'vitest';
import { EXPERTISE_TEXT as EXPERTISE, MANAGEMENT_ROLE_TEXT as ROLE, PROCESSES_TEXT } from '../../src/derive/concepts.js';
import { ask, block, visible } from './facts.js';

const NAME = 'said-expertise';
const NO_SIGNS = { years: [], roles: [], degrees: [], certifications: [] };

describe('expertise of management', () => {
  it.each([
    ['Our CISO has over 20 years of experience in cybersecurity.', { years: ['20 years'] }],
    ['Our head of IT has spent twenty-two years leading security teams.', { years: ['twenty-two years'] }],
    ['With more than a decade in technology leadership roles, our CIO runs the program.', { years: ['than a decade'] }],
    ['The director of IT has worked in information security for fifteen (15) years.', { years: ['fifteen (15) years'] }],
    ['Our CISO previously served as Chief Information Officer of a regional bank.', { roles: ['previously served as Chief Information Officer of a regional bank'] }],
    ['She has held senior positions in information security.', { roles: ['held senior positions in information security'] }],
    ['He holds a Master of Science in Information Security.', { degrees: ['Master of Science in Information Security'] }],
    ['The members of the security team hold degrees in computer science.', { degrees: ['hold degrees in computer science'] }],
    ['Our CISO is a CISSP and a Certified Information Security Manager.', { certifications: ['CISSP', 'Certified Information Security Manager'] }],
    ['Marlow holds a degree in computer science.', { degrees: ['holds a degree in computer science'] }],
    ['We employ staff with cybersecurity certifications.', { certifications: ['staff with cybersecurity certifications'] }],
    ['Our outsourced CISO has 12 years of experience in risk.', { years: ['12 years'] }],
    ['Before, in 2011, Ms. Birk joined us; previously, Ms. Birk was the Chief Financial Officer of a mill.', { roles: ['previously, Ms. Birk was the Chief Financial Officer of a mill'] }],
    ['Our managers have experience in various roles overseeing security.', { roles: ['experience in various roles'] }],
    ['The CIO has experience running networks at several prior companies.', { roles: ['experience running networks at several prior companies'] }],
    ['Our staff include a Certified Information Security Manager.', { certifications: ['Certified Information Security Manager'] }],
    ['Our officers are certified and experienced information security professionals.', { certifications: ['certified and experienced information security professionals'] }],
    ['The CISO reports to the Audit Committee and has 12 years of experience in security.', { years: ['12 years'] }],
    ['The CISO, who works with outside consultants, has 12 years of experience in security.', { years: ['12 years'] }],
  ])('%s is specific', (text, signs) => {
    expect(ask(NAME, [block(ROLE, text)]).value).toEqual({ level: 'specific', signs: { ...NO_SIGNS, ...signs } });
  });

  it.each([
    ['Our CISO has extensive experience in information security.', 'generic'],
    ['The program is run by an experienced team of security professionals.', 'generic'],
    ['Our security managers have decades of experience with technology.', 'generic'],
    ['Our IT manager has served in that position since 2021 and has the knowledge to run our systems.', 'generic'],
    ['For these roles our officers are chosen well: we require prior experience in security, as shown by former work, a degree or a certification.', 'generic'],
    ['Our officers have limited experience in cybersecurity.', 'disclaimed'],
    ['No member of management has any formal expertise in cybersecurity.', 'disclaimed'],
    ['Our CEO does not have specific cybersecurity expertise.', 'disclaimed'],
    ['Our executives are not experts in cybersecurity.', 'disclaimed'],
    ['Our officers havenot any background in cybersecurity.', 'disclaimed'],
    ['The board includes members with extensive experience in cybersecurity.', 'none'],
    ['Our audit committee chair has 15 years of experience in security.', 'none'],
    ['The other directors do not have experience in cybersecurity.', 'none'],
    ['We engage third-party consultants with 20 years of experience in security.', 'none'],
    ['Our managed provider is staffed by an outsourced team with extensive expertise in security.', 'none'],
    ['We obtained ISO 27001 certification and our officers maintain an ISO certification for the company.', 'none'],
    ['Training equips employees with the knowledge and skills to spot cybersecurity risks.', 'none'],
    ['We did not experience a cybersecurity incident, and management has no knowledge of any breach.', 'none'],
    ['In the last three years, management had no material cybersecurity incident.', 'none'],
    ['Our officers review the program every two years with regard to experience gained.', 'none'],
    ['Management lists risks such as lack of expertise in new technology.', 'none'],
  ])('%s is %s', (text, level) => {
    expect(ask(NAME, [block(ROLE, text)]).value).toEqual({ level, signs: NO_SIGNS });
  });

  it('takes a fragment in its own block for the management it belongs to', () => {
    const fragment = 'over 25 years of experience in information technology';
    expect(ask(NAME, [block(EXPERTISE, fragment)])).toMatchObject({ from: 'own-block', text: fragment, value: { level: 'specific' } });
    expect(ask(NAME, [block(PROCESSES_TEXT, fragment)]).value).toMatchObject({ level: 'none' });
  });

  it('lets what is specific outweigh what is generic or disclaimed, and says each place', () => {
    const facts = [block(EXPERTISE, 'Our CIO has extensive experience in security.'), block(PROCESSES_TEXT, 'Our CISO holds the CISM.')];
    expect(ask(NAME, facts)).toMatchObject({ from: 'other-block', text: 'Our CISO holds the CISM.', value: { level: 'specific' }, looked: { 'own-block': 'generic', 'other-block': 'specific' } });
    expect(ask(NAME, [block(ROLE, 'Our CFO has no experience in security. Our CIO has deep knowledge of security.')]).value).toMatchObject({ level: 'disclaimed' });
  });

  it('looks into the section and is undecided where nothing can be seen', () => {
    const has = 'Our CISO has 14 years of experience in security.';
    expect(ask(NAME, [], { visible: visible('Item 1C. Cybersecurity', has, 'Item 2. Properties') })).toMatchObject({ from: 'section', text: has });
    expect(ask(NAME, [], { observes: ['tagged'] }).undecided).toBe('visible-text');
    expect(ask(NAME, [block(EXPERTISE, 'We train staff.')], { observes: ['tagged'] }).undecided).toBeUndefined();
  });

  it('counts the provider who does the work in the block of expertise only, and the board never', () => {
    const provider = 'Our program is run by an outside firm with 20 years of experience in information security.';
    expect(ask(NAME, [block(EXPERTISE, provider)]).value).toMatchObject({ level: 'specific', signs: { years: ['20 years'] } });
    expect(ask(NAME, [block(PROCESSES_TEXT, provider)]).value).not.toMatchObject({ level: 'specific' });
    expect(ask(NAME, [block(EXPERTISE, 'Members of the Board have 20 years of experience in information security.')]).value).not.toMatchObject({ level: 'specific' });
  });

  it('takes bare years for the expertise in its own block only', () => {
    expect(ask(NAME, [block(EXPERTISE, 'over 15 years')]).value).toMatchObject({ level: 'specific', signs: { years: ['15 years'] } });
    expect(ask(NAME, [block(PROCESSES_TEXT, 'over 15 years')]).value).toMatchObject({ level: 'none' });
  });

  it('takes credentials that are only fitting for no certification', () => {
    expect(ask(NAME, [block(EXPERTISE, 'Our staff have credentials relevant to the work and come from working in similar roles.')]).value).not.toMatchObject({ level: 'specific' });
  });
});
