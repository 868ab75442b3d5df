import type { VNode } from 'preact';
import type { Verdict } from '../../model/finding.js';
import type { ReviewAnswer } from '../../model/review.js';
import type { Severity } from '../../model/severity.js';
import { el } from './element.js';

/** Shapes that differ without colour: full, empty, half, struck; triangle, diamond, circle. */
const PATHS = {
  found: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z',
  'not-found': 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  unclear: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 0 1 0 10z',
  'not-applicable': 'M2 7h12v2H2z',
  error: 'M8 1 15.5 14.5H.5zM7.1 5.5v4.6h1.8V5.5zm0 5.7V13h1.8v-1.8z',
  warning: 'M8 .6 15.4 8 8 15.4.6 8zm-.9 3.9v4.6h1.8V4.5zm0 5.6v1.8h1.8v-1.8z',
  note: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7.1 7v5h1.8V7zm0-3.2v1.9h1.8V3.8z',
  pass: 'M13.6 3.2 6.3 11 2.6 7.4 1.2 8.8l5.1 5L15 4.6z',
  fail: 'M3.4 2 2 3.4 6.6 8 2 12.6 3.4 14 8 9.4l4.6 4.6 1.4-1.4L9.4 8 14 3.4 12.6 2 8 6.6z',
  open: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 0 1 0 10z',
  notApplicable: 'M2 7h12v2H2z',
  stop: 'M5 1h6l4 4v6l-4 4H5l-4-4V5zm2.1 2.6v5.5h1.8V3.6zm0 6.8v1.9h1.8v-1.9z',
} as const satisfies Record<ReviewAnswer | Severity | Verdict | 'stop', string>;

/** A picture beside words that say the same. */
export function icon(name: keyof typeof PATHS): VNode {
  return el('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, el('path', { d: PATHS[name] }));
}
