import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RejectedError } from '../../../infra/contracts/index.ts';
import { packSketch, sketchVersion, unpackSketch } from './pack.ts';
import { placeLevels, type Sketch } from './sketch.ts';

const hash = fc.nat({ max: 0xffff_ffff });
const some = <Part>(part: fc.Arbitrary<Part>, maxLength: number): fc.Arbitrary<Part[]> => fc.array(part, { maxLength });
const sketches: fc.Arbitrary<Sketch> = fc.record({
  outlet: hash,
  after: hash,
  terms: some(fc.record({ hash, weight: fc.double({ min: 0.05, max: 1, noNaN: true }), named: fc.boolean() }), 64),
  places: some(fc.record({ level: fc.constantFrom(...placeLevels), hash, weight: fc.integer({ min: 1, max: 255 }) }), 16),
  names: some(fc.record({ hash, weight: fc.integer({ min: 0, max: 255 }).map((fifths) => fifths / 5) }), 16),
  days: some(fc.integer({ min: -40_000, max: 60_000 }), 6),
  figures: some(fc.record({ kind: fc.constantFrom('rank' as const, 'count' as const), of: hash, value: fc.float({ noNaN: true, noDefaultInfinity: true }) }), 24),
  shingles: some(hash, 48),
  runs: hash,
});

describe('a packed sketch', () => {
  it('comes back as it was; only weights of terms lose what lies behind the comma', () => {
    fc.assert(
      fc.property(sketches, ({ terms, ...sketch }) => {
        const { terms: back, ...rest } = unpackSketch(packSketch({ terms, ...sketch }));
        expect(rest).toEqual(sketch);
        expect(back.map(({ hash, named }) => ({ hash, named }))).toEqual(terms.map(({ hash, named }) => ({ hash, named })));
        // Their squares add up to one, and the heaviest stay the heaviest.
        if (terms.length > 0) expect(Math.hypot(...back.map(({ weight }) => weight))).toBeCloseTo(1, 6);
        const length = Math.hypot(...terms.map(({ weight }) => weight)) || 1;
        back.forEach(({ weight }, at) => expect(Math.abs(weight - (terms[at]?.weight ?? 0) / length)).toBeLessThan(0.08));
      }),
    );
  });

  it('is the same when packed again', () => {
    fc.assert(fc.property(sketches, (sketch) => {
      const first = unpackSketch(packSketch(sketch));
      const again = unpackSketch(packSketch(first));
      expect({ ...again, terms: again.terms.map(({ hash }) => hash) }).toEqual({ ...first, terms: first.terms.map(({ hash }) => hash) });
    }));
  });

  it('is refused with a typed error where bytes are missing, or of another version', () => {
    const refusal = (bytes: Buffer): unknown => {
      try {
        unpackSketch(bytes);
        return null;
      } catch (error) {
        return error;
      }
    };
    fc.assert(
      fc.property(sketches, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (sketch, part) => {
        const whole = packSketch(sketch);
        const error = refusal(whole.subarray(0, Math.floor(part * whole.length)));
        expect(error).toBeInstanceOf(RejectedError);
        expect(error).toMatchObject({ code: 'sketch-unreadable' });
        expect(refusal(Buffer.concat([Buffer.from([sketchVersion + 1]), whole.subarray(1)]))).toMatchObject({ code: 'sketch-unreadable' });
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const error = refusal(Buffer.from(bytes));
      if (error !== null) expect(error).toMatchObject({ code: 'sketch-unreadable' });
    }));
  });
});
