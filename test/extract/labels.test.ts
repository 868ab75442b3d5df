import { describe, expect, it } from 'vitest';
import { conceptOfLabel, isHeadingConcept, isHeadingLabel, isValueLabel } from '../../src/extract/labels.js';

describe('a label', () => {
  it.each([
    ['Cybersecurity Risk Role of Management [Text Block]', 'cyd:CybersecurityRiskRoleOfManagementTextBlock'],
    ['CYBERSECURITY RISK ROLE OF MANAGEMENT  [TEXT BLOCK] ', 'cyd:CybersecurityRiskRoleOfManagementTextBlock'],
    ['Cybersecurity Risk Management Processes Integrated [Flag]', 'cyd:CybersecurityRiskManagementProcessesIntegratedFlag'],
    ['Cybersecurity Risk Role of Management', null],
    ['', null],
  ])('%j names %s', (label, concept) => {
    expect(conceptOfLabel(label)).toBe(concept);
  });

  it.each([
    ['Cybersecurity Risk Management [Line Items]', true, false],
    ['Incident [Table]', true, false],
    ['Cover [abstract]', true, false],
    ['Incident [Axis]', true, false],
    ['Incident [Domain] ', true, false],
    ['Incident One [Member]  \n', true, false],
    ['Assets [Roll Forward]', true, false],
    ['Role of Management [Text Block]', false, true],
    ['Processes Integrated [FLAG]  ', false, true],
    ['Incident [Table] of one year', false, false],
    ['Role [Text Block] of Management', false, false],
    ['Incident [Axis]s', false, false],
    ['Role [Flag].', false, false],
    ['Incident Table', false, false],
    ['', false, false],
  ])('%j heads others: %s, has a value: %s', (label, heads, hasValue) => {
    expect([isHeadingLabel(label), isValueLabel(label)]).toEqual([heads, hasValue]);
  });
});

it.each([
  ['cyd:CybersecurityRiskManagementLineItems', true],
  ['cyd:IncidentTable', true],
  ['dei:CoverAbstract', true],
  ['cyd:IncidentAxis', true],
  ['us-gaap:RangeMember', true],
  ['us-gaap:AssetsRollForward', true],
  ['cyd:IncidentTableTextBlock', false],
  ['cyd:CybersecurityRiskRoleOfManagementTextBlock', false],
])('%s heads others: %s', (concept, heads) => {
  expect(isHeadingConcept(concept)).toBe(heads);
});
