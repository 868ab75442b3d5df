import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { offline, runTieout } from './run-tieout.js';

const guard = fileURLToPath(new URL('../../src/cli/refuse-network.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

/** Ways by which a package could reach out, each a line of JavaScript in a process of its own. */
const WAYS: readonly (readonly [name: string, code: string])[] = [
  ['fetch', "await fetch('http://127.0.0.1:8999/').catch((error) => { throw error.cause ?? error; });"],
  ['http.get', "(await import('node:http')).get('http://127.0.0.1:8999/');"],
  ['https.request', "(await import('node:https')).request('https://127.0.0.1:8999/').end();"],
  ['http2.connect', "(await import('node:http2')).connect('http://127.0.0.1:8999');"],
  ['net.connect', "(await import('node:net')).connect(8999, '127.0.0.1');"],
  ['net.createServer', "(await import('node:net')).createServer().listen(0);"],
  ['tls.connect', "(await import('node:tls')).connect(8999, '127.0.0.1');"],
  ['dgram.send', "(await import('node:dgram')).createSocket('udp4').send('draft', 8999, '127.0.0.1');"],
  ['dns.lookup', "(await import('node:dns')).default.lookup('localhost', () => {});"],
  ['dns.promises.resolve4', "await (await import('node:dns')).default.promises.resolve4('localhost');"],
];

describe('the tests of the command', () => {
  it('run without any network', async (context) => {
    if (offline === null) context.skip('this system permits no network namespace of one\'s own (unshare -rn)');
    const [command = '', ...before] = offline ?? [];
    const { stdout } = spawnSync(command, [...before, process.execPath, '-p', "Object.values(require('node:os').networkInterfaces()).flat().length"], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('0');
    expect((await runTieout(['--version'])).code).toBe(0);
  });
});

describe('a process of tieout', () => {
  it.each(WAYS)('cannot get out by %s', (_name, code) => {
    const program = `import { refuseNetwork } from ${JSON.stringify(guard)};\nrefuseNetwork();\n${code}\n`;
    const { status, stderr } = spawnSync(process.execPath, ['--import', tsx, '--input-type=module', '--eval', program], { encoding: 'utf8' });
    expect(stderr).toContain('tieout opens no network connection');
    expect(status).not.toBe(0);
  });
});
