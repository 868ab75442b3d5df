import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { main } from './main.js';
import { refuseNetwork } from './refuse-network.js';

// The patterns that read prose are large and run more than once: compiling them at once costs less than
// interpreting them first. On one filing this is a sixth of the time.
setFlagsFromString('--no-regexp-tier-up');
refuseNetwork();
// Keys called so are refused wherever they are read; without the accessor none could reach a prototype either.
Reflect.deleteProperty(Object.prototype, '__proto__');
// Who writes is told of an error by the write itself; without a listener it would end the process as if by a finding.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(), env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr,
  onInterrupt: () => {
    const stop = new AbortController();
    process.once('SIGINT', () => {
      stop.abort();
      // Nobody will end what is still being typed.
      process.stdin.destroy();
    });
    return stop.signal;
  },
});
