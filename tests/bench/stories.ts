import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Offered } from '../../infra/contracts/index.ts';
import type { Placed } from '../../processors/stories/folding/placed.ts';
import { openJudge } from '../../processors/stories/likeness/open-judge.ts';
import { Folder } from '../../processors/stories/online/folder.ts';
import { mix } from '../../processors/stories/sketch/hash.ts';
import { makeSketch } from '../../processors/stories/sketch/make-sketch.ts';
import { packSketch } from '../../processors/stories/sketch/pack.ts';
import { openRarity } from '../../processors/stories/sketch/rarity.ts';
import type { Sketch } from '../../processors/stories/sketch/sketch.ts';
import { readOwn, vietnam, type LabelledText } from '../../processors/stories/training/read-texts.ts';

/*
 * `node tests/bench/stories.ts [--documents 500000] [--fold 6000]`: folds documents of today while the store has so many of the last thirty days,
 * from the text to the decision; the log and the store are left out. Older documents are variations of the sketches of the project's own
 * texts: of each five three are alike (a story), the others on their own; words are drawn by their rank, as in language.
 */
const { values } = parseArgs({ options: { documents: { type: 'string', default: '500000' }, fold: { type: 'string', default: '6000' } } });
const [documents, toFold] = [Number(values.documents), Number(values.fold)];
const days = 30;
const dayMs = 86_400_000;
const today = Math.floor(Date.UTC(2026, 10, 20) / dayMs);
const rarity = openRarity();
const texts = [...(await readOwn('confusable', rarity)), ...(await readOwn('reprints', rarity))];

/** Of a text the sketch it would have, told of something else: most of its words are others. */
function variation(sketch: Sketch, seed: number, share: number): Sketch {
  const other = (hash: number, at: number): number => ((mix(seed * 131 + at) % 1000) / 1000 < share ? mix(Math.floor(200_000 * ((mix(seed + at * 7919) % 10_000) / 10_000) ** 3) + 17) : hash);
  return {
    ...sketch,
    terms: sketch.terms.map((term, at) => ({ ...term, hash: other(term.hash, at) })),
    names: sketch.names.map((name, at) => ({ ...name, hash: other(name.hash, at + 100) })),
    shingles: sketch.shingles.map((shingle, at) => mix(shingle + seed * 31 + at)).sort((left, right) => left - right),
  };
}

const sketchOf = new Map<LabelledText, Sketch>();
for (const text of texts) sketchOf.set(text, makeSketch(text, rarity, vietnam));

function ofDay(day: number): Placed[] {
  const count = day > today - days && day <= today ? Math.round(documents / days) : 0;
  return Array.from({ length: count }, (_, at): Placed => {
    const seed = day * 1_000_000 + at;
    const story = at % 5 < 3 ? Math.floor(at / 5) * 5 : at;
    const text = texts[mix(day * 1_000_000 + story) % texts.length] as LabelledText;
    const sketch = variation(variation(sketchOf.get(text) as Sketch, day * 1_000_000 + story, 0.9), seed, at % 5 < 3 ? 0.4 : 0);
    return { document: seed.toString(16).padStart(32, '0'), contentHash: seed.toString(16).padStart(32, 'f'), kind: 'article', publishedAt: day * dayMs + (at % 86_400) * 1000, sketch: packSketch(sketch), day, story: `20261101-${(day * 1_000_000 + story).toString(36).padStart(10, '0')}`, reprintOf: null, likeness: 1, placedBy: 'machine', version: 1 };
  });
}

const folder = new Folder({ places: { ofDay: (day) => Promise.resolve(ofDay(day)), ofDocuments: () => Promise.resolve([]), ofStories: () => Promise.resolve([]), ofReprints: () => Promise.resolve([]) }, judge: openJudge(), offsetAt: () => vietnam, now: () => new Date(), settled: () => Promise.resolve() });
const before = process.memoryUsage();
const offered = (at: number): Offered => {
  const text = texts[at % texts.length] as LabelledText;
  const publishedAt = (today * dayMs) + (at % 80_000) * 1000;
  // Another word at the end: no document is met twice.
  const sketch = makeSketch({ ...text, text: `${text.text}\nBản tin ${at}`, publishedAt }, rarity, vietnam);
  return { document: `new${at}`, contentHash: `new${at}`, kind: text.kind, publishedAt: new Date(publishedAt).toISOString(), sketch: packSketch(sketch).toString('base64') };
};
const loading = performance.now();
await folder.fold([offered(0)]);
const loadedMs = performance.now() - loading;
const inMemory = folder.documents;

const times: number[] = [];
const started = performance.now();
for (let at = 1; at <= toFold; at += 50) {
  const batch = performance.now();
  await folder.fold(Array.from({ length: 50 }, (_, in_) => offered(at + in_)));
  times.push((performance.now() - batch) / 50);
}
const seconds = (performance.now() - started) / 1000;
times.sort((left, right) => left - right);
globalThis.gc?.();
const after = process.memoryUsage();
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`);
console.log(`${documents} documents of ${days} days in the store, ${inMemory} of them loaded in ${(loadedMs / 1000).toFixed(1)} s (made here rather than read)`);
console.log(`${toFold} texts sketched and folded, one after the other: ${(toFold / seconds).toFixed(0)} a second; p50 ${times[Math.floor(times.length / 2)]?.toFixed(2)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(2)} ms a document`);
console.log(`memory of the loaded days: heap ${megabytes(after.heapUsed - before.heapUsed)}, buffers ${megabytes(after.external - before.external)}; resident ${megabytes(after.rss)}`);
