import { isDay } from '../model/day.js';
import type { FilingId } from '../model/filing.js';
import { UNKNOWN_FILING } from './extraction.js';

/** Characters of a document in which its cover stands. */
const COVER = 6_000;
const FORM = /\bform\s+(10-KT?|20-F|40-F|8-K|6-K|10-Q)(\s?\/\s?A)?\b/i;
const COMMISSION = /\bsecurities\s+and\s+exchange\s+commission\b/i;
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const PERIOD = /\b(?:fiscal\s+year\s+ended|year\s+ended|date\s+of\s+report\b[^.]{0,60}?\)\s*:?|date\s+of\s+report\s*:)\s*:?\s*([A-Z][a-z]{2,8})\s+(\d{1,2}),?\s+(20\d{2})\b/i;

/**
 * Form and period as the words of a cover give them, for documents that tag neither. A form is taken only
 * where the Commission is named beside it, as on each form's first page; a mention of a form is not enough.
 */
export function readCoverText(text: string): Omit<FilingId, 'uri'> {
  const cover = text.slice(0, COVER);
  const form = COMMISSION.test(cover) ? FORM.exec(cover) : null;
  if (!form) return UNKNOWN_FILING;
  const [whole, name = '', amended] = form;
  const after = cover.slice(form.index + whole.length);
  return {
    ...UNKNOWN_FILING,
    form: `${name.toUpperCase()}${amended !== undefined || /^\W{0,5}\(?\s*amendment\s+no/i.test(after) ? '/A' : ''}`,
    period: readPeriod(cover),
  };
}

function readPeriod(cover: string): string | null {
  const [, name = '', day = '', year = ''] = PERIOD.exec(cover) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const written = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}
