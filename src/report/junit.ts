import type { FilingReport, Reporter } from '../model/report.js';
import { foldWhiteSpace } from '../model/text.js';
import { toXmlAttribute, toXmlText } from './escapes.js';
import { casesOf, listCases, toToken, writeCase, type TestCase } from './junit-case.js';

/** The schema asks when and where; the same input gives the same bytes, so this says neither. */
const NO_TIME = '1970-01-01T00:00:00';
const NO_HOST = 'localhost';

interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: readonly TestCase[];
}

/** Prints JUnit XML by the schema of Ant (Windy Road's JUnit.xsd): a filing is a suite, a rule is a case. */
export const junit: Reporter = {
  name: 'junit',
  mediaType: 'application/xml',
  async *render(report, options) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
    let id = 0;
    for await (const filing of report.filings) {
      yield writeSuite({ name: filing.uri, properties: describe(filing), cases: listCases(filing, options.quiet) }, id);
      id += 1;
    }
    const { complete, findings } = report.end();
    const cut: TestCase[] = complete ? [] : [{ name: 'input/is-complete', result: { kind: 'error', type: 'cut-short', message: 'The run was cut short: filings after these were not read.', text: '' } }];
    const cases = [...cut, ...casesOf(findings, options.quiet)];
    if (cases.length > 0) yield writeSuite({ name: report.tool.name, properties: [], cases }, id);
    yield '</testsuites>\n';
  },
};

function describe({ filing: { registrant, form, period, inputs } }: FilingReport): Suite['properties'] {
  const known = [['registrant', registrant], ['form', form], ['period', period]] as const;
  return [...known.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])), ...inputs.map(({ uri, sha256 }) => ['input', `${uri} ${sha256}`] as const)];
}

function writeSuite({ name, properties, cases }: Suite, id: number): string {
  const count = (kind: string): number => cases.filter(({ result }) => result?.kind === kind).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
  const listed = properties.map(([key, value]) => `      <property name="${key}" value="${toXmlAttribute(foldWhiteSpace(value))}"/>\n`).join('');
  const said = cases.flatMap(({ said: lines }) => lines ?? []).map((line) => `${line}\n`).join('');
  return [
    `  <testsuite name="${toToken(name)}" package="tieout" id="${id}" timestamp="${NO_TIME}" hostname="${NO_HOST}" ${counts} time="0">\n`,
    listed === '' ? '    <properties/>\n' : `    <properties>\n${listed}    </properties>\n`,
    ...cases.map((one) => writeCase(one, name)),
    said === '' ? '    <system-out/>\n' : `    <system-out>${toXmlText(said)}</system-out>\n`,
    '    <system-err/>\n  </testsuite>\n',
  ].join('');
}
