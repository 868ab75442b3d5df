import type { Fact } from '../model/fact.js';
import { completeYear, findDates, isoDay, isoMonth } from './calendar.js';
import type { WrittenDate } from './calendar.js';
import { isCurrentReport } from './current-report.js';
import { readRoles } from './date-roles.js';
import type { Filing } from './filing.js';
import { findYears } from './fiscal-years.js';
import { readEffects } from './material-effect.js';
import { readContinuation, readKind, readPastIncident } from './past-incident.js';
import { answerFact, readPassages } from './question.js';
import type { PastIncident } from './past-incident.js';
import type { Passage } from './passages.js';
import type { Place, Reading } from './question.js';
import { readUndetermined } from './undetermined-information.js';

type Materiality = 'material' | 'immaterial' | 'undetermined' | 'unstated';

interface Told {
  readonly how: 'told' | 'again' | 'goes-on';
  readonly date: string | null;
  readonly kind: string | null;
  readonly materiality: Materiality;
  /** "Another incident": not the one told before. */
  readonly separate: boolean;
  readonly ofOthers: boolean;
}

interface Incident {
  date: string | null;
  kind: string | null;
  materiality: Materiality;
  /** The sentence that tells the most of when it was. */
  quote: Reading<Told>;
}

const NAME = 'said-incidents';
const SEPARATE = /\b(?:another|second|separate|unrelated|additional)\s+(?:(?:albeit|negligible|minor|cyber\w*|security|data|ransomware|smaller|such),?\s+){0,4}(?:incident|attack|breach|intrusion)/i;
/** "Early 2025", "our 2025 incident". */
const NEAR_YEAR = /\b(?:early|late|mid|our|the)[\s-](20[0-3]\d)\b/i;
/** The day up to which a statement holds, or the end of a period, dates no incident. */
const HOLDS_UP_TO = /\b(?:as\s+(?:of|at)|through|ended|ending)\s+(?:the\s+)?$/i;
/** Small in words other than "not material". */
const TRIFLING = /\b(?:immaterial|negligible|insignificant|minor|no\s+(?:serious|significant|meaningful|lasting|measurable)|not\s+significant|without\s+(?:any\s+)?(?:material|significant))\b/i;
const MATERIAL = /(?<!\b(?:not|no|nor|any|non|whether)\s(?:an?\s)?)\bmaterial\s+(?:[\w-]+\s+){0,2}?(?:incident|breach|attack)\b|\b(?:incident|attack|breach|event)\s+(?:(?:is|was)\s+material\b|(?:is|was|will\s+be)\s+(?:reasonably\s+)?likely\s+to\s+(?:have\s+an?\s+)?material(?:ly)?\b)/i;

/** The concrete past incidents that the text describes (17 CFR 229.106(b)(2), Form 8-K Item 1.05(a)), each once. */
export function sayIncidents(filing: Filing): readonly Fact[] {
  const current = isCurrentReport(filing.form);
  const section = current ? filing.currentItem() : [];
  const passages = filing.blocks.length > 0 || current ? [...filing.blocks, ...section] : filing.section();
  const place = section.length > 0 || filing.blocks.length === 0 ? (passage: Passage): Place => (filing.blocks.includes(passage) ? 'own-block' : 'section') : (): Place => 'own-block';
  const read = (reader: (sentence: string) => PastIncident | null): readonly Reading<Told>[] => {
    const known = new Set<string>();
    return passages.flatMap((passage) => readPassages([passage], place(passage), (sentence) => {
      if (known.has(sentence)) return null;
      known.add(sentence);
      return readSentence(sentence, reader(sentence), filing.filed ?? filing.period, current);
    }));
  };
  // What goes on about an incident is worth reading where one is told.
  if (!current && read(readPastIncident).length === 0) return [];
  return gather(read((sentence) => readPastIncident(sentence) ?? readContinuation(sentence)), current)
    .map(({ date, kind, materiality, quote }) => answerFact(NAME, { date, materiality, kind }, quote, null));
}

