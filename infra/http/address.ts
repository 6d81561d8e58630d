import ipaddr from 'ipaddr.js';
import { FatalError } from '../contracts/index.ts';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Services of cloud machines that answer on an address which looks public. */
const metadataAddresses = new Set(['168.63.129.16']);

/** What the office's file permits beyond the public network. */
export interface AllowList {
  /** Exact host names whose addresses, whatever they are, may be fetched. */
  hasName(hostname: string): boolean;
  hasAddress(address: string): boolean;
}

/**
 * Reads `network.allow`: IP addresses, CIDR ranges, exact host names.
 * @throws {FatalError} `bad-allow-entry` for anything else, so that a typing error never opens or closes more than meant.
 */
export function readAllowList(entries: readonly string[]): AllowList {
  const names = new Set<string>();
  const ranges: [Address, number][] = [];
  for (const entry of entries) {
    const text = entry.trim().toLowerCase().replace(/^\[(.*)\]$/, '$1');
    const range = readRange(text);
    if (range !== null) ranges.push(range);
    else if (/^(?!-)[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?$/u.test(text) && !/^[\d.]+$/.test(text)) names.add(bareName(new URL(`http://${text}/`).hostname));
    else throw new FatalError(`network.allow: "${entry}" is neither an IP address, a range nor a host name`, { code: 'bad-allow-entry', hint: 'Write for example 10.1.2.3, 10.1.0.0/16 or tin.noi-bo.example, without scheme and port.' });
  }
  return {
    hasName: (hostname) => names.has(bareName(hostname)),
    hasAddress: (address) => {
      const parsed = parseAddress(address);
      return parsed !== null && ranges.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
    },
  };
}

function readRange(text: string): [Address, number] | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)) {
    const address = ipaddr.process(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  }
  return ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || ipaddr.IPv6.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null;
}

/** An IP address in any spelling (decimal, hex, octal, IPv6-mapped), or null for a name. */
export function parseAddress(host: string): Address | null {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}

/**
 * Whether an address is global unicast, so that a packet to it leaves for the public network. Tunnelled forms count by what
 * they carry: a NAT64 address is as public as the IPv4 address inside it; 6to4 and Teredo are dead and refused.
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed === null || metadataAddresses.has(parsed.toString())) return false;
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const parts = (parsed as ipaddr.IPv6).parts;
  const wellKnownNat64 = parts[0] === 0x64 && parts[1] === 0xff9b && parts.slice(2, 6).every((part) => part === 0);
  if (wellKnownNat64) return isPublicAddress(new ipaddr.IPv4(parsed.toByteArray().slice(12)).toString());
  // ISATAP carries an IPv4 address in the interface part of any prefix.
  const isatap = (parts[4] === 0 || parts[4] === 0x200) && parts[5] === 0x5efe;
  // Only 2000::/3 is handed out; the rest of what the library calls unicast is unassigned or deprecated (::a.b.c.d).
  return !isatap && parsed.range() === 'unicast' && ((parts[0] ?? 0) & 0xe000) === 0x2000;
}

/** Names that mean this machine or the private network, whatever a resolver says about them. */
export function isPrivateName(hostname: string): boolean {
  const name = bareName(hostname);
  return !name.includes('.') || /\.(?:localhost|localdomain|local|internal|intranet|localnet|lan|home|corp|private|workgroup|domain|svc|consul|home\.arpa|onion)$/.test(name) || name === 'home.arpa';
}

export const isLocalhost = (hostname: string): boolean => /^(?:.+\.)?localhost$/.test(bareName(hostname));

const bareName = (hostname: string): string => hostname.toLowerCase().replace(/\.+$/, '');
