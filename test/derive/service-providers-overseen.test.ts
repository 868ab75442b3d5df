import { describe, expect, it } from 'vitest';
import { PROCESSES_TEXT, SERVICE_PROVIDERS_FLAG } from '../../src/derive/concepts.js';
import { ask, block, flag, visible } from './facts.js';

const NAME = 'said-service-providers-overseen';

describe('service providers overseen', () => {
  it.each([
    ['We have processes to oversee and identify risks from our use of third-party service providers.', 'yes', 'expressly'],
    ['We watch for cyber threats, and our team manages those posed by vendors.', 'yes', 'expressly'],
    ['Risks related to the use of suppliers are reviewed by our security team.', 'yes', 'expressly'],
    ['We perform due diligence on key vendors before we sign.', 'yes', 'expressly'],
    ['Our team assesses the security practices of our most critical suppliers.', 'yes', 'expressly'],
    ['We maintain a vendor risk management program.', 'yes', 'expressly'],
    ['Elements of the program: access control, third-party risk management, and training.', 'yes', 'expressly'],
    ['We require our providers to report incidents.', 'yes', 'expressly'],
    ['Our program has disaster recovery plans to test our servers, and a process for the assessment of vendors.', 'yes', 'expressly'],
    ['Our security officer works with and oversees vendors that provide us with security services.', 'yes', 'expressly'],
    ['An outside firm helps with the analysis of our controls and those of our key vendors.', 'yes', 'expressly'],
    ['Our contracts with vendors contain security and notification terms.', 'yes', 'expressly'],
    ['Vendors with access to our data are subject to a security assessment.', 'yes', 'expressly'],
    ['Each year we review the SOC 2 reports of our hosting providers.', 'yes', 'expressly'],
    ['System and organizational controls (SOC) reports are read each year for key providers.', 'yes', 'expressly'],
    ['We assess cyber risks, including those that could arise from external sources such as service providers.', 'yes', 'expressly'],
    ['We have not adopted any specific cybersecurity program. We assess threats that arise from internal sources and external sources such as vendors.', 'yes', 'expressly'],
    ['We carry out security assessments of these third-party engagements and keep up monitoring.', 'yes', 'expressly'],
    ['We know of the risks from vendors that run our information systems, that hold information on our behalf, or that have access to what our customers entrust to us, and have processes to oversee and manage these risks.', 'yes', 'expressly'],
    ['We have no formalized cybersecurity measures or specific protocols.', 'no', 'by-implication'],
    ['Aware of the risks from vendors, we have put processes in place to oversee and manage these risks.', 'yes', 'expressly'],
    ['While we do not engage consultants, we assess the risks associated with our service providers.', 'yes', 'expressly'],
    ['Our program protects our systems, including those of our vendors.', 'yes', 'by-implication'],
    ['The process may include a review of the security of each vendor.', 'yes', 'by-implication'],
    ['We do not have processes to oversee risks associated with third-party service providers.', 'no', 'expressly'],
    ['The company doesnt conduct due diligence on vendors.', 'no', 'expressly'],
    ['No formal process exists to identify threats associated with our use of service providers.', 'no', 'expressly'],
    ['We plan to implement processes to oversee risks from vendors.', 'no', 'expressly'],
    ['Oversee Third-Party Risk Because we know of the risks from vendors, we plan to implement processes to manage these risks.', 'no', 'expressly'],
    ['We have not adopted any cybersecurity program or formal processes for assessing cyber risk.', 'no', 'by-implication'],
    ['We depend on the staff of third parties, and have no personnel or processes of our own for this purpose.', 'no', 'by-implication'],
    ['We have no cybersecurity program. We review the security of our vendors.', 'yes', 'expressly'],
    ['We have not adopted any cybersecurity program. It will include the review of vendors.', 'no', 'by-implication'],
  ])('%s', (text, answer, stated) => {
    expect(ask(NAME, [block(PROCESSES_TEXT, text)]).value).toEqual({ answer, stated });
  });

  it.each([
    'We engage third-party service providers to assess our security.',
    'We rely on internal controls and third-party technologies to protect our data.',
    'Outsiders assist in the management of risks specific to cyber threats, including vendors providing threat intelligence.',
    'We have retainers with third-party vendors in the event they are required to assist in a serious incident.',
    'Our collaboration with these third parties is expected to include audits of our security each year.',
    'To detect weak points, including those arising from third-party hackers, hardware or software, is costly.',
    'Third-party assessments are part of our approach to risk.',
    'We manage cyber risk by rules for all users of our network, including staff, contractors and vendors.',
    'We depend on the digital technologies of third parties, and attacks on them could harm us.',
    'An independent third-party consultant helps us to identify cyber risks.',
    'We may not be able to monitor the security of our vendors.',
    'Our ability to monitor vendors is limited.',
    'There can be no assurance that we identify all risks from vendors.',
    'We do not maintain a standalone vendor risk management program.',
    'A breach of our systems or those of our vendors could harm our business.',
    'See "Risks Related to Our Vendors" for what may affect us.',
    'Our chief has years of experience in overseeing vendor management programs.',
    'A managed service provider monitors our network.',
    'We manage risks with the help of vendors.',
    'A threat is any unauthorized occurrence that vendors must report.',
    'Our software is used to manage our vendor relationships, our books and our sites.',
    'A screening process covers all candidates for employment, including contractors and third parties.',
    'Our Security Operations Center (SOC), which is run by a third party, lets us detect attacks.',
    'We buy software from reputable vendors, our own systems are audited every year.',
    'Oversee Third Party Risk',
    'We work with outside service providers that help us to find weak points and to develop controls to mitigate such risks.',
    'We have no formal cybersecurity policies and processes, and train our employees.',
    'The company has not yet adopted formal cybersecurity programs or formal processes for assessing cyber risks.',
  ])('is not said by: %s', (text) => {
    expect(ask(NAME, [block(PROCESSES_TEXT, text)]).value).toEqual({ answer: 'silent', stated: 'na' });
  });

  it('takes an express denial over an express statement', () => {
    const text = 'We review vendors. We do not have processes to oversee risks associated with service providers.';
    expect(ask(NAME, [block(PROCESSES_TEXT, text)])).toMatchObject({ value: { answer: 'no' }, text: text.slice(19) });
  });

  it('looks from the wrapped words outwards, and says what each place answers', () => {
    const yes = 'We assess the security of vendors.';
    const no = 'We do not assess the security of vendors.';
    expect(ask(NAME, [flag(SERVICE_PROVIDERS_FLAG, true, yes), block(PROCESSES_TEXT, 'We train staff.')])).toMatchObject({
      text: yes, from: 'wrapped-words', looked: { 'wrapped-words': 'yes', 'own-block': 'silent' },
    });
    expect(ask(NAME, [block(PROCESSES_TEXT, no)])).toMatchObject({ from: 'own-block', text: no, looked: { 'own-block': 'no' } });
    expect(ask(NAME, [], { visible: visible('Item 1C. Cybersecurity', yes, 'Item 2. Properties') })).toMatchObject({ from: 'section', text: yes });
  });

  it('is undecided only where it found nothing and could not see everything', () => {
    const row = { observes: ['tagged'] as const };
    expect(ask(NAME, [flag(SERVICE_PROVIDERS_FLAG, true)], row).undecided).toBe('wrapped-text');
    expect(ask(NAME, [], row).undecided).toBe('visible-text');
    expect(ask(NAME, [block(PROCESSES_TEXT, 'We train staff.')], row).undecided).toBeUndefined();
    expect(ask(NAME, [block(PROCESSES_TEXT, 'We review vendors.'), flag(SERVICE_PROVIDERS_FLAG, true)], row).undecided).toBeUndefined();
  });
});
