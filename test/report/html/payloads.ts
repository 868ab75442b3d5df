import type { WholeReport } from '../reports.js';

/** Ways to make a page run something, each in the mark-up that it needs. */
const VECTORS = [
  '<script>window.pwned=1</script>', '<img src=x onerror=window.pwned=1>', '<svg onload=window.pwned=1>', '<svg><script>window.pwned=1</script></svg>', '<iframe src=javascript:window.pwned=1>',
  '<iframe srcdoc="<script>parent.pwned=1</script>">', '<a href=javascript:window.pwned=1>x</a>', '<a href="data:text/html,<script>1</script>">x</a>', '<body onload=window.pwned=1>', '<input autofocus onfocus=window.pwned=1>',
  '<details open ontoggle=window.pwned=1>', '<video><source onerror=window.pwned=1>', '<math><mtext><img src=x onerror=window.pwned=1>', '<style>@import "https://example.invalid/x.css"</style>', '<link rel=stylesheet href=https://example.invalid/x.css>',
  '<meta http-equiv=refresh content="0;url=https://example.invalid">', '<base href=https://example.invalid/>', '<object data=javascript:window.pwned=1>', '<embed src=https://example.invalid/x.swf>', '<form action=https://example.invalid><button>x</button></form>',
  '<template><script>window.pwned=1</script></template>', '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>">', '<!--<img src="--><img src=x onerror=window.pwned=1>', '<![CDATA[<img src=x onerror=window.pwned=1>]]>', '<textarea></textarea><img src=x onerror=window.pwned=1>',
  'javascript:window.pwned=1', 'JaVaScRiPt:window.pwned=1', 'java\tscript:window.pwned=1', 'data:text/html;base64,PHNjcmlwdD4x', 'vbscript:x', 'https://www.sec.gov@example.invalid/', 'https://www.sec.gov.example.invalid/', '//example.invalid/x', 'https://www.ecfr.gov/" onmouseover="window.pwned=1',
  '{{constructor.constructor("window.pwned=1")()}}', '${window.pwned=1}', '&lt;script&gt;window.pwned=1&lt;/script&gt;', '&#60;script&#62;window.pwned=1&#60;/script&#62;', '\u003cscript\u003ewindow.pwned=1\u003c/script\u003e', '\u{ff1c}script\u{ff1e}window.pwned=1',
  '\u202e<script>window.pwned=1</script>', '\u0000<script>window.pwned=1</script>', '##[error]x', '::error::x', '\ud800<img src=x onerror=window.pwned=1>',
] as const;

/** Ways out of where a text stands: attributes, elements, comments, raw text. */
const WAYS_OUT: readonly ((vector: string) => string)[] = [
  (vector) => vector, (vector) => `">${vector}`, (vector) => `'>${vector}`, (vector) => `</title>${vector}`, (vector) => `</style>${vector}`, (vector) => `</script>${vector}`,
  (vector) => `</textarea>${vector}`, (vector) => `-->${vector}`, (vector) => `" onfocus="window.pwned=1" x="${vector}`, (vector) => `</p></td></table></section></main>${vector}`, (vector) => `<plaintext>${vector}`, (vector) => `\`>${vector}`,
];

/** More than 500 texts that try to be more than text. */
export const PAYLOADS: readonly string[] = WAYS_OUT.flatMap((out) => VECTORS.map(out));

/** Members that say what kind of thing something is: a program chooses them, not a filing. */
const KEPT: ReadonlySet<string> = new Set(['kind', 'answer', 'because', 'verdict', 'severity', 'origin', 'role', 'status', 'id', 'ids', 'tool']);

/** The report with a text in every slot that holds one; each begins with the name of its slot, so that no two are the same words. */
export function fillSlots(report: WholeReport, textOf: (slot: number) => string): WholeReport {
  let slot = 0;
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return `${key}${textOf(slot++)}`;
    if (Array.isArray(value)) return value.map((item) => fill(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([member, held]: [string, unknown]) => {
      // Rows and questions name evidence by its id.
      const isId = KEPT.has(member) || (member === 'evidence' && Array.isArray(held) && held.every((one) => typeof one === 'string'));
      return [member, isId ? held : fill(held, member)];
    }));
  };
  return { ...report, filings: fill(report.filings, 'filing'), rules: fill(report.rules, 'rule'), packs: fill(report.packs, 'pack') } as WholeReport;
}
