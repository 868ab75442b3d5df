import type { Context, Fact, FactSet, InlineMarkup } from '../model/fact.js';
import type { Problem } from '../model/filing.js';
import type { LineStarts } from '../model/lines.js';
import { toRegionLocation } from '../model/lines.js';
import type { Location, RegionLocation } from '../model/location.js';

type Place = (location: Location | undefined) => RegionLocation | undefined;

/** A fact set as `tieout facts --format json` prints it and schemas/fact-set.schema.json describes it. */
export function toFactSetJson(factSet: FactSet): object {
  const lineStarts = new Map<string, LineStarts>(factSet.inputs.map((input) => [input.uri, input.lineStarts]));
  // A place in a document that is not at hand (a given fact's) cannot be counted in lines.
  const place: Place = (location) => {
    const starts = location === undefined ? undefined : lineStarts.get(location.uri);
    return location === undefined || starts === undefined ? undefined : toRegionLocation(starts, location, (uri) => lineStarts.get(uri));
  };
  const { filing } = factSet;
  return dropUndefined({
    filing: {
      uri: filing.uri, accession: filing.accession, form: filing.form, registrant: filing.registrant,
      cik: filing.cik, period: filing.period, filed: filing.filed,
      inputs: factSet.inputs.map(({ lineStarts: _lineStarts, ...input }) => input),
    },
    observes: factSet.observes,
    facts: factSet.facts.map((fact) => toFactJson(fact, place)),
    sections: factSet.sections.map(({ name, title, location }) => ({ name, title, location: place(location) })),
    problems: factSet.problems.map((problem) => toProblemJson(problem, place)),
    anchor: place(factSet.anchor),
  });
}

function toFactJson(fact: Fact, place: Place): object {
  return dropUndefined({
    name: fact.name,
    concept: fact.concept,
    namespace: fact.namespace,
    origin: fact.origin,
    kind: fact.kind,
    value: fact.kind === 'text' ? undefined : fact.value,
    unit: fact.kind === 'number' ? fact.unit : undefined,
    decimals: fact.kind === 'number' ? fact.decimals : undefined,
    text: fact.text,
    context: fact.context === undefined ? undefined : toContextJson(fact.context),
    location: place(fact.location),
    markup: fact.markup === undefined ? undefined : toMarkupJson(fact.markup),
    from: fact.from,
    undecided: fact.undecided,
  });
}

function toContextJson({ id, scheme, entity, period, dimensions }: Context): object {
  return dropUndefined({ id, scheme, entity, period, dimensions });
}

function toMarkupJson(markup: Partial<InlineMarkup>): object {
  const { element, id, format, registry, escape, hidden, nil, nestedIn, lang, startsMidWord, endsMidWord } = markup;
  return dropUndefined({ element, id, format, registry, escape, hidden, nil, nestedIn, lang, startsMidWord, endsMidWord });
}

function toProblemJson({ ruleId, severity, message, help, status, location }: Problem, place: Place): object {
  return dropUndefined({ ruleId, severity, message, help, status, location: place(location) });
}

function dropUndefined(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).filter(([, member]) => member !== undefined));
}
