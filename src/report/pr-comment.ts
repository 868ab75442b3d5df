import type { Reporter } from '../model/report.js';
import type { Severity } from '../model/severity.js';
import { limitText } from './limited-text.js';
import { addOpen, describeCut, describeCutFindings, gatherParts, renderFilings, renderHead, renderUnreadFilings, renderVersions } from './markdown-parts.js';
import type { MarkdownParts, Rooms } from './markdown-parts.js';
import { SEVERITIES } from './worst-parts.js';

/** Together, with a head, below the 65,536 characters of a comment. */
const ROOMS: Rooms = { unread: 10_000, filings: 10_000, findings: 34_000, ledger: 8_000 };
/** By which a workflow finds its own comment again. */
const MARK = '<!-- tieout -->\n';
const TITLES: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', note: 'Notes' };

/** Prints a comment for a pull request, at most 64 KiB: what was not analysed, findings from the worst on, filings, rules that stayed open. */
export const prComment: Reporter = {
  name: 'pr-comment',
  mediaType: 'text/markdown; charset=utf-8; variant=GFM',
  async *render(report, options) {
    const parts = await gatherParts(report, options, ROOMS, 'severity');
    yield MARK + renderHead(report, parts.hidden, describeCutFindings(parts));
    yield renderUnreadFilings(parts);
    for (const severity of SEVERITIES) {
      const findings = parts.findings.of(severity);
      if (findings !== '') yield `\n## ${TITLES[severity]}\n\n${findings}`;
    }
    yield renderFilings(parts);
    yield renderOpen(parts);
    yield renderVersions(report);
  },
};

function renderOpen(parts: MarkdownParts): string {
  if (parts.open.size === 0) return '';
  const text = limitText(ROOMS.ledger);
  text.add('\n## Not decided\n\n');
  const cut = addOpen(text, parts);
  return text.toString() + describeCut(cut, 'line');
}
