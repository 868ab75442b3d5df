/** How much a finding weighs: an error fails a run, a warning may, a note never does unless asked. */
export type Severity = 'error' | 'warning' | 'note';
