import type { Log } from 'sarif';
import { expect } from 'vitest';
import { sarif } from '../../src/report/sarif.js';
import { print, type WholeReport } from './reports.js';

export interface Place { physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region?: { startLine: number; startColumn?: number; snippet?: { text: string } } } }
export interface Result {
  ruleId: string; ruleIndex: number; level: string; message: { text: string }; locations: Place[];
  relatedLocations?: (Place & { id: number; message?: { text: string } })[]; partialFingerprints: Record<string, string>; suppressions?: object[];
}
export interface Notification { descriptor: { id: string; index: number }; level: string; message: { text: string }; locations?: Place[]; associatedRule?: { id: string; index: number } }
export interface Descriptor {
  id: string; name?: string; shortDescription: { text: string }; fullDescription: { text: string }; help: { text: string; markdown: string }; helpUri?: string;
  defaultConfiguration: { level: string };
  relationships?: { target: { id: string; index: number; toolComponent: { name: string; guid: string } }; kinds: string[] }[];
  properties: { tags: string[]; precision: string };
}
export interface Run {
  tool: { driver: { name: string; semanticVersion: string; rules: Descriptor[]; notifications: { id: string }[]; supportedTaxonomies?: { name: string; guid: string }[] }; extensions: object[] };
  taxonomies?: { name: string; guid: string; taxa: { id: string; helpUri?: string; shortDescription?: { text: string } }[] }[];
  automationDetails: { id: string };
  columnKind: string;
  results: Result[];
  invocations: { executionSuccessful: boolean; toolExecutionNotifications: Notification[] }[];
}

/** The one run of the log that SARIF prints of a report. */
export async function printRun(report: WholeReport, options: Parameters<typeof print>[2] = { root: 'file:///project/' }): Promise<Run> {
  const { runs: [run, ...more] } = JSON.parse(await print(sarif, report, options)) as Log;
  expect(more).toEqual([]);
  return (run ?? expect.fail('no run')) as Run;
}

/** The messages of a run's notifications of one kind. */
export function notified(run: Run, id: string): readonly string[] {
  return run.invocations.flatMap(({ toolExecutionNotifications }) => toolExecutionNotifications).filter(({ descriptor }) => descriptor.id === id).map(({ message }) => message.text);
}
