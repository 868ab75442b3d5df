import { expect, it } from 'vitest';
import { wantsHyperlinks } from '../../src/cli/hyperlinks.js';
import { inlineDocument } from '../extract/inline-documents.js';
import { runTieout } from './run-tieout.js';

it.each<readonly [wanted: boolean, env: Readonly<Record<string, string>>]>([
  [true, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }],
  [false, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.15' }],
  [true, { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.90.2' }],
  [false, { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.0' }],
  [true, { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }],
  [false, { TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '453' }],
  [false, { TERM_PROGRAM: 'constructor', TERM_PROGRAM_VERSION: '9.9' }],
  [true, { VTE_VERSION: '7402' }],
  [false, { VTE_VERSION: '5000' }],
  [false, { VTE_VERSION: 'new' }],
  [true, { KONSOLE_VERSION: '230804' }],
  [false, { KONSOLE_VERSION: '180400' }],
  [true, { WT_SESSION: '0a1b' }],
  [true, { TERM: 'xterm-kitty' }],
  [true, { TERM: 'foot' }],
  [false, { TERM: 'xterm-256color' }],
  [false, {}],
  [false, { TERM: 'dumb', FORCE_HYPERLINK: '1' }],
  [false, { TERM: 'screen-256color', VTE_VERSION: '7402' }],
  [false, { TMUX: '/tmp/tmux', WT_SESSION: '0a1b' }],
  [true, { TMUX: '/tmp/tmux', FORCE_HYPERLINK: '1' }],
  [true, { FORCE_HYPERLINK: '1' }],
  [false, { FORCE_HYPERLINK: '0', VTE_VERSION: '7402' }],
  [true, { FORCE_HYPERLINK: '', VTE_VERSION: '7402' }],
])('links are written: %s, at a terminal with %j', (wanted, env) => {
  expect(wantsHyperlinks({ stdout: { isTTY: true }, env })).toBe(wanted);
  expect(wantsHyperlinks({ stdout: { isTTY: false }, env })).toBe(false);
  expect(wantsHyperlinks({ stdout: {}, env })).toBe(false);
});

it('nothing in a pipe is a link, whatever the terminal', async () => {
  const { stdout } = await runTieout(['-'], { input: inlineDocument('<p>We.</p>'), env: { FORCE_HYPERLINK: '1', TERM: 'xterm-kitty' } });
  expect(stdout).toContain('stdin');
  expect(stdout).not.toContain('\u001b');
});
