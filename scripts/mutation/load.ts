import { glob } from 'tinyglobby';

// What a part computes at import is computed before its tests. Where the source imports late, the first test
// that does would count as the only one that notices it.
const files = process.env['MUTATION_FILES'] ?? '';
if (files !== '') for (const file of await glob(files.split('\n'))) await import(`../../${file}`);
