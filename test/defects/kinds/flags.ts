import type { Severity } from '../../../src/model/severity.js';
import { inSource } from '../kind.js';
import type { Kind } from '../kind.js';
import { flagOf, remark, replaceFact, untag } from '../marks.js';

/** A flag says the opposite of what it said. */
function flip(flag: string, from: boolean, severity: Severity, rule: string, also: Readonly<Record<string, string>> = {}): Kind {
  return inSource(
    [`${flag}: ${String(from)} → ${String(!from)}`, `the flag ${flag} says "${String(!from)}" where the text says "${String(from)}"`], [severity, rule],
    (source) => (flagOf(source, flag) === from ? remark(source, flag, `${flag}=${String(!from)}`) : null), { at: flag, also },
  );
}

/** A flag is not there, though the text answers its question with yes. */
function miss(flag: string, severity: Severity, rule: string, at: string): Kind {
  return inSource(
    [`${flag}: no flag`, `the flag ${flag} is left out, the text answers its question`], [severity, rule],
    (source) => (flagOf(source, flag) === true || flag === 'materially-affected' ? untag(source, flag) : null), { at },
  );
}

const FLAGS = ['integrated', 'third-party-engaged', 'service-providers-overseen', 'materially-affected', 'positions-responsible', 'reports-to-board'];
const NONE_RESPONSIBLE = 'positions that report to the board are positions that are responsible: one flag cannot be true and the other false';

/** Flags that contradict the text, or are missing. */
export const FLAG_KINDS: readonly Kind[] = [
  flip('integrated', true, 'error', 'integrated-no-is-not-contradicted'),
  flip('integrated', false, 'error', 'integrated-yes-is-not-denied'),
  flip('third-party-engaged', true, 'warning', 'third-party-engaged-no-is-not-contradicted'),
  flip('third-party-engaged', false, 'error', 'third-party-engaged-yes-is-not-denied'),
  flip('service-providers-overseen', true, 'warning', 'service-providers-overseen-no-is-not-contradicted'),
  flip('service-providers-overseen', false, 'error', 'service-providers-overseen-yes-is-not-denied'),
  flip('materially-affected', true, 'warning', 'materially-affected-no-is-not-contradicted'),
  flip('materially-affected', false, 'error', 'materially-affected-yes-is-not-denied'),
  flip('positions-responsible', true, 'warning', 'positions-no-is-not-contradicted', { 'reports-to-board-yes-has-positions': NONE_RESPONSIBLE }),
  flip('positions-responsible', false, 'warning', 'positions-yes-names-positions'),
  flip('reports-to-board', true, 'warning', 'reports-to-board-no-is-not-contradicted'),
  flip('reports-to-board', false, 'warning', 'reports-to-board-yes-is-not-denied', { 'reports-to-board-yes-has-positions': NONE_RESPONSIBLE }),
  inSource(
    ['reporting without positions', 'positions report to the board ("true"), none is responsible ("false")'], ['warning', 'reports-to-board-yes-has-positions'],
    (source) => (flagOf(source, 'reports-to-board') === true ? remark(source, 'positions-responsible', 'positions-responsible=false') : null),
    { at: 'positions-responsible', also: { 'positions-no-is-not-contradicted': 'the text names the positions that the flag denies' } },
  ),
  inSource(
    ['oversight where there are no processes', 'the flag service-providers-overseen says "true" where the text says that there are no processes at all'], ['warning', 'service-providers-overseen-yes-is-not-denied'],
    (source) => (flagOf(source, 'service-providers-overseen') === false
      ? replaceFact(source, 'service-providers-overseen', '[[service-providers-overseen=true]]each of our service providers looks after its own systems[[/]]') : null),
    { at: 'service-providers-overseen' },
  ),
  miss('integrated', 'warning', 'integrated-is-tagged', 'said-integrated'),
  miss('third-party-engaged', 'warning', 'third-party-engaged-is-tagged', 'said-third-parties-engaged'),
  miss('service-providers-overseen', 'warning', 'service-providers-overseen-is-tagged', 'said-service-providers-overseen'),
  miss('materially-affected', 'error', 'materially-affected-is-tagged', 'said-materially-affected'),
  miss('positions-responsible', 'warning', 'positions-are-tagged', 'said-management-responsible'),
  miss('reports-to-board', 'warning', 'reports-to-board-is-tagged', 'said-reports-to-board'),
  inSource(
    ['no flags at all', 'all six flags are left out, the text blocks stay'], ['warning', 'flags-are-tagged'], (source) => untag(source, ...FLAGS),
    { at: 'processes-text', also: { 'materially-affected-is-tagged': 'that flag is asked for even where no other is tagged' } },
  ),
];
