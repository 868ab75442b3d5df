/** Submission types that carry these disclosures, with their amendments and transition reports, as EDGAR writes them. */
const FORMS: readonly string[] = ['10-K', '10-K/A', '10-KT', '10-KT/A', '20-F', '20-F/A', '40-F', '40-F/A', '8-K', '8-K/A', '6-K', '6-K/A', '10-Q', '10-Q/A', '10-QT', '10-QT/A'];

function letters(form: string): string {
  return form.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/**
 * The submission type that somebody meant who left out or misplaced its signs (`10K`, `10-KA`); undefined where it is
 * written right, and where it is none of these: EDGAR has hundreds, and many are a letter apart.
 */
export function meantForm(form: string): string | undefined {
  const meant = FORMS.find((known) => letters(known) === letters(form));
  return meant === form.toUpperCase() ? undefined : meant;
}

/** Whether a text could be a submission type at all. */
export function isForm(form: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9 ./-]{0,19}$/.test(form);
}
