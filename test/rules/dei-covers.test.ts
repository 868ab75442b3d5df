import { describe, expect, it } from 'vitest';
import { inlineDocument } from '../../scripts/fixtures/inline-document.js';
import { USD } from '../../scripts/fixtures/ixbrl-parts.js';
import { lintFiling } from '../../src/run/lint-filing.js';
import { loadBuiltinPacks } from '../../src/run/load-packs.js';

const packs = (await loadBuiltinPacks()).filter(({ name }) => name === 'dei');

/** A cover page: elements of dei with what they say; true and false are check boxes, numbers are amounts. */
type Cover = Readonly<Record<string, string | boolean | number>>;

const REGISTRANT: Cover = {
  EntityRegistrantName: 'Small Inc.', EntityCentralIndexKey: '0009990009', AmendmentFlag: false, DocumentPeriodEndDate: '2025-12-31', EntityEmergingGrowthCompany: false,
  EntityFileNumber: '001-12345', EntityIncorporationStateCountryCode: 'DE', EntityAddressAddressLine1: '1 Main Street', EntityAddressCityOrTown: 'Salem', EntityAddressPostalZipCode: '01970',
};
const DOMESTIC: Cover = { EntityAddressStateOrProvince: 'MA', EntityTaxIdentificationNumber: '99-0000000', CityAreaCode: '555', LocalPhoneNumber: '555-0100' };
const ANNUAL: Cover = {
  DocumentFiscalYearFocus: '2025', DocumentFiscalPeriodFocus: 'FY', CurrentFiscalYearEndDate: '--12-31', EntityShellCompany: false, EntityVoluntaryFilers: 'No', EntityWellKnownSeasonedIssuer: 'Yes',
  EntityFilerCategory: 'Large Accelerated Filer', EntityInteractiveDataCurrent: 'Yes', EntityCurrentReportingStatus: 'Yes', EntityCommonStockSharesOutstanding: 1_000_000,
  DocumentAnnualReport: true, DocumentTransitionReport: false, DocumentFinStmtErrorCorrectionFlag: false, IcfrAuditorAttestationFlag: true,
  AuditorName: 'Wren & Sons LLP', AuditorLocation: 'Salem', AuditorFirmId: '42',
};
const COVERS: Readonly<Record<string, Cover>> = {
  '10-K': { DocumentType: '10-K', ...REGISTRANT, ...DOMESTIC, ...ANNUAL, EntitySmallBusiness: false, EntityPublicFloat: 1_000_000 },
  '20-F': { DocumentType: '20-F', ...REGISTRANT, ...ANNUAL, EntityAddressCountry: 'FR', DocumentShellCompanyReport: false, DocumentRegistrationStatement: false, DocumentAccountingStandard: 'U.S. GAAP' },
  '8-K': { DocumentType: '8-K', ...REGISTRANT, ...DOMESTIC, WrittenCommunications: false, SolicitingMaterial: false, PreCommencementTenderOffer: false, PreCommencementIssuerTenderOffer: false },
};

function writeFact([name, value]: readonly [string, string | boolean | number]): string {
  if (typeof value === 'number') return `<ix:nonFraction contextRef="c" unitRef="usd" name="dei:${name}" decimals="0">${String(value)}</ix:nonFraction>`;
  const format = typeof value === 'boolean' ? ` format="ixt:fixed-${String(value)}"` : '';
  return `<ix:nonNumeric contextRef="c" name="dei:${name}" id="${name}"${format}>${typeof value === 'boolean' ? '\u2610' : value.replace('&', '&amp;')}</ix:nonNumeric>`;
}

async function lint(cover: Cover, hidden: Cover = {}, shown = ''): Promise<readonly string[]> {
  const written = Object.entries(hidden).map(writeFact).join('');
  const content = inlineDocument({ body: `${Object.entries(cover).map((fact) => `<p>${writeFact(fact)}</p>`).join('\n')}${shown}`, resources: USD, ...(written === '' ? {} : { hidden: written }) });
  const { findings } = await lintFiling({ uri: 'cover.htm', content }, { packs });
  return findings.map(({ ruleId, severity }) => `${severity} ${ruleId.replace('dei/', '')}`).toSorted();
}

