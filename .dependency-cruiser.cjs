/**
 * Who may import whom. The verbs (source, extract, derive, pack, evaluate, suppress, report) never
 * import one another: they meet in model, which is plain data. run composes them, index.ts and
 * node.ts are the API, the shells use the API.
 */
const VERBS = 'source|extract|derive|pack|evaluate|suppress|report';

/** The one home of each third-party package. A package that is not here may not be imported at all. */
const HOMES = {
  'json-rules-engine': '^src/evaluate/conditions[.]ts$',
  re2js: '^src/evaluate/',
  yaml: '^src/structured/',
  ajv: '^src/structured/',
  saxes: '^src/extract/',
  parse5: '^src/extract/',
  'iconv-lite': '^src/source/',
  tinyglobby: '^src/(source|cli)/',
  picomatch: '^src/source/',
  yauzl: '^src/source/zip[.]ts$',
  commander: '^src/cli/',
  docx: '^src/report/docx/',
  preact: '^src/report/html/',
  'preact-render-to-string': '^src/report/html/',
};

const REASONS = {
  'json-rules-engine': 'The engine is an implementation of the conditions, not a language of the project: its quirks (truthiness, order, JSONPath) stop at evaluate/conditions.ts. Speak of Condition and Verdict elsewhere.',
  re2js: 'Patterns come from packs, and so from anyone: they are matched in linear time, in one place.',
  yaml: 'structured/ turns YAML text into validated values with a line and column for every node; everybody else takes those.',
  ajv: 'Schemas are compiled and their errors are placed and worded in structured/, once.',
  saxes: 'Only extract/ knows about markup. Take facts and mapped text instead.',
  parse5: 'Only extract/ knows about markup. Take facts and mapped text instead.',
  'iconv-lite': 'Bytes become text in source/, once, with the encoding on record. Below it there are only strings.',
  tinyglobby: 'Finding files is a matter of the edge, source/ and cli/: everything below takes the texts of files that somebody else has found.',
  picomatch: 'Which files a glob pattern means is decided in source/, once: everything below is told the answer.',
  yauzl: 'Archives are read in source/zip.ts, with its caps and checks: everybody else takes a stream of bytes, or a ReadFault.',
  preact: 'The review is built of elements in report/html/, where every text is made harmless; other reporters are text.',
  'preact-render-to-string': 'The review is built of elements in report/html/, where every text is made harmless; other reporters are text.',
  docx: 'The memo is built in report/docx/, where every text is made harmless, and loaded when it is asked for: the package is not installed with the tool.',
  commander: 'Options are parsed in cli/ and handed down as plain arguments.',
};

/** @param {string} name */
const inNodeModules = (name) => `(^|/)node_modules/${name}/`;

const homes = Object.entries(HOMES).map(([name, home]) => ({
  name: name === 'json-rules-engine' ? 'engine-stays-inside' : `${name}-has-one-home`,
  comment: REASONS[name],
  severity: 'error',
  from: { path: '^src/', pathNot: home },
  to: { path: inNodeModules(name) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or a third one is missing: take out what both need and put it below them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'model-imports-nothing',
      comment: 'The nouns stand alone, so that every verb can share them and every value survives structuredClone. What needs a package or another folder is not a noun: it belongs to a verb.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'structured-imports-model',
      comment: 'structured/ turns YAML or JSON text into values with places. It stands below the verbs and knows none of them.',
      severity: 'error',
      from: { path: '^src/structured/' },
      to: { path: '^src/', pathNot: '^src/(structured|model)/' },
    },
    {
      name: 'verbs-meet-in-model',
      comment: 'A verb takes nouns and gives nouns; it never calls another verb. If it needs what another verb makes, let run/ hand it over as an argument.',
      severity: 'error',
      from: { path: `^src/(${VERBS})/` },
      to: { path: '^src/', pathNot: '^src/($1|model|structured)/' },
    },
    {
      name: 'run-composes',
      comment: 'run/ composes the verbs and is used by the API, never the other way round.',
      severity: 'error',
      from: { path: '^src/run/' },
      to: { path: '^src/', pathNot: `^src/(run|${VERBS}|structured|model)/` },
    },
    {
      name: 'api-stands-on-run',
      comment: 'index.ts and node.ts publish what run/ composes, the reporters, and what lies below the verbs. Logic that a user of the API needs belongs to run/.',
      severity: 'error',
      from: { path: '^src/(index|node)[.]ts$' },
      to: { path: '^src/', pathNot: '^src/(run|report|structured|model)/|^src/(index|node)[.]ts$' },
    },
    {
      name: 'index-is-without-files',
      comment: 'index.ts is the API for browsers, editors and tests: text in, report out. What touches files or workers is published by node.ts.',
      severity: 'error',
      from: { path: '^src/index[.]ts$' },
      to: { path: '^(node:)?(fs|worker_threads)(/promises)?$', reachable: true },
    },
    {
      name: 'shells-use-the-api',
      comment: 'The command line has no logic of its own: whatever it can do, an editor or a CI action can do through index.ts and node.ts. Export there what is missing here.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/', pathNot: '^src/(cli/|index[.]ts$|node[.]ts$)' },
    },
    {
      name: 'fs-at-the-edge',
      comment: 'Files are read in source/ and written in cli/. Everything else takes text and gives values, so it runs in a browser and in a test without a disk.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(source|cli)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'no-network',
      comment: 'Drafts are confidential and tieout opens no connection: no telemetry, no update check, no remote schema, no remote pack. cli/refuse-network.ts alone names these modules, to shut them.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/refuse-network[.]ts$' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(net|http|https|http2|dns|tls|dgram|inspector)(/promises)?$' },
    },
    {
      name: 'no-child-process',
      comment: 'tieout starts no other program: what it says about a filing rests on nothing but itself.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(child_process|cluster|vm|repl)$' },
    },
    ...homes,
    {
      name: 'every-package-has-a-home',
      comment: 'A new package is a decision: write docs/decisions/NNN-title.md, put its home into HOMES here, and pin its exact version in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: Object.keys(HOMES).map(inNodeModules).concat('node_modules/@types/node/') },
    },
    {
      name: 'no-dev-package',
      comment: 'What src/ imports must be there when a user installs tieout: declare the package under dependencies. What is optional (docx) is a peer, and its absence is said in words.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], pathNot: 'node_modules/(@types/node|docx)/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere. Only tieout:builtin-packs does on purpose: the build makes that module.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^tieout:builtin-packs$' },
    },
    {
      name: 'src-stands-alone',
      comment: 'Tests, scripts and benchmarks look at src/; src/ does not know that they exist.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench|fixtures|dist)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports count: a layer that needs another layer's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
