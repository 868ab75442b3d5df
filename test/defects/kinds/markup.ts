import type { Filing } from '../../../scripts/fixtures/write-filing.js';
import { inDocument, inSource } from '../kind.js';
import type { Kind, SourceKind } from '../kind.js';
import { findMark, firstOf, flagOf, remark, replaceFact, untag, wordsOf } from '../marks.js';

const SOME_FACT = ['board-oversight-text', 'incident-nature-text'];
const recontext = (context: string) => (source: string): string | null => {
  const fact = firstOf(source, SOME_FACT);
  return fact === null ? null : remark(source, fact, `${fact} ctx=${context}`);
};
/** Leaves a fact without content beside the words that it wrapped. */
const emptied = (written: string) => (source: string): string | null => {
  const words = wordsOf(source, 'reports-to-board');
  return words === null ? null : replaceFact(source, 'reports-to-board', `[[${written}]][[/]]${words}`);
};

/** A defect of the facts in the hidden section. */
function amendmentFlag(name: string, plants: string, from: 'true' | 'false', rule: string, stem: RegExp): SourceKind {
  const to = from === 'true' ? 'false' : 'true';
  const written = (value: string): string => `[[dei:AmendmentFlag=${value}]]${value}[[/]]`;
  return {
    form: 'source', name, plants, rule, severity: 'error', at: 'amendment',
    plant: (filing) => (stem.test(filing.source) ? { ...filing, hidden: filing.hidden.map((fact) => (fact === written(from) ? written(to) : fact)) } : null),
  };
}

function hideFlag(filing: Filing): Filing | null {
  const value = flagOf(filing.source, 'service-providers-overseen');
  const source = untag(filing.source, 'service-providers-overseen');
  return value === null || source === null ? null : { ...filing, source, hidden: [...filing.hidden, `[[service-providers-overseen=${String(value)}]]${String(value)}[[/]]`] };
}

/** A document with a replacement, or null where nothing was replaced. */
function swap(document: string, from: string | RegExp, to: string): string | null {
  const edited = typeof from === 'string' ? document.replaceAll(from, () => to) : document.replace(from, to);
  return edited === document ? null : edited;
}