const without = (cover: Cover, ...names: readonly string[]): Cover => Object.fromEntries(Object.entries(cover).filter(([name]) => !names.includes(name)));
const coverOf = (form: string): Cover => COVERS[form] ?? {};

describe.each(Object.keys(COVERS))('the cover page of Form %s', (form) => {
  it('has no finding where everything is tagged', async () => {
    expect(await lint(coverOf(form))).toEqual([]);
  });
});

/** What is said of an element that is not there, with EDGAR's severity. */
const ABSENT: readonly (readonly [forms: string, element: string, ...told: readonly string[]])[] = [
  ['10-K 20-F 8-K', 'EntityRegistrantName', 'error registrant-name-is-tagged'],
  ['10-K 20-F 8-K', 'EntityCentralIndexKey', 'error cik-is-tagged'],
  ['10-K 20-F 8-K', 'AmendmentFlag', 'warning amendment-flag-is-tagged'],
  ['10-K 20-F 8-K', 'DocumentPeriodEndDate', 'warning period-end-is-tagged'],
  ['10-K 20-F 8-K', 'EntityEmergingGrowthCompany', 'warning growth-company-is-tagged'],
  ['10-K 20-F 8-K', 'EntityFileNumber', 'warning registration-is-tagged'],
  ['10-K 20-F 8-K', 'EntityIncorporationStateCountryCode', 'warning registration-is-tagged'],
  ['10-K 20-F 8-K', 'EntityAddressAddressLine1', 'warning address-is-tagged'],
  ['10-K 20-F 8-K', 'EntityAddressCityOrTown', 'warning address-is-tagged'],
  ['10-K 20-F 8-K', 'EntityAddressPostalZipCode', 'warning address-is-tagged'],
  ['10-K 8-K', 'EntityAddressStateOrProvince', 'warning state-or-country-is-tagged'],
  ['10-K 8-K', 'EntityTaxIdentificationNumber', 'warning tax-number-is-tagged'],
  ['10-K 8-K', 'CityAreaCode', 'warning phone-is-tagged'],
  ['10-K 8-K', 'LocalPhoneNumber', 'warning phone-is-tagged'],
  ['10-K 20-F', 'DocumentFiscalYearFocus', 'warning fiscal-focus-is-tagged'],
  ['10-K 20-F', 'DocumentFiscalPeriodFocus', 'warning fiscal-focus-is-tagged'],
  ['10-K 20-F', 'CurrentFiscalYearEndDate', 'warning fiscal-year-end-is-tagged'],
  ['10-K 20-F', 'EntityShellCompany', 'warning shell-company-is-tagged'],
  ['10-K 20-F', 'EntityVoluntaryFilers', 'warning voluntary-filer-is-tagged'],
  ['10-K 20-F', 'EntityWellKnownSeasonedIssuer', 'warning seasoned-issuer-is-tagged'],
  ['10-K 20-F', 'EntityFilerCategory', 'warning filer-category-is-tagged'],
  ['10-K 20-F', 'EntityInteractiveDataCurrent', 'warning interactive-data-is-tagged'],
  ['10-K 20-F', 'EntityCurrentReportingStatus', 'warning reporting-status-is-tagged'],
  ['10-K 20-F', 'EntityCommonStockSharesOutstanding', 'warning shares-outstanding-are-tagged'],
  ['10-K 20-F', 'DocumentFinStmtErrorCorrectionFlag', 'warning error-correction-is-tagged'],
  ['10-K 20-F', 'IcfrAuditorAttestationFlag', 'warning accelerated-filer-says-attestation'],
  ['10-K 20-F', 'AuditorName', 'error auditor-is-named', 'error auditor-is-wholly-named'],
  ['10-K', 'DocumentAnnualReport', 'warning annual-report-is-checked'],
  ['10-K', 'DocumentTransitionReport', 'warning annual-report-is-checked'],
  ['10-K', 'EntitySmallBusiness', 'warning small-business-is-tagged'],
  ['10-K', 'EntityPublicFloat', 'warning public-float-is-tagged'],
  ['20-F', 'DocumentAnnualReport', 'warning report-is-of-one-kind'],
  ['20-F', 'DocumentShellCompanyReport', 'warning report-is-of-one-kind'],
  ['20-F', 'DocumentRegistrationStatement', 'warning annual-report-is-no-registration'],
  ['20-F', 'DocumentAccountingStandard', 'warning accounting-standard-is-tagged'],
  ['20-F', 'EntityAddressCountry', 'warning country-is-tagged'],
  ['8-K', 'WrittenCommunications', 'warning check-boxes-are-tagged'],
  ['8-K', 'PreCommencementIssuerTenderOffer', 'warning check-boxes-are-tagged'],
];

