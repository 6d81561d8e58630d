import iconv from 'iconv-lite';
import { crumb, flood } from './junk.ts';
import type { Random } from './random.ts';

/** Larger inputs the client does not let in, or are rare enough: a case must end. */
const longest = 3_000_000;
const charsets: readonly string[] = ['windows-1258', 'windows-1252', 'utf-16le', 'utf-16be', 'shift_jis', 'gb18030', 'koi8-r', 'utf-8'];

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const spot = (bytes: Buffer, random: Random): number => random.below(bytes.byteLength + 1);
const splice = (bytes: Buffer, from: number, to: number, put: Buffer): Buffer => Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
function range(bytes: Buffer, random: Random, most: number): readonly [number, number] {
  const from = spot(bytes, random);
  return [from, Math.min(bytes.byteLength, from + random.below(most))];
}
/** A place between tags, where most harm is done. */
function seam(bytes: Buffer, random: Random): number {
  const at = bytes.indexOf(random.pick(['<', '>', '"', '&', '/']), spot(bytes, random));
  return at < 0 ? spot(bytes, random) : at;
}

const mutations: readonly (readonly [name: string, weight: number, mutation: Mutation])[] = [
  ['flip', 4, (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let count = random.below(60) + 1; count > 0 && copy.byteLength > 0; count -= 1) copy[random.below(copy.byteLength)] = random.below(256);
    return copy;
  }],
  ['cut the end', 2, (bytes, random) => bytes.subarray(0, spot(bytes, random))],
  ['cut the beginning', 1, (bytes, random) => bytes.subarray(random.below(Math.min(bytes.byteLength, 2_000) + 1))],
  ['cut out', 3, (bytes, random) => splice(bytes, ...range(bytes, random, 4_000), Buffer.alloc(0))],
  ['repeat', 3, (bytes, random) => {
    const [from, to] = range(bytes, random, 3_000);
    const times = random.pick([2, 5, 50, 400]);
    return splice(bytes, to, to, Buffer.concat(Array.from({ length: times }, () => bytes.subarray(from, to))));
  }],
  ['swap', 2, (bytes, random) => {
    const [from, to] = range(bytes, random, 2_000);
    const at = random.below(from + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at, from), bytes.subarray(to)]);
  }],
  ['crumbs', 5, (bytes, random) => {
    let made = bytes;
    for (let count = random.below(8) + 1; count > 0; count -= 1) {
      const at = seam(made, random);
      made = splice(made, at, at, Buffer.from(crumb(random)));
    }
    return made;
  }],
  ['flood', 4, (bytes, random) => {
    const at = seam(bytes, random);
    return splice(bytes, at, at, Buffer.from(flood(random)));
  }],
  ['drop a character everywhere', 1, (bytes, random) => {
    const gone = random.pick(['>', '<', '"', '/', '=', '\n', ']']);
    return Buffer.from(bytes.toString('latin1').replaceAll(gone, ''), 'latin1');
  }],
  ['other charset', 2, (bytes, random) => {
    const text = bytes.toString('utf8');
    return random.next() < 0.5 ? iconv.encode(text, random.pick(charsets)) : Buffer.from(text.replace(/utf-8/gi, random.pick(charsets)));
  }],
  ['cases', 1, (bytes) => Buffer.from(bytes.toString('utf8').replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()))],
  ['numbers', 1, (bytes, random) => Buffer.from(bytes.toString('utf8').replace(/\d+/g, (digits) => (random.next() < 0.2 ? random.pick(['0', '-1', '99999999999999999999', '1e400', '٣', '']) : digits)))],
  ['NULs', 1, (bytes, random) => splice(bytes, ...range(bytes, random, 50), Buffer.alloc(random.below(5_000)))],
];
const wheel = mutations.flatMap(([name, weight, mutation]) => Array.from({ length: weight }, () => ({ name, mutation })));

export interface Mutant {
  readonly bytes: Buffer;
  /** What was done to it, in order. */
  readonly how: readonly string[];
}

/** One to four mutations, one upon the other. */
export function mutate(bytes: Buffer, random: Random): Mutant {
  const how: string[] = [];
  let made = bytes;
  for (let round = random.below(4) + 1; round > 0; round -= 1) {
    const { name, mutation } = random.pick(wheel);
    made = mutation(made, random).subarray(0, longest);
    how.push(name);
  }
  return { bytes: made, how };
}
