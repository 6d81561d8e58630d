import { RejectedError } from '../../../infra/contracts/index.ts';
import { placeLevels, type Figure, type Name, type Place, type Sketch, type Term } from './sketch.ts';

/** Named in the first byte of every packed sketch: one made by other rules cannot be compared. */
export const sketchVersion = 1;
/** A term's weight in seven bits; the eighth tells that it is part of a name. */
const weightScale = 127;
const namedBit = 128;
const nameScale = 5;
const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

/** A sketch in about 900 bytes: version, numbers of parts, then the parts, all little-endian. */
export function packSketch({ outlet, after, terms, places, names, days, figures, shingles, runs }: Sketch): Buffer {
  const bytes = Buffer.alloc(19 + 5 * terms.length + 6 * places.length + 5 * names.length + 4 * days.length + 9 * figures.length + 4 * shingles.length);
  let at = 0;
  const u8 = (value: number): void => void (at = bytes.writeUInt8(value, at));
  const u32 = (value: number): void => void (at = bytes.writeUInt32LE(value, at));
  u8(sketchVersion);
  for (const part of [terms, places, names, days, figures, shingles]) u8(part.length);
  for (const number of [runs, outlet, after]) u32(number);
  for (const { hash, weight, named } of terms) {
    u32(hash);
    u8(Math.min(weightScale, Math.round(weight * weightScale)) + (named ? namedBit : 0));
  }
  for (const { level, hash, weight } of places) {
    u8(placeLevels.indexOf(level));
    u32(hash);
    u8(byte(weight));
  }
  for (const { hash, weight } of names) {
    u32(hash);
    u8(byte(weight * nameScale));
  }
  for (const day of days) at = bytes.writeInt32LE(day, at);
  for (const { kind, of, value } of figures) {
    u8(kind === 'rank' ? 0 : 1);
    u32(of);
    at = bytes.writeFloatLE(value, at);
  }
  for (const shingle of shingles) u32(shingle);
  return bytes;
}

/** @throws {RejectedError} `sketch-unreadable` for bytes of another version or that end too soon. */
export function unpackSketch(bytes: Buffer): Sketch {
  try {
    return unpack(bytes);
  } catch (cause) {
    if (cause instanceof RejectedError) throw cause;
    throw new RejectedError('The bytes are no whole sketch.', { code: 'sketch-unreadable', cause });
  }
}

function unpack(bytes: Buffer): Sketch {
  if (bytes[0] !== sketchVersion) throw new RejectedError(`A sketch of version ${bytes[0] ?? 'none'}, not ${sketchVersion}.`, { code: 'sketch-unreadable' });
  let at = 1;
  const u8 = (): number => bytes.readUInt8(at++);
  const u32 = (): number => bytes.readUInt32LE((at += 4) - 4);
  const many = <Part>(count: number, read: () => Part): Part[] => Array.from({ length: count }, read);
  const [terms, places, names, days, figures, shingles] = [u8(), u8(), u8(), u8(), u8(), u8()];
  const [runs, outlet, after] = [u32(), u32(), u32()];
  const weighed = many<Term>(terms, () => {
    const [hash, weight] = [u32(), u8()];
    return { hash, weight: (weight & weightScale) / weightScale, named: (weight & namedBit) !== 0 };
  });
  // Weights lost what lies behind the comma: their squares add up to one again.
  const length = Math.hypot(...weighed.map(({ weight }) => weight)) || 1;
  return {
    outlet,
    after,
    terms: weighed.map(({ hash, weight, named }) => ({ hash, weight: weight / length, named })),
    places: many<Place>(places, () => ({ level: placeLevels[u8()] ?? 'spot', hash: u32(), weight: u8() })),
    names: many<Name>(names, () => ({ hash: u32(), weight: u8() / nameScale })),
    days: many(days, () => bytes.readInt32LE((at += 4) - 4)),
    figures: many<Figure>(figures, () => ({ kind: u8() === 0 ? 'rank' : 'count', of: u32(), value: bytes.readFloatLE((at += 4) - 4) })),
    shingles: many(shingles, u32),
    runs,
  };
}
