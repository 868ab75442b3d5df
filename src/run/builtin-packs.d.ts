declare module 'tieout:builtin-packs' {
  /** The packs that come with tieout, loaded and checked when it was built. */
  const packs: readonly import('../model/rule.js').RulePack[];
  export default packs;
}
