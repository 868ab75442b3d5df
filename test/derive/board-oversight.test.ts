import { describe, expect, it } from 'vitest';
import { BOARD_COMMITTEE_TEXT as COMMITTEE, BOARD_OVERSIGHT_TEXT as BOARD, MANAGEMENT_ROLE_TEXT as ROLE } from '../../src/derive/concepts.js';
import { findCommittees } from '../../src/derive/committees.js';
import { ask, block, visible } from './facts.js';

const NAME = 'said-board-oversight';

describe('board oversight', () => {
  it.each([
    [COMMITTEE, 'Audit Committee', 'committee', ['Audit Committee'], 'committee'],
    [COMMITTEE, 'The Risk Committee of our Board of Directors oversees cyber risk.', 'committee', ['Risk Committee'], 'committee'],
    [COMMITTEE, 'Board of Directors', 'full-board', [], 'full-board'],
    [COMMITTEE, 'The Board of Trustees has delegated oversight of cyber risk to its Technology and Cyber Committee.', 'committee', ['Technology and Cyber Committee'], 'committee'],
    [COMMITTEE, "The Board's Nominating, Governance and Sustainability Committee reviews cyber risk.", 'committee', ['Nominating, Governance and Sustainability Committee'], 'committee'],
    [COMMITTEE, 'The Board considers security a part of its duties and has delegated it to the Security Committee.', 'both', ['Security Committee'], 'committee'],
    [COMMITTEE, 'The IT Committee of the Board reviews our controls.', 'committee', ['IT Committee'], 'committee'],
    [COMMITTEE, 'The Board has established the Committee to oversee cyber risk.', 'committee', ['Committee'], 'committee'],
    [COMMITTEE, 'The ERC of the Board of Directors oversees cyber risk.', 'committee', ['ERC'], 'committee'],
    [COMMITTEE, 'The Audit Committee and the Plant Safety Committee share this duty.', 'committee', ['Audit Committee', 'Plant Safety Committee'], 'committee'],
    [COMMITTEE, 'Risk Committee', 'committee', ['Risk Committee'], 'committee'],
    [COMMITTEE, 'Our Chief Information Security Officer leads the program.', 'none', [], 'management'],
    [COMMITTEE, 'Our Cybersecurity Steering Committee manages cyber risk.', 'none', [], 'management'],
    [COMMITTEE, 'The Security Board, led by our officers, meets monthly.', 'none', [], 'management'],
    [COMMITTEE, 'We do not have a board committee for cybersecurity.', 'none', [], 'other'],
    [COMMITTEE, 'The BOD and the IT Steering Committee oversee our controls.', 'full-board', [], 'full-board'],
    [COMMITTEE, 'The Technology Committee and the Risk Committee of our Board oversee cyber risk.', 'committee', ['Technology Committee', 'Risk Committee'], 'committee'],
    [COMMITTEE, 'We have not tasked our Board with it, or designated any committee of the Board to oversee cyber risk.', 'none', [], 'other'],
    [BOARD, 'The Fund has no board of trustees and is run by its Manager.', 'none', [], 'absent'],
    [BOARD, 'The Board and management believe that security is part of our approach to oversight.', 'none', [], 'absent'],
    [BOARD, 'Each governance body is responsible for its own staff; no board is.', 'none', [], 'absent'],
    [BOARD, 'Oversight of cyber risk is part of the Board of Directors general duties.', 'full-board', [], 'absent'],
    [BOARD, 'Grave matters are brought up by our CEO to the Board.', 'full-board', [], 'absent'],
    [BOARD, 'Our officers ask our nominating committee, and other members of senior management, for advice.', 'committee', ['nominating committee'], 'absent'],
    [BOARD, 'The Nominating Committee, comprised of directors who are not officers, oversees cyber risk.', 'committee', ['Nominating Committee'], 'absent'],
    [BOARD, 'Our supervisory board oversees cyber risk.', 'full-board', [], 'absent'],
    [BOARD, 'The Board has not delegated the oversight of cyber risk and oversees it as a whole.', 'full-board', [], 'absent'],
    [BOARD, 'Management reports to the board of directors on incidents.', 'full-board', [], 'absent'],
    [BOARD, 'Currently the board does not oversee cyber risk.', 'none', [], 'absent'],
    [BOARD, 'The Audit Committee of the Board will assume responsibility for cyber risk.', 'none', [], 'absent'],
    [BOARD, 'Once the Board authorizes the creation of an audit committee, the Audit Committee will oversee cyber risk.', 'full-board', [], 'absent'],
    [BOARD, 'Officers report to our disclosure committee, our board of directors and others.', 'full-board', [], 'absent'],
    [ROLE, 'Our disclosure committee of officers meets.', 'none', [], 'absent'],
  ])('%s: %s', (concept, text, by, committees, found) => {
    const said = ask(NAME, [block(concept, text)]);
    expect(said.value['committees']).toEqual(committees);
    expect(said.value['block']).toBe(found);
    expect(said.value['by']).toBe(by);
  });

  it('takes a committee that consists of managers for one of management, whoever set it up', () => {
    const text = 'Our Board delegates cyber risk to our Information Security Committee. Our Information Security Committee consists of senior management and officers.';
    expect(ask(NAME, [block(BOARD, text)]).value['committees']).toEqual([]);
  });

  it('leaves out a fragment of a sentence that denies', () => {
    const whole = 'We have not tasked our director with it, or designated any committee of the Board of Directors to oversee cyber risk.';
    expect(ask(NAME, [block(BOARD, whole), block(COMMITTEE, 'Board of Directors to oversee cyber risk.')]).value['by']).toBe('none');
    expect(ask(NAME, [block(COMMITTEE, 'Board of Directors to oversee cyber risk.')]).value['by']).toBe('full-board');
  });

  it('quotes who oversees before who is told', () => {
    const oversees = 'Our Board oversees cyber risk.';
    expect(ask(NAME, [block(BOARD, `Breaches are reported to counsel, officers or, if grave, escalated to the Board. ${oversees}`)]).text).toBe(oversees);
  });

  it('names a committee once, as first written', () => {
    const said = ask(NAME, [block(COMMITTEE, 'The audit committee oversees it. The Audit Committee meets quarterly.')]);
    expect(said.value['committees']).toEqual(['audit committee']);
  });

  it('looks into other blocks and the section, and is undecided where neither can be seen', () => {
    expect(ask(NAME, [block(ROLE, 'Our officer reports to the Audit Committee.')])).toMatchObject({ from: 'other-block', value: { committees: ['Audit Committee'] } });
    expect(ask(NAME, [], { visible: visible('Item 16K. Cybersecurity', 'Our Audit Committee oversees cyber risk.', 'Item 17. Statements') })).toMatchObject({ from: 'section' });
    expect(ask(NAME, [], { observes: ['tagged'] }).undecided).toBe('visible-text');
    expect(ask(NAME, [block(BOARD, 'We care.')], { observes: ['tagged'] }).undecided).toBeUndefined();
  });
});

describe('names of committees', () => {
  it.each([
    ['GOVERNANCE The Audit Committee meets', ['Audit Committee']],
    ['our Chief Executive Officer and Audit Committee', ['Audit Committee']],
    ['the nominating and corporate governance committee reviews', ['nominating and corporate governance committee']],
    ['the materiality and Audit Committee views', ['Audit Committee']],
    ['the Audit Committee or the Executive Committee', ['Audit Committee', 'Executive Committee']],
    ['a committee meets; each committee reports', []],
  ])('in %j are %j', (text, names) => {
    expect(findCommittees(text).map(({ name }) => name)).toEqual(names);
  });
});