describe('an element that is not there', () => {
  it.each(ABSENT.flatMap(([forms, element, ...told]) => forms.split(' ').map((form) => ({ form, element, told }))))('$element on Form $form is $told', async ({ form, element, told }) => {
    expect(await lint(without(coverOf(form), element))).toEqual(told);
  });

  it('is told once where the whole auditor is missing', async () => {
    expect(await lint(without(coverOf('10-K'), 'AuditorName', 'AuditorLocation', 'AuditorFirmId'))).toEqual(['error auditor-is-named']);
  });
});

describe('flags of the cover page', () => {
  it.each([
    ['10-K', { DocumentAnnualReport: true, DocumentTransitionReport: true }, ['warning annual-report-is-checked']],
    ['20-F', { DocumentAnnualReport: true, DocumentTransitionReport: true }, ['warning report-is-of-one-kind']],
    ['20-F', { DocumentAnnualReport: false, DocumentTransitionReport: true }, []],
    ['20-F', { DocumentRegistrationStatement: true }, ['warning annual-report-is-no-registration']],
    ['10-K', { EntityEmergingGrowthCompany: true }, ['error growth-company-says-transition-period']],
    ['10-K', { EntityEmergingGrowthCompany: true, EntityExTransitionPeriod: false }, []],
    ['8-K', { EntityExTransitionPeriod: false }, ['warning transition-period-belongs-to-growth-company']],
    ['10-K', { EntityShellCompany: true }, ['error seasoned-issuer-is-no-shell-company']],
    ['10-K', { EntityVoluntaryFilers: 'Yes' }, ['error seasoned-issuer-is-no-voluntary-filer']],
    ['10-K', { DocumentFinStmtErrorCorrectionFlag: true }, ['warning correction-says-recovery-analysis']],
    ['10-K', { DocumentFinStmtErrorCorrectionFlag: true, DocumentFinStmtRestatementRecoveryAnalysisFlag: true }, []],
    ['10-K', { DocumentFinStmtRestatementRecoveryAnalysisFlag: true }, ['warning recovery-analysis-belongs-to-correction']],
  ])('of Form %s: %j', async (form, flags, told) => {
    expect(await lint({ ...coverOf(form), ...flags })).toEqual(told);
  });
});

describe('facts of the cover page that are hidden', () => {
  const hide = async (form: string, name: string, shown = ''): Promise<readonly string[]> => lint(without(coverOf(form), name), { [name]: coverOf(form)[name] ?? '' }, shown);

  it.each([
    ['10-K', 'EntityRegistrantName', ['warning cover-is-shown']],
    ['8-K', 'LocalPhoneNumber', ['warning cover-is-shown']],
    ['10-K', 'EntityFilerCategory', ['warning annual-cover-is-shown']],
    ['10-K', 'CurrentFiscalYearEndDate', ['warning annual-cover-is-shown']],
    ['10-K', 'AmendmentFlag', []],
    ['10-K', 'EntityCentralIndexKey', []],
    ['10-K', 'DocumentFiscalYearFocus', []],
    ['8-K', 'WrittenCommunications', []],
  ])('on Form %s: %s', async (form, name, told) => {
    expect(await hide(form, name)).toEqual(told);
  });

  it('are shown where a place is marked', async () => {
    expect(await hide('10-K', 'EntityFilerCategory', '<p style="-sec-ix-hidden:EntityFilerCategory">Large accelerated filer \u2612</p>')).toEqual([]);
  });
});