/** Takes the second part of a block that is continued out of its chain. */
function breakChain(document: string): string | null {
  const next = /name="cyd:[^>]*continuedAt="([^"]+)"/.exec(document)?.[1];
  return next === undefined ? null : swap(document, ` id="${next}"`, ` id="${next}-lost"`);
}

const PERIOD: readonly Kind[] = [
  inSource(['prior year', 'a fact stands in the context of the year before'], ['error', 'period-is-report-period'], (source) => (findMark(source, 'board-oversight-text') === null ? null : recontext('d-1')(source)), { at: 'board-oversight-text' }),
  inSource(['instant', 'a fact stands in the context of a day'], ['error', 'fact-is-for-a-period'], recontext('i2025-06-30'), { quotes: /for the instant 20\d\d-\d\d-\d\d/ }),
  inSource(
    ['dimension', 'a fact of the annual report stands in a context with a dimension'], ['warning', 'annual-fact-has-no-dimensions'],
    (source) => (findMark(source, 'board-oversight-text') === null ? null : recontext('d|dei:LegalEntityAxis=dei:BusinessContactMember')(source)), { at: 'board-oversight-text' },
  ),
  inDocument(['short CIK', 'the identifier lacks its leading zeros'], ['error', 'entity-is-a-cik'], (document) => swap(document, /(>)000(999\d{4}<\/xbrli:identifier>)/g, '$1$2'), { quotes: /is "999\d{4}"/ }),
  inDocument(['other scheme', 'the identifier is of another scheme'], ['error', 'entity-is-a-cik'], (document) => swap(document, 'scheme="http://www.sec.gov/CIK"', 'scheme="http://standards.iso.org/iso/17442"'), { quotes: /iso\/17442/ }),
];

const FLAGS: readonly Kind[] = [
  { form: 'source', name: 'hidden flag', plants: 'a flag stands in the hidden section', rule: 'fact-is-visible', severity: 'warning', at: 'service-providers-overseen', plant: hideFlag },
  inSource(['empty flag', 'a flag has no content'], ['error', 'flag-is-not-empty'], emptied('reports-to-board'), { at: 'reports-to-board' }),
  inSource(['nil flag', 'a flag is nil'], ['error', 'flag-is-not-empty'], emptied('reports-to-board nil'), { at: 'reports-to-board' }),
  inSource(
    ['flag without transformation', 'a flag wraps words and says neither true nor false'], ['error', 'flag-has-boolean-transform'],
    (source) => remark(source, 'third-party-engaged', 'third-party-engaged'), { at: 'third-party-engaged' },
  ),
  inSource(
    ['flag twice', 'a flag is tagged twice, once true and once false'], ['error', 'flags-agree'],
    (source) => {
      const value = flagOf(source, 'third-party-engaged');
      return value === null ? null : source.replace('[[/processes-text]]', () => `As we said before, [[third-party-engaged=${String(!value)}]]others have their part[[/]] in this.\n\n[[/processes-text]]`);
    }, { at: 'third-party-engaged' },
  ),
  inDocument(['escaped flag', 'a flag is tagged with escape="true"'], ['warning', 'flag-is-not-escaped'], (document) => swap(document, /(name="cyd:\w+IntegratedFlag")/, '$1 escape="true"'), { at: 'integrated' }),
];

const DOCUMENT: readonly Kind[] = [
  inSource(['block not escaped', 'a block is tagged without escape="true"'], ['warning', 'text-block-is-escaped'], (source) => {
    const fact = firstOf(source, SOME_FACT);
    return fact === null ? null : remark(source, fact, `${fact} escape=no`);
  }, { quotes: /has no escape="true"/ }),
  inDocument(
    ['old transformations', 'flags are transformed by a registry that is not accepted'], ['error', 'transformation-registry-is-accepted'],
    (document) => (/name="cyd:\w+Flag"/.test(document) ? swap(document, /(xmlns:ixt=")[^"]*/, '$1http://www.xbrl.org/inlineXBRL/transformation/2010-04-20') : null),
    { quotes: /transformation\/2010-04-20/, also: { 'flag-has-boolean-transform': 'a transformation that is not known yields no truth value' } },
  ),
  inDocument(
    ['two taxonomies', 'one flag is of the taxonomy of the year before'], ['error', 'taxonomy-year-is-one'],
    (document) => swap(swap(document, 'name="cyd:CybersecurityRiskManagementThirdPartyEngagedFlag"', 'name="old:CybersecurityRiskManagementThirdPartyEngagedFlag"') ?? '', 'xmlns:cyd=', 'xmlns:old="http://xbrl.sec.gov/cyd/2024" xmlns:cyd='),
    { at: 'third-party-engaged' },
  ),
  inDocument(
    ['other language', 'the document says that it is in German'], ['error', 'text-is-in-english'],
    (document) => swap(document, /xml:lang="en[^"]*"/g, 'xml:lang="de-DE"') ?? swap(document, '<html', '<html xml:lang="de-DE"'), { quotes: /"de-DE"/ },
  ),
  inDocument(['broken chain', 'a block is continued at a part that is not there'], ['error', 'input/missing-part'], breakChain, { quotes: /./ }),
];

const COVER: readonly Kind[] = [
  amendmentFlag('original flagged as amendment', 'dei:AmendmentFlag says "true" in a report that is no amendment', 'false', 'original-is-not-flagged-as-amendment', /DocumentType\]\](?!8-K\/A)/),
  amendmentFlag('amendment not flagged', 'dei:AmendmentFlag says "false" in an amendment', 'true', 'amendment-is-flagged', /DocumentType\]\]8-K\/A/),
  inSource(['amendment not described', 'an amendment has no description'], ['warning', 'amendment-is-described'], (source) => untag(source, 'dei:AmendmentDescription'), { at: 'amendment' }),
];

/** Contexts, transformations and other markup. */
export const MARKUP_KINDS: readonly Kind[] = [...PERIOD, ...FLAGS, ...DOCUMENT, ...COVER];
