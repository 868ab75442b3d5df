import { expect, it } from 'vitest';
import { readCoverText } from '../../src/extract/cover-text.js';

const COMMISSION = 'UNITED STATES SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549 ';

it.each([
  [`${COMMISSION}FORM 10-K (Mark One) For the fiscal year ended June 30, 2025`, '10-K', '2025-06-30'],
  [`${COMMISSION}Form 10-K/A (Amendment No. 1) for the fiscal year ended December 31, 2024`, '10-K/A', '2024-12-31'],
  [`${COMMISSION}FORM 10-K Amendment No. 2`, '10-K/A', null],
  [`${COMMISSION}FORM 10-K(Amendment No. 2)`, '10-K/A', null],
  [`${COMMISSION}FORM 10-K – (Amendment  No. 2)`, '10-K/A', null],
  [`${COMMISSION}FORM 8-K/A CURRENT REPORT`, '8-K/A', null],
  [`${COMMISSION}FORM 8-k / a CURRENT REPORT`, '8-K/A', null],
  [`${COMMISSION}FORM 10-K Pre-Amendment Notes`, '10-K', null],
  [`${COMMISSION}FORM 10-K, which replaces Amendment No. 1`, '10-K', null],
  [`Amendment No. 1 ${COMMISSION}FORM 10-K`, '10-K', null],
  [`${COMMISSION}FORM 8-K CURRENT REPORT Date of Report (Date of earliest event reported): September 9, 2025`, '8-K', '2025-09-09'],
  [`${COMMISSION}FORM 6-K … whether the registrant files under cover of Form 20-F or Form 40-F`, '6-K', null],
  [`${COMMISSION}FORM 20-F for the fiscal year ended February 30, 2025`, '20-F', null],
  [`${COMMISSION}FORM 20-F for the fiscal year ended Thermidor 9, 2025`, '20-F', null],
  [`${COMMISSION}FORM 20-F for the fiscal year ended January 0, 2025`, '20-F', null],
  [`${COMMISSION}FORM 10-KT year ended JANUARY 5 2025`, '10-KT', '2025-01-05'],
  ['Our Form 10-K for the fiscal year ended June 30, 2025', null, null],
  [`${COMMISSION}for the fiscal year ended June 30, 2025`, null, null],
  [`${'x '.repeat(4_000)}${COMMISSION}FORM 10-K`, null, null],
])('the words of a cover, %j, give the form %s and the period %s', (cover, form, period) => {
  expect(readCoverText(cover)).toEqual({ accession: null, registrant: null, cik: null, filed: null, form, period });
});
