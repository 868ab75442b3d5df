/** Elements of the cyd taxonomy (2024, 2025, 2026) in its own order; those without a value head tables. */
const REPORTABLE = [
  'CybersecurityRiskManagementProcessesForAssessingIdentifyingAndManagingThreatsTextBlock',
  'CybersecurityRiskManagementProcessesIntegratedFlag',
  'CybersecurityRiskManagementProcessesIntegratedTextBlock',
  'CybersecurityRiskManagementThirdPartyEngagedFlag',
  'CybersecurityRiskThirdPartyOversightAndIdentificationProcessesFlag',
  'CybersecurityRiskMateriallyAffectedOrReasonablyLikelyToMateriallyAffectRegistrantFlag',
  'CybersecurityRiskMateriallyAffectedOrReasonablyLikelyToMateriallyAffectRegistrantTextBlock',
  'CybersecurityRiskBoardOfDirectorsOversightTextBlock',
  'CybersecurityRiskBoardCommitteeOrSubcommitteeResponsibleForOversightTextBlock',
  'CybersecurityRiskProcessForInformingBoardCommitteeOrSubcommitteeResponsibleForOversightTextBlock',
  'CybersecurityRiskRoleOfManagementTextBlock',
  'CybersecurityRiskManagementPositionsOrCommitteesResponsibleFlag',
  'CybersecurityRiskManagementPositionsOrCommitteesResponsibleTextBlock',
  'CybersecurityRiskManagementExpertiseOfManagementResponsibleTextBlock',
  'CybersecurityRiskProcessForInformingManagementOrCommitteesResponsibleTextBlock',
  'CybersecurityRiskManagementPositionsOrCommitteesResponsibleReportToBoardFlag',
  'MaterialCybersecurityIncidentNatureTextBlock',
  'MaterialCybersecurityIncidentScopeTextBlock',
  'MaterialCybersecurityIncidentTimingTextBlock',
  'MaterialCybersecurityIncidentMaterialImpactOrReasonablyLikelyMaterialImpactTextBlock',
  'MaterialCybersecurityIncidentInformationNotAvailableOrUndeterminedTextBlock',
];

/** Standard labels are the local names, split into words, with `[Flag]` or `[Text Block]` at the end. */
const BY_LABEL = new Map(REPORTABLE.map((name) => [name.toLowerCase(), `cyd:${name}`]));

function toKey(label: string): string {
  return label.toLowerCase().replace(/[^a-z]/g, '');
}

/** The concept that a standard label of the cyd taxonomy names, with its canonical prefix; null for any other. */
export function conceptOfLabel(label: string): string | null {
  return BY_LABEL.get(toKey(label)) ?? null;
}

/** Whether a label heads other rows and has no value of its own. */
export function isHeadingLabel(label: string): boolean {
  return /\[(?:Line Items|Table|Abstract|Axis|Domain|Member|Roll Forward)\]\s*$/i.test(label);
}

/** Whether an element heads others and never has a value. */
export function isHeadingConcept(concept: string): boolean {
  return /(?:LineItems|Table|Abstract|Axis|Domain|Member|RollForward)$/.test(concept);
}

/** Whether a line reads like a label of a taxonomy that has a value. */
export function isValueLabel(label: string): boolean {
  return /\[(?:Text Block|Flag)\]\s*$/i.test(label);
}

/** The elements that share a label in the taxonomy of 2024. */
export const SCOPE_CONCEPT = 'cyd:MaterialCybersecurityIncidentScopeTextBlock';
/** See SCOPE_CONCEPT. */
export const TIMING_CONCEPT = 'cyd:MaterialCybersecurityIncidentTimingTextBlock';
