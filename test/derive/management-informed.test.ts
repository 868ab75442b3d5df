import { describe, expect, it } from 'vitest';
import { MANAGEMENT_INFORMED_TEXT as INFORMED, MANAGEMENT_ROLE_TEXT as ROLE, PROCESSES_TEXT } from '../../src/derive/concepts.js';
import { ask, block, visible } from './facts.js';

const NAME = 'said-management-informed';
const ALL = ['prevention', 'detection', 'mitigation', 'remediation'];

describe('management informed', () => {
  it.each([
    ['Our CISO is informed about and monitors the remediation, prevention, detection and mitigation of cybersecurity incidents.', ALL, true],
    ['Management supervises efforts to protect against, discover, contain and recover from attacks.', ALL, false],
    ['The steering committee oversees how we avert and respond to incidents.', ['prevention', 'mitigation'], false],
    ['The CIO receives reports on the detection and resolution of incidents.', ['detection', 'remediation'], true],
    ['The team keeps abreast of efforts to identify and minimise threats.', ['detection', 'mitigation'], false],
    ['Incidents are escalated, depending on severity, to senior management.', [], true],
    ['Our plan provides for escalation to the CISO of serious incidents.', [], true],
    ['Employees must report suspected breaches to our security team.', [], true],
    ['Our provider notifies the Companys officers promptly of any incident.', [], true],
    ['In the event of an incident, we intend to follow our plan, which includes notifying legal as well as senior leadership.', [], true],
    ['We have an incident response plan to notify senior leadership.', [], true],
    ['Severity decides on notifications of incidents to several groups, including members of management.', [], true],
    ['If an incident affects us, we promptly notify senior management.', [], true],
    ['Our CFO provides briefs regarding incidents to the Board and executive management.', [], true],
    ['The plan governs escalations to senior management.', [], true],
    ['Serious matters are escalated to, as appropriate, the executive team.', [], true],
    ['The CISO regularly informs senior management of the prevention and detection of incidents.', ['prevention', 'detection'], true],
    ['The CFO is promptly notified of incidents.', [], true],
    ['Our IT manager provides weekly briefings to the CEO on threats and incidents.', [], true],
    ['The CISO monitors the detection of incidents.', [], true],
    ['Staff are told to report to our senior management any unusual activity that may be a breach.', [], true],
    ['The CTO and CEO are alerted as to any serious incident.', [], true],
    ['The general counsel is informed by the head of security and by our provider of incidents.', [], true],
    ['Managers receive monthly summaries on all incidents.', [], true],
    ['Managers receive reports prepared by our analysts on incidents.', [], true],
    ['The plan for incidents tells how findings are written up and keeps senior management informed.', [], true],
    ['The CISO is the point of contact for incidents.', [], true],
    ['Procedures provide for the escalation of incidents so that decisions on disclosure can be made by management in time.', [], true],
    ['Serious incidents lead to management notification.', [], true],
    ['After an incident the response team provides briefings to the CEO and to the Audit Committee.', [], true],
    ['Incidents are reported to the IRC each month.', [], true],
    ['The response team reports to the leadership team on incidents.', [], true],
    ['Incidents are tracked with the CIO.', [], true],
    ['Our IT lead updates the CFO and CEO on incidents.', [], true],
    ['Executives and the Audit Committee are informed of incidents.', [], true],
    ['Our analysts are a team that is responsible for monitoring and responding to incidents.', [], true],
    ['If an incident occurs, the analysts report it to the risk officer.', [], true],
    ['The IT director reports to the CFO with respect to the prevention, detection and mitigation of risks.', [], true],
    ['The security team uses tools to manage and monitor threats and incidents.', [], true],
    ['Plans for incidents set out escalations (which may include senior management).', [], true],
    ['The response team meets to go through incidents.', [], true],
    ['Our analysts monitor systems; the security team monitors alerts.', [], true],
    ['We havenot suffered an incident, but any incident would be reported to our CEO.', [], true],
  ])('%s', (text, aspects, escalation) => {
    expect(ask(NAME, [block(ROLE, text)]).value).toEqual({ answer: 'yes', aspects, escalation });
  });

  it.each([
    ['only the board hears', 'The Board is informed about and monitors the prevention, detection and mitigation of incidents.'],
    ['only a committee of the board hears', 'Incidents are reported to the Audit Committee by our CISO.'],
    ['the audit and risk committee hears', 'The Audit and Risk Committee receives reports on incidents.'],
    ['the committee hears what management thinks', 'The Audit Committee receives reports from management and would be informed of incidents.'],
    ['denied', 'There is no process by which management is informed about or monitors the prevention and detection of incidents.'],
    ['planned', 'Management intends to monitor the prevention and detection of incidents.'],
    ['still being made', 'A process is being designed to escalate incidents to management.'],
    ['a control, not a person', 'Controls include event management, monitoring, intrusion detection and prevention of attacks.'],
    ['oversight as a word in a list', 'Our controls are access management oversight, endpoint detection and response to threats.'],
    ['the board beside a verb of its own', 'Our CISO briefs the Board on posture, and the Board is apprised of incidents.'],
    ['informed by studies', 'The program that our CISO leads is informed by various risk assessments and threat intelligence.'],
    ['updates of a plan', 'In the event of an incident, we will provide updates on the response plan of the management team.'],
    ['the board is told in general', 'The Audit Committee receives updates on cybersecurity from the CISO.'],
    ['a line of command in security', 'Our security manager reports directly to the CIO.'],
    ['a tool that watches', 'Firewalls and monitoring systems find incidents.'],
    ['the board alone is briefed', 'The CISO provides briefings to the Board on incidents.'],
    ['told to lawyers', 'An incident leads to notification to legal counsel and the Board.'],
    ['a line of command', 'The response team, which handles incidents, reports to the CIO.'],
    ['no incident', 'The CISO is responsible for the program and updates its policies.'],
    ['a program that is informed by a standard', 'Our program is informed by standards to identify and mitigate threats.'],
  ])('silent: %s', (_why, text) => {
    expect(ask(NAME, [block(ROLE, text)]).value).toEqual({ answer: 'silent', aspects: [], escalation: false });
  });

  it.each([
    'The executive team receives quarterly updates on cybersecurity.',
    'The health of our security is reported to the IT steering committee.',
    'Our IT manager reports to executive management and to the Board on cyber matters.',
    'The CIO reviews weekly reports on vulnerabilities.',
    'Our provider supplies management with monthly reports on security.',
    'The CISO informs our leadership team on security matters.',
    'The steering committee meets monthly to discuss cyber risks.',
  ])('is told of security in general: %s', (text) => {
    expect(ask(NAME, [block(ROLE, text)]).value).toEqual({ answer: 'yes', aspects: [], escalation: false });
  });

  it('takes a fragment in its own block for management', () => {
    const fragment = 'monitoring the measures for prevention and detection of incidents';
    expect(ask(NAME, [block(INFORMED, fragment)])).toMatchObject({ from: 'own-block', text: fragment, value: { answer: 'yes' } });
    expect(ask(NAME, [block(PROCESSES_TEXT, fragment)]).value).toMatchObject({ answer: 'silent' });
  });

  it('joins what several sentences say and quotes the fullest', () => {
    const full = 'The CISO monitors the detection, mitigation and remediation of incidents.';
    const facts = [block(ROLE, 'Incidents are escalated to the CISO.'), block(PROCESSES_TEXT, full)];
    expect(ask(NAME, facts)).toMatchObject({
      text: full, from: 'other-block', looked: { 'own-block': 'yes', 'other-block': 'yes' },
      value: { answer: 'yes', aspects: ['detection', 'mitigation', 'remediation'], escalation: true },
    });
  });

  it('looks into the section and is undecided where nothing can be seen', () => {
    const told = 'Incidents are escalated to our CISO.';
    expect(ask(NAME, [], { visible: visible('Item 1C. Cybersecurity', told, 'Item 2. Properties') })).toMatchObject({ from: 'section', text: told });
    expect(ask(NAME, [], { observes: ['tagged'] }).undecided).toBe('visible-text');
    expect(ask(NAME, [block(ROLE, 'We train staff.')], { observes: ['tagged'] }).undecided).toBeUndefined();
  });
});
