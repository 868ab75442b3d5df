import type { Evidence, Finding, FindingLocation, Suppression } from '../model/finding.js';
import type { ReporterOptions } from '../model/report.js';
import { excerpt, foldWhiteSpace } from '../model/text.js';
import { QUOTE_LIMIT } from './main-evidence.js';
import { attachReading } from './reading-words.js';
import { placeArtifact } from './sarif-location.js';
import { toMessageText, toPlaceLink } from './sarif-text.js';
import { showUnseen } from './text.js';
import { countOf, describeAcceptance, describeFrom } from './wording.js';

/** Words of the filing in one place, where a report may hold all of them. */
const SNIPPET_LIMIT = 512;
/** Pieces of evidence in a message; the message says how many more there are. */
const EVIDENCE_LIMIT = 5;
/** Locations of a result that GitHub accepts. */
const LOCATIONS_LIMIT = 100;
/** Links in a message to places: GitHub shows no related location without one. */
const LINKS_LIMIT = 5;

type Place = Pick<FindingLocation, 'uri' | 'region'> & { readonly note?: string };

/** A finding as a result (§3.27). */
export function toResult(finding: Finding, ruleIndex: number | undefined, judged: boolean, options: ReporterOptions): object {
  const quoteLimit = options.evidence === 'full' ? SNIPPET_LIMIT : QUOTE_LIMIT;
  const { primary, related } = placesOf(finding);
  const shown = related.slice(0, LOCATIONS_LIMIT - 1);
  const { lineHash } = finding.locations[0];
  return {
    ruleId: showUnseen(finding.ruleId),
    ruleIndex,
    level: finding.severity,
    message: { text: [toMessageText([finding.message, ...describeEvidence(finding.evidence, quoteLimit)].join('\n')), ...describeRelated(shown, related.length)].join('\n') },
    locations: [{ physicalLocation: toPhysicalLocation(primary, options, snippetFor(finding, quoteLimit)) }],
    ...(shown.length === 0 ? {} : {
      relatedLocations: shown.map((place, index) => ({
        id: index + 1,
        physicalLocation: toPhysicalLocation(place, options),
        ...(place.note === undefined ? {} : { message: { text: toMessageText(place.note) } }),
      })),
    }),
    partialFingerprints: { ...(lineHash === undefined ? {} : { primaryLocationLineHash: lineHash }), 'tieout/v1': finding.fingerprint },
    // Either every result has this member or none (§3.27.23).
    ...(judged ? { suppressions: toSuppressions(finding.suppression) } : {}),
  };
}

/** Where people look: in the reading copy where there is one, and then in the original. */
function placesOf({ locations: [first, ...others] }: Finding): { readonly primary: Place; readonly related: readonly Place[] } {
  const { uri, region } = first;
  return {
    primary: first.readingCopy ?? first,
    related: [
      ...(first.readingCopy ? [{ uri, ...(region ? { region } : {}), note: 'the original file' }] : []),
      ...others.map((place): Place => ({ ...(place.readingCopy ?? place), ...(place.note === undefined ? {} : { note: place.note }) })),
    ],
  };
}

function describeRelated(shown: readonly Place[], total: number): readonly string[] {
  const links = shown.flatMap(({ note }, index) => (note === undefined || note === 'continued' ? [] : [toPlaceLink(note, index + 1)])).slice(0, LINKS_LIMIT);
  const cut = total - shown.length;
  return [
    ...(links.length > 0 ? [`See ${links.join(', ')}.`] : []),
    ...(cut > 0 ? [`${countOf(cut, 'place')} more ${cut === 1 ? 'is' : 'are'} left out.`] : []),
  ];
}

/** Accepted in a file beside the filing, and so "external" (§3.35). */
function toSuppressions(suppression: Suppression | undefined): readonly object[] {
  return suppression === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: showUnseen(describeAcceptance(suppression)) }];
}

function toPhysicalLocation({ uri, region }: Place, { root }: ReporterOptions, snippet?: string): object {
  // GitHub refuses a result without a line; line 1 as a whole stands for a file that could not be placed in.
  return {
    artifactLocation: placeArtifact(uri, root).artifactLocation,
    region: region === undefined ? { startLine: 1 } : { ...region, ...(snippet === undefined ? {} : { snippet: { text: snippet } }) },
  };
}

/** The quote of the fact at the primary place: one that no related place claims by its note. */
function snippetFor({ evidence, locations }: Finding, limit: number): string | undefined {
  const claimed = new Set(locations.slice(1).map(({ note }) => note));
  const quote = evidence.find((one) => one.quote !== undefined && !claimed.has(one.fact))?.quote;
  return quote === undefined ? undefined : excerpt(showUnseen(excerpt(foldWhiteSpace(quote), limit)), SNIPPET_LIMIT);
}

/** What a GitHub reader needs is in the message: GitHub shows neither snippets nor properties. */
function describeEvidence(evidence: readonly Evidence[], limit: number): string[] {
  const lines = evidence.slice(0, EVIDENCE_LIMIT).map(({ fact, value, quote, from }) => {
    const is = excerpt(attachReading({ fact, value, quote }), limit);
    const found = from === undefined ? '' : `, ${describeFrom(from)}`;
    const words = quote === undefined ? '' : `: “${excerpt(foldWhiteSpace(quote), limit)}”`;
    return `${fact}${is}${found}${words}`;
  });
  const more = evidence.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}
