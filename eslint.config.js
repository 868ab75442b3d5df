import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const network = ['net', 'http', 'https', 'http2', 'dns', 'dns/promises', 'tls', 'dgram', 'inspector'];
const networkModules = [...network.flatMap((name) => [name, `node:${name}`]), 'undici'];
const networkGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];
const noNetwork = 'Drafts are confidential: tieout opens no connection, not even a local one.';

const noExit = {
  object: 'process',
  property: 'exit',
  message: 'process.exit truncates output that is still on its way into a pipe: set process.exitCode and return.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals: data must survive structuredClone and JSON unchanged.' };
const noBarrel = { selector: 'ExportAllDeclaration', message: 'Name what is exported: only the index.ts registries gather modules, and they do it by name.' };
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock here: the same input must give the same bytes. Take the date as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock here: the same input must give the same bytes. Take the date as an argument.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'node_modules/', 'fixtures/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': ['error', noExit],
      'no-restricted-globals': ['error', ...networkGlobals.map((name) => ({ name, message: noNetwork }))],
      'no-restricted-imports': ['error', { paths: networkModules.map((name) => ({ name, message: noNetwork })) }],
      'no-restricted-syntax': ['error', noEnum],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // Taking a key out by naming it: the name itself has no use.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Numbers in messages need no ceremony; objects and arrays still do.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `while ((match = pattern.exec(text)) !== null)` and `for (;;)` over a cursor are at home in scanners.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noEnum, noBarrel],
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
    },
  },
  {
    // An ambient module can name a type of this project only by `import()`.
    files: ['src/**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // It shuts the doors that nobody else may touch.
    files: ['src/cli/refuse-network.ts', 'test/cli/refuse-network.test.ts'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off' },
  },
  {
    // node.ts is index.ts and more.
    files: ['src/node.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    // Below source, run and the shells there is no file, clock or environment.
    files: ['src/{model,structured,extract,derive,pack,evaluate,suppress,report}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', noEnum, noBarrel, ...noClock],
      'no-restricted-globals': [
        'error',
        ...networkGlobals.map((name) => ({ name, message: noNetwork })),
        { name: 'process', message: 'No environment here: what a verb needs comes in as an argument.' },
        { name: 'performance', message: 'No clock here: the same input must give the same bytes.' },
      ],
      'no-restricted-properties': [
        'error',
        noExit,
        { object: 'Date', property: 'now', message: 'No clock here: the same input must give the same bytes.' },
        { object: 'Math', property: 'random', message: 'No chance here: the same input must give the same bytes.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', '*.config.ts'],
    rules: {
      // A test hands in what a type forbids; a script reads JSON that it knows.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
);
