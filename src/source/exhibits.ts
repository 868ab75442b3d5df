/** Formats in which nothing is tagged: exhibits, and drafts. */
export const EXHIBITS: readonly string[] = ['html', 'text'];
