import { unpackSketch } from '../sketch/pack.ts';
import type { Sketch } from '../sketch/sketch.ts';

/** Sketches are kept packed, which is a tenth of the room; those used last are kept unpacked too. */
const mostUnpacked = 4000;
const unpacked = new Map<Buffer, Sketch>();

/** What a document's text is made of. */
export function sketchOf({ sketch }: { readonly sketch: Buffer }): Sketch {
  const found = unpacked.get(sketch);
  if (found) return found;
  const made = unpackSketch(sketch);
  if (unpacked.size >= mostUnpacked) for (const oldest of [...unpacked.keys()].slice(0, mostUnpacked / 4)) unpacked.delete(oldest);
  unpacked.set(sketch, made);
  return made;
}
