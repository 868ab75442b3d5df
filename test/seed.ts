import fc from 'fast-check';

/** The properties' cases are the same on every run, so that CI says the same of the same commit; `FC_SEED=$RANDOM npx vitest run` tries others. */
const DEFAULT_SEED = 20_250_331;

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? DEFAULT_SEED) });
