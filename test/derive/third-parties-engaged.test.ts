import { describe, expect, it } from 'vitest';
import { PROCESSES_TEXT, THIRD_PARTY_ENGAGED_FLAG } from '../../src/derive/concepts.js';
import { ask, block, flag, visible } from './facts.js';

const NAME = 'said-third-parties-engaged';

describe('third parties engaged', () => {
  it.each([
    ['We engage assessors, consultants and auditors to test our security.', 'yes', 'expressly'],
    ['External firms perform penetration tests of our network.', 'yes', 'expressly'],
    ['Our controls are tested with the help of outside experts.', 'yes', 'expressly'],
    ['External experts are also utilized for cybersecurity reviews.', 'yes', 'expressly'],
    ['Our program includes the use of external service providers, where appropriate, to assess our security controls.', 'yes', 'expressly'],
    ['We have in the past and may in the future engage third-party advisors on incidents.', 'yes', 'expressly'],
    ['We have also engaged a third party to review our security.', 'yes', 'expressly'],
    ['Northwind scans its network, and engages third parties to run penetration tests.', 'yes', 'expressly'],
    ['Management engages, at times when needed, certain outside advisors on cyber risks.', 'yes', 'expressly'],
    ['We have relationships with third-party providers who also assess our security controls.', 'yes', 'expressly'],
    ['The program uses reports of public sources and of outside consultants engaged by us to track threats.', 'yes', 'expressly'],
    ['Third-party cybersecurity services are employed to monitor our network.', 'yes', 'expressly'],
    ['A third-party IT provider supports us with devices, network security and cloud services.', 'yes', 'expressly'],
    ['We have, and may in the future, engage third-party consultants for incidents.', 'yes', 'expressly'],
    ['The program includes an assessment of security, performed twice a year by a third party.', 'yes', 'by-implication'],
    ['Posture is tested internally and with third parties for security.', 'yes', 'by-implication'],
    ['We rely on a team, including our IT staff and third-party service providers, to manage cyber threats.', 'yes', 'by-implication'],
    ['Our controls related to these functions are tested by third parties for security.', 'yes', 'by-implication'],
    ['We engage external security assessment vendors from time to time to run penetration tests.', 'yes', 'expressly'],
    ['Plans are reviewed with assistance from third-party experts.', 'yes', 'expressly'],
    ['Third-party consultants and service providers are engaged to test our systems.', 'yes', 'expressly'],
    ['Our IT consultants help identify cyber threats.', 'yes', 'expressly'],
    ['Management, in partnership with third parties, designs our security.', 'yes', 'by-implication'],
    ['Cyber drills are performed both in-house and by third-party service providers.', 'yes', 'by-implication'],
    ['We depend upon the personnel of third parties to protect against cybersecurity threats.', 'yes', 'by-implication'],
    ['Our measures include regular third-party penetration testing.', 'yes', 'by-implication'],
    ['Our director of systems speaks each month with an external virtual CISO about cyber policies.', 'yes', 'expressly'],
    ['Each quarter the board reads a cyber report prepared by our third-party information security officer.', 'yes', 'expressly'],
    ['The vCISO oversees our security program.', 'yes', 'expressly'],
    ['We have contracted cybersecurity and privacy experts to review our controls.', 'yes', 'expressly'],
    ['Collaboration with cybersecurity specialists.', 'yes', 'expressly'],
    ['Our response process includes the use of third party partnerships to help with any cyber threat.', 'yes', 'expressly'],
    ['The manager directs our internal and external cybersecurity resources.', 'yes', 'expressly'],
    ['Our security roadmap is reviewed by a known consultancy firm.', 'yes', 'expressly'],
    ['We work with outside counsel to develop our cyber response plan.', 'yes', 'expressly'],
    ['We have not retained cybersecurity experts.', 'no', 'expressly'],
    ['We may engage cybersecurity experts.', 'planned', 'expressly'],
    ['We do not engage assessors, consultants, auditors or other third parties in connection with cybersecurity.', 'no', 'expressly'],
    ['We have not engaged third-party service providers to assess our security.', 'no', 'expressly'],
    ['We have not established a process or engaged third parties to assess cyber risks.', 'no', 'expressly'],
    ['We may engage consultants to test our security.', 'planned', 'expressly'],
    ['If a cyber incident occurs, the board will call the staff and, as the case may be, seek the opinions of external experts.', 'planned', 'expressly'],
    ['We have the option to engage an outside contractor if a cyber threat arises.', 'planned', 'expressly'],
    ['We evaluate the need to use consultants to assist in an incident.', 'planned', 'expressly'],
    ['We intend to expand our program through written policies and third-party security assessments.', 'planned', 'expressly'],
    ['As we grow, we anticipate engaging third-party consultants to manage cyber risks.', 'planned', 'expressly'],
    ['Engaging Third Parties on Risk Management We plan to engage external experts to test our security.', 'planned', 'expressly'],
    ['We do not regularly engage consultants for cyber risks.', 'mixed', 'expressly'],
    ['We do not engage consultants for cybersecurity. We engage an outside firm to run penetration tests.', 'mixed', 'expressly'],
    ['We engage no third parties for cybersecurity.', 'no', 'expressly'],
    ['We do not engage third parties for cybersecurity. Our posture is tested internally and with third parties for security.', 'no', 'expressly'],
    ['We do not engage consultants for cybersecurity. We rely on third parties for cloud hosting and security.', 'no', 'expressly'],
    ['We do not engage consultants for cybersecurity. In the future, we may engage consultants for cyber risks.', 'no', 'expressly'],
  ])('%s', (text, answer, stated) => {
    expect(ask(NAME, [block(PROCESSES_TEXT, text)]).value).toMatchObject({ answer, stated });
  });

  it.each([
    'We have processes to oversee risks associated with our use of third-party service providers.',
    'We conduct security assessments of all third-party providers before onboarding.',
    'A threat is any unauthorized occurrence on systems of a third party that we use in our business.',
    'We use third-party vendors for certain product development and security activities.',
    'We may decide not to engage with a third party whose security is weak.',
    'We train all staff on security.',
    'We use third-party monitoring software to protect our systems.',
    'We seek to keep up good contacts with our third-party vendors about cyber incidents.',
    'Vendor contacts are leveraged to identify third-party risks.',
    'Our team is involved with onboarding all vendors and watches the security of the larger ones.',
    'Our strategy against cyber risks involves storing data with trusted third-party providers.',
    'We consult our cybersecurity experts before any release.',
    'We employ a team of cybersecurity specialists.',
    'We attract cybersecurity experts by retaining IT specialists for years.',
    'Our chief information security officer watches external cyber threats.',
    'Our officer for security joined after working with Northwind as a third-party consultant.',
    'We incurred no expenses for settlements with a third party about any cyber incident.',
    'The Fund has no officers and its security is managed by its General Partner.',
    'Prior to engaging third parties, we look at their security.',
    'Security reviews are conducted on third-party service providers.',
    'Our third-party risk assessment program scores vendors for cyber risk.',
    'Systems provided by third-party vendors may be open to cyber threats.',
    'Our title is that systems used by our consultants or contractors may suffer security breaches.',
    'We obtain reports from our third-party service providers to assess their controls.',
    'As we utilize outside vendors that have access to our data, the related security risks will increase.',
    'Breaches of the infrastructure that we utilize, including those of third parties, could harm our security.',
    'Our measures are: training of staff; use of all third-party services is reviewed for cyber risks.',
    'A cyber attack involving our vendors or other third-party providers could harm us.',
    'See "Item 1A. Risk Factors - Failures of systems could harm us, and we use outside auditors to test our security."',
    'Management does not hold certificates, and its cyber experience includes seminars.',
  ])('is not said by: %s', (text) => {
    expect(ask(NAME, [block(PROCESSES_TEXT, text)]).value).toMatchObject({ answer: 'silent' });
  });

  it('looks from the wrapped words outwards and says where', () => {
    const yes = 'We engage auditors to test our security.';
    expect(ask(NAME, [flag(THIRD_PARTY_ENGAGED_FLAG, true, yes), block(PROCESSES_TEXT, yes)]).from).toBe('wrapped-words');
    expect(ask(NAME, [block('cyd:CybersecurityRiskRoleOfManagementTextBlock', yes)])).toMatchObject({ from: 'other-block', text: yes });
    expect(ask(NAME, [], { visible: visible('Item 1C. Cybersecurity', yes, 'Item 2. Properties') })).toMatchObject({ from: 'section', text: yes });
  });

  it('is undecided where the flag wraps words that cannot be seen', () => {
    const row = { observes: ['tagged'] as const };
    expect(ask(NAME, [flag(THIRD_PARTY_ENGAGED_FLAG, true)], row).undecided).toBe('wrapped-text');
    expect(ask(NAME, [], row).undecided).toBe('visible-text');
    expect(ask(NAME, [block(PROCESSES_TEXT, 'We train staff.')], row).undecided).toBeUndefined();
  });

  it('say where work of outsiders stands beside a denial', () => {
    const denial = 'We do not engage assessors, consultants, auditors or other third parties for cybersecurity.';
    expect(ask(NAME, [block(PROCESSES_TEXT, denial)]).value).toMatchObject({ answer: 'no', implied: false });
    expect(ask(NAME, [block(PROCESSES_TEXT, `We have internal and external evaluations of our security measures. ${denial}`)]).value).toMatchObject({ answer: 'no', implied: true });
  });

  it.each([
    ['the sentence of the block that has the same words once', 'Our team is small. When it needs help, we engage outside assessors to test our security. It meets weekly.', 'When it needs help, we engage outside assessors to test our security.'],
    ['the words alone where the block has them twice', 'In spring we engage outside assessors. In autumn we engage outside assessors to test our security.', 'we engage outside assessors'],
    ['the words alone where no block has them', 'Our team is small.', 'we engage outside assessors'],
  ])('reads of a fact set, which has no places, %s', (_of, text, quote) => {
    const said = ask(NAME, [block(PROCESSES_TEXT, text), flag(THIRD_PARTY_ENGAGED_FLAG, true, 'we engage outside assessors')]);
    expect([said.text, said.from]).toEqual([quote, 'wrapped-words']);
  });
});
