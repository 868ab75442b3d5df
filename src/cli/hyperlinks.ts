import type { CliIo } from './io.js';

/** Terminals that show links by the name in TERM_PROGRAM, from a version on. */
const PROGRAMS: Readonly<Record<string, readonly [major: number, minor: number]>> = {
  'iTerm.app': [3, 1], WezTerm: [20200620, 0], vscode: [1, 72], ghostty: [0, 0], Tabby: [0, 0], rio: [0, 0], mintty: [3, 1], zed: [0, 0],
};
const TERMS = /^(?:xterm-kitty|xterm-ghostty|ghostty|foot(?:-\w+)?|alacritty|contour|wezterm|rio)$/;
/** VTE 0.50.0 crashes on a link. */
const VTE_FROM = 5_001;
const KONSOLE_FROM = 201_200;

/**
 * Whether to write links: only to a terminal, and only one that is known to show them; what does not know them
 * may print them. FORCE_HYPERLINK=1 says that the terminal does, =0 that there are to be none.
 */
export function wantsHyperlinks({ stdout, env }: Pick<CliIo, 'env'> & { readonly stdout: { readonly isTTY?: boolean } }): boolean {
  if (stdout.isTTY !== true || env['TERM'] === 'dumb') return false;
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  // A multiplexer stands between, and older ones garble links.
  if (env['TMUX'] || env['STY'] || /^(?:tmux|screen)/.test(env['TERM'] ?? '')) return false;
  if (env['WT_SESSION'] || env['DOMTERM'] || TERMS.test(env['TERM'] ?? '')) return true;
  if (numberOf(env['VTE_VERSION']) >= VTE_FROM || numberOf(env['KONSOLE_VERSION']) >= KONSOLE_FROM) return true;
  const program = env['TERM_PROGRAM'] ?? '';
  const from = Object.hasOwn(PROGRAMS, program) ? PROGRAMS[program] : undefined;
  if (from === undefined) return false;
  const [major = 0, minor = 0] = (env['TERM_PROGRAM_VERSION'] ?? '').split(/[.-]/).map(numberOf);
  return major > from[0] || (major === from[0] && minor >= from[1]);
}

function numberOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
