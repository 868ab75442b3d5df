/** One page of EDGAR's viewer as FilingSummary.xml lists it. */
export interface SummaryReport {
  /** `R2.htm`; older renderers wrote `R2.xml`. */
  readonly file: string;
  readonly shortName: string;
  /** Whether the page holds facts of the cover, or of the cybersecurity disclosure. */
  readonly shows: 'cover' | 'cybersecurity' | 'other';
  /** `Cover`, `Statements`, `Notes`, `Details` …; null where the renderer gives none. */
  readonly menuCategory: string | null;
}

/** Reports of one filing; EDGAR's largest have some hundreds. */
const MOST = 5_000;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

/** Reads the list of viewer pages from the text of FilingSummary.xml, in its order; what it cannot read of it, it leaves out. */
export function readFilingSummary(text: string): readonly SummaryReport[] {
  const reports: SummaryReport[] = [];
  for (let at = text.indexOf('<Report '), end = 0; reports.length < MOST; at = text.indexOf('<Report ', end)) {
    const bare = text.indexOf('<Report>', end);
    const start = at < 0 ? bare : bare < 0 ? at : Math.min(at, bare);
    const close = start < 0 ? -1 : text.indexOf('</Report>', start);
    if (close < 0) break;
    end = close + '</Report>'.length;
    const report = toReport(text.slice(start, close));
    if (report) reports.push(report);
  }
  return reports;
}

function toReport(xml: string): SummaryReport | null {
  const read = (element: string): string | null => {
    const start = xml.indexOf(`<${element}>`);
    const end = start < 0 ? -1 : xml.indexOf('<', start + 1);
    return end < 0 ? null : decode(xml.slice(start + element.length + 2, end)).trim();
  };
  const file = read('HtmlFileName') ?? read('XmlFileName');
  if (file === null || !/^R\d{1,5}\.(?:htm|xml)$/.test(file)) return null;
  const shortName = read('ShortName') ?? '';
  return { file, shortName, menuCategory: read('MenuCategory'), shows: whatItShows(read('Role') ?? '', `${shortName} ${read('LongName') ?? ''}`) };
}

/** Roles of the SEC's own taxonomies say it; a filer's own role is known by the name of the page. */
function whatItShows(role: string, name: string): SummaryReport['shows'] {
  if (/^https?:\/\/xbrl\.sec\.gov\/cyd\//.test(role) || /\bcyber\s?security\b/i.test(name)) return 'cybersecurity';
  return /^https?:\/\/xbrl\.sec\.gov\/dei\//.test(role) || /^(?:cover(?: page)?|document and entity information)\b/i.test(name) ? 'cover' : 'other';
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => NAMED[name] ?? '');
}
