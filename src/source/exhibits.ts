/** Formats in which nothing is tagged: exhibits, and drafts. */
export const EXHIBITS: readonly string[] = ['html', 'text'];

/** Documents that are read of one filing; those that report on cybersecurity have some dozens. */
export const MAX_DOCUMENTS = 500;
