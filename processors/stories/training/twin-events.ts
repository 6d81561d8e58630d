import type { Example } from '../../flags/training/fit-logistic.ts';
import { sketchOf } from '../folding/sketch-of.ts';
import { featuresOf } from '../likeness/features.ts';
import { mix } from '../sketch/hash.ts';
import type { Sketch } from '../sketch/sketch.ts';
import type { LabelledText } from './read-texts.ts';

const dayMs = 86_400_000;

/**
 * Texts as an outlet would tell the same kind of event in the same words, had it happened elsewhere, or a week later: pairs of which each is
 * another event, however alike. Made of the sketches of real ones, since nobody writes so many by hand; the same every time.
 */
export function twinEvents(texts: readonly LabelledText[], weight: number): Example[] {
  return texts.flatMap((text, at) => {
    const sketch = sketchOf(text);
    if (sketch.places.length === 0 || text.kind !== 'article') return [];
    const elsewhere: Sketch = { ...moved(sketch, at), figures: recounted(sketch, at, 0.6) };
    const later: Sketch = { ...sketch, days: sketch.days.map((day) => day + 7), figures: recounted(sketch, at, 0.7), names: sketch.names.map((name, rank) => (rank % 2 === 0 ? name : { ...name, hash: mix(name.hash + at) })) };
    const hours = (mix(at) % 20) * 3_600_000;
    return [
      example(text, elsewhere, text.publishedAt + hours, weight),
      example(text, elsewhere, text.publishedAt + 2 * dayMs + hours, weight),
      ...(sketch.days.length > 0 ? [example(text, later, text.publishedAt + 7 * dayMs + hours, weight)] : []),
    ];
  });
}

const example = (text: LabelledText, twin: Sketch, publishedAt: number, weight: number): Example => ({ features: featuresOf({ sketch: sketchOf(text), publishedAt: text.publishedAt }, { sketch: twin, publishedAt }), label: 0, weight });

/** Other names, at other places. */
function moved(sketch: Sketch, seed: number): Sketch {
  const other = (hash: number): number => mix(hash + 7919 * (seed + 1));
  return {
    ...sketch,
    terms: sketch.terms.map((term) => (term.named ? { ...term, hash: other(term.hash) } : term)),
    places: sketch.places.map((place) => ({ ...place, hash: other(place.hash) })),
    names: sketch.names.map((name, rank) => (rank % 3 === 2 ? name : { ...name, hash: other(name.hash) })),
  };
}

const recounted = (sketch: Sketch, seed: number, share: number): Sketch['figures'] => sketch.figures.map((figure, at) => ((mix(seed + 31 * at) % 100) / 100 < share ? { ...figure, value: figure.value + 1 + (mix(seed + at) % 5) } : figure));
