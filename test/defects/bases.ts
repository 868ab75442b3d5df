import { CALDERWICK, OK_FILINGS, OSTERMOOR } from '../../scripts/fixtures/filings.js';
import type { Filing } from '../../scripts/fixtures/write-filing.js';
import { inTurn, remark, rewrite } from './marks.js';

const AFFECTED = 'Risks from cybersecurity threats have materially affected, and are reasonably likely to materially affect, our results of operations: after the ransomware attack of March 2025 we could not ship from Kearney for nine days, lost net sales of about $9 million, and have not won back the dealers who turned to others.';

/** A filing whose registrant was materially affected, and says so. */
const OSTERMOOR_AFFECTED: Filing = {
  ...OSTERMOOR, stem: 'ostermoor-affected',
  source: inTurn(OSTERMOOR.source, (text) => remark(text, 'materially-affected', 'materially-affected=true'), (text) => rewrite(text, 'materially-affected', AFFECTED)) ?? '',
};

/** The filings without a finding that defects are planted in; the document of one line without its financial statements, which no rule reads. */
export const BASES: readonly Filing[] = [
  ...OK_FILINGS.map((filing): Filing => (filing === CALDERWICK ? { ...filing, statements: {} } : filing)),
  OSTERMOOR_AFFECTED,
];
