// Requests to addresses that strangers name: never into our own network, never further than the first answer.

import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const TIMEOUT_MS = 10_000;

/**
 * Everything that is not the public internet: this network, private, shared, loopback, link-local (cloud metadata), test,
 * benchmark, multicast and reserved addresses
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry).
 */
const SPECIAL: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
];
/** The one block of IPv6 from which public addresses are given out, and the parts of it that are not. */
const PUBLIC_IPV6 = ['2000::', 3] as const;
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [address, bits, family] of SPECIAL) special.addSubnet(address, bits, family);
for (const [address, bits] of SPECIAL_IPV6) special.addSubnet(address, bits, 'ipv6');
const publicIpv6 = new BlockList();
publicIpv6.addSubnet(...PUBLIC_IPV6, 'ipv6');

/** Whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !special.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  return publicIpv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** The address may not be asked; trying again changes nothing unless its name is changed. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
}

export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Host names and addresses that may be asked although they are not public. */
  readonly trusted: readonly string[];
}

/**
 * Posts a body and returns the status of the answer, whose body is not read and whose redirects are not followed. The
 * address is checked where the connection is made, so that a name cannot change its meaning in between. Throws when there
 * is no answer in time, and a `ForbiddenAddressError` when nobody may be asked there.
 */
export function post({ url, headers, body, trusted }: OutgoingRequest): Promise<number> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const isTrusted = trusted.includes(host);
  if (isIP(host) !== 0 && !isTrusted && !isPublicAddress(host)) return Promise.reject(forbidden(host));
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((settle, reject) => {
    const sent = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        // A connection that was kept was checked for another request.
        agent: false,
        lookup: isTrusted ? undefined : publicLookup,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        const { statusCode } = response;
        response.destroy();
        settle(statusCode ?? 0);
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Resolves a name only when every address that it has is public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return callback(error, []);
    const bad = found.find(({ address }) => !isPublicAddress(address));
    if (bad !== undefined || found[0] === undefined) return callback(forbidden(hostname), []);
    if (options.all === true) return callback(null, found);
    callback(null, found[0].address, found[0].family);
  });
};

function forbidden(host: string): ForbiddenAddressError {
  return new ForbiddenAddressError(`${host} is not on the public internet`);
}
