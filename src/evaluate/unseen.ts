import type { ReasonCode } from '../model/finding.js';
import type { FactReader } from './fact-reader.js';

/** Why something is not decided, and about which name. */
interface Reason {
  readonly because: ReasonCode | undefined;
  readonly about: string | undefined;
}

/** What the input would have to show so that a reason falls away; empty where that is not the reason. */
export function unseenOf({ because, about }: Reason, reader: FactReader, path = 'value'): readonly string[] {
  if (because === 'not-read') return ['whole-filing'];
  if (because !== 'unobservable' || about === undefined) return [];
  const { vocabulary, factSet } = reader;
  const isFact = Object.hasOwn(vocabulary, about) && reader.subject(about).facts.length > 0;
  const unseen = isFact ? [] : reader.unseen(about);
  if (unseen.length > 0) return unseen;
  const hidden = path.split('.', 1)[0] === 'text' ? ['wrapped-text'] : ['markup'];
  return hidden.filter((one) => !factSet.observes.some((observed) => observed === one));
}