function readSentence(sentence: string, read: PastIncident | null, filed: string | null, current: boolean): Told | null {
  if (read === null && !current) return null;
  const dated = readDate(sentence, read?.at ?? 0, filed);
  // What a current report dates is its incident, whatever it calls it: "a temporary disruption of our network".
  const how = read?.how ?? (dated?.sure === true ? 'told' : null);
  if (how === null) return null;
  return { how, kind: read === null ? readKind(sentence) : read.kind, date: dated?.date ?? null, materiality: readMateriality(sentence, current), separate: SEPARATE.test(sentence), ofOthers: read?.ofOthers ?? false };
}

/** The day or month of the incident, else of its discovery (`sure`); else the date or year nearest to where it is told. */
function readDate(sentence: string, at: number, filed: string | null): { readonly date: string; readonly sure: boolean } | null {
  const dates = findDates(sentence);
  const roles = readRoles(sentence, dates);
  const write = (date: WrittenDate): string | null => {
    const year = completeYear(date, filed, new Set());
    return year === null ? null : isoDay({ ...date, year }) ?? isoMonth(year, date.month);
  };
  for (const role of ['incident', 'discovery']) {
    const written = dates.flatMap((date, index) => (roles[index] === role ? write(date) ?? [] : []))[0];
    if (written !== undefined) return { date: written, sure: true };
  }
  const years = findYears(sentence, dates).flatMap((year) => (year.lastDay === null ? [{ at: year.start, date: String(year.year) }] : []));
  const near = NEAR_YEAR.exec(sentence);
  const candidates = [
    ...dates.flatMap((date) => (HOLDS_UP_TO.test(sentence.slice(Math.max(0, date.start - 40), date.start)) ? [] : [{ at: date.start, date: write(date) }])),
    ...years,
    ...(near?.[1] === undefined ? [] : [{ at: near.index, date: near[1] }]),
  ];
  const [nearest] = candidates.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  return nearest?.date === undefined || nearest.date === null ? null : { date: nearest.date, sure: false };
}

function readMateriality(sentence: string, current: boolean): Materiality {
  const kinds = new Set(readEffects(sentence).map((statement) => statement.kind));
  if (kinds.has('affirmed') || kinds.has('likely') || kinds.has('excepted')) return 'material';
  if (current && readUndetermined(sentence) === 'stated') return 'undetermined';
  if (kinds.has('negated') || TRIFLING.test(sentence)) return 'immaterial';
  if (MATERIAL.test(sentence)) return 'material';
  return readUndetermined(sentence) === null ? 'unstated' : 'undetermined';
}

/** Of several answers for one incident the weightiest; what a current report leaves open is open. */
const RANK: readonly Materiality[] = ['unstated', 'undetermined', 'immaterial', 'material'];
const CURRENT_RANK: readonly Materiality[] = ['unstated', 'immaterial', 'undetermined', 'material'];

/** Puts together what several sentences tell of one incident; what only goes on about one begins none. */
function gather(readings: readonly Reading<Told>[], one: boolean): readonly Incident[] {
  const incidents: Incident[] = [];
  const rank = one ? CURRENT_RANK : RANK;
  // The blocks of a current report stand in any order: first what tells, then what goes on.
  const ordered = one ? [...readings].sort((a, b) => Number(a.found.how === 'goes-on') - Number(b.found.how === 'goes-on')) : readings;
  for (const quote of ordered) {
    const { how, date, kind, materiality, separate } = quote.found;
    const same = how !== 'told' && incidents.length > 0 ? incidents.at(-1) : incidents.find((known) => isSame(known, quote.found, one && !separate));
    if (same === undefined) {
      if (how !== 'goes-on') incidents.push({ date, kind, materiality, quote });
      continue;
    }
    const before = same.date;
    if (how !== 'goes-on') same.date = longer(before, date);
    if (how === 'told' && same.date !== before) same.quote = quote;
    same.kind ??= kind;
    if (rank.indexOf(materiality) > rank.indexOf(same.materiality)) same.materiality = materiality;
  }
  return incidents;
}

/** Dates that do not contradict each other, and words that do not. */
function isSame(known: Incident, told: Told, one: boolean): boolean {
  if (one) return true;
  if (told.separate) return false;
  if (known.quote.found.ofOthers !== told.ofOthers && known.date !== told.date) return false;
  if (known.date !== null && told.date !== null) return known.date.startsWith(told.date) || told.date.startsWith(known.date);
  return known.kind === null || told.kind === null || known.kind === told.kind;
}

function longer(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return b.startsWith(a) ? b : a;
}
