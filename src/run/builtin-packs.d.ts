declare module 'tieout:builtin-packs' {
  import type { RulePack } from '../model/rule.js';

  /** The packs that come with tieout, loaded and checked when it was built. */
  const packs: readonly RulePack[];
  export default packs;
}
