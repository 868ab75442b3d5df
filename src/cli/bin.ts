import process from 'node:process';
import { main } from './main.js';

process.stdout.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(), env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr,
});
