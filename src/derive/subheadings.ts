/** The words of which headings inside the Item are made: "Third-Party Risk Management", "Role of the Board". */
const WORDS = new Set((
  'approach assessing assessment assessments awareness background board collaborative consultants coordination cyber cybersecurity directors disclosure '
  + 'disclosures education effect effects engage engagement enterprise external framework governance history identification identifying impact impacts '
  + 'incident incidents information insurance integrated integration introduction item management managements managing material materiality mitigation '
  + 'monitor monitoring outside overall oversee overseeing oversight overview parties party personnel plan planning policies practices procedures '
  + 'process processes program programs providers recovery relationships remediation reporting response responsibilities responsibility risk risks '
  + 'role safeguards security service strategy strategies technical technology testing third third-party threat threats training use vendor vendors 1c 16k'
).split(' '));
/** Words between them, which neither begin nor end a heading. */
const BETWEEN = new Set(['and', 'of', 'the', 'for', 'from', 'in', 'on', 'to', 'our', 'with', 'related', 'relating', 'by']);
/** What begins a sentence behind a heading, and in a heading only where a preposition stands before it. */
const OPENING = /^(?:We|Our|The|This|These|As|In|It|To|While|Although|For|With|Under|At|There|Through|If|When|Since|Based|Such|No|All|Each|Any|A|An)\s+[a-zA-Z\d]/;
const WORD = /([A-Za-z\d]+(?:[/-][A-Za-z]+)*)('s?)?(\.?)(\s*[,&-])?\s+/y;
const LONGEST_HEADING = 16;

/** Length of a heading that has lost its line and stands before the first sentence of its text, white space included; 0 without one. */
export function measureGluedHeading(text: string, start: number): number {
  let at = start;
  let whole = false;
  for (let words = 0; words < LONGEST_HEADING; words += 1) {
    if (whole && OPENING.test(text.slice(at, at + 14))) return at - start;
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    const word = match?.[1] ?? '';
    const isWord = WORDS.has(word.toLowerCase());
    if (match === null || (!isWord && (words === 0 || !BETWEEN.has(word.toLowerCase()))) || (words === 0 && !/^[A-Z]/.test(word))) return 0;
    whole = isWord && !/^(?:item|1c|16k)$/i.test(word);
    at += match[0].length;
  }
  return 0;
}
