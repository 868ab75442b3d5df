import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/** What opens a connection, waits for one, or asks for an address: http, https, http2, tls and fetch all come here. */
const DOORS: readonly (readonly [object: object, names: readonly string[]])[] = [
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [dgram.Socket.prototype, ['bind', 'connect', 'send']],
  [dns, ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse']],
  [dns.promises, ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse']],
  [dns.Resolver.prototype, ['resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse']],
  [dns.promises.Resolver.prototype, ['resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse']],
];

function refuse(): never {
  throw new Error('tieout opens no network connection: something in this process tried to');
}

/**
 * Makes every network connection of this process an error, whatever package asks for it: drafts are confidential.
 * tieout itself has no use for one; this is against what others might bring in.
 */
export function refuseNetwork(): void {
  for (const [object, names] of DOORS) {
    for (const name of names) Object.defineProperty(object, name, { value: refuse, writable: false, configurable: false });
  }
}
