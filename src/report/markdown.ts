import type { Reporter } from '../model/report.js';
import { limitText } from './limited-text.js';
import { addLedger, addOpen, describeCut, describeCutFindings, gatherParts, renderFilings, renderHead, renderUnreadFilings, renderVersions } from './markdown-parts.js';
import type { MarkdownParts, Rooms } from './markdown-parts.js';

/** Together, with a head, below the 1,048,576 bytes that GitHub shows of a job summary. */
const ROOMS: Rooms = { unread: 150_000, filings: 250_000, findings: 450_000, ledger: 150_000 };

/** Prints a job summary for GitHub, at most 1 MiB: what was not analysed, filings, findings, what became of every rule. */
export const markdown: Reporter = {
  name: 'markdown',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  async *render(report, options) {
    const parts = await gatherParts(report, options, ROOMS, 'filing');
    yield renderHead(report, parts.hidden);
    yield renderUnreadFilings(parts);
    yield renderFilings(parts);
    const findings = parts.findings.inOrder();
    const cut = describeCutFindings(parts);
    if (findings !== '' || cut !== '') yield `\n## Findings\n${findings}${cut === '' ? '' : `\n${cut}\n`}`;
    yield renderRules(parts);
    yield renderVersions(report);
  },
};

/** What became of every rule over all filings, and why rules stayed open. */
function renderRules(parts: MarkdownParts): string {
  if (parts.ledger.size === 0) return '';
  const text = limitText(ROOMS.ledger);
  const rows = addLedger(text, parts);
  if (parts.open.size > 0) text.add('\nOpen:\n\n');
  const lines = addOpen(text, parts);
  return text.toString() + describeCut(rows + lines, 'line');
}
