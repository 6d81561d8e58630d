import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../infra/random/index.ts';
import { fit, type Example } from '../fit.ts';
import { createPass, forward } from './forward.ts';
import { gradientOf } from './loss.ts';
import { createParameters, parameterNames, type Parameters } from './parameters.ts';
import type { NetworkShape } from './shape.ts';

const shape: NetworkShape = {
  words: 9, dimensions: 3, buckets: 16, filters: 4,
  heads: [{ name: 'a', kind: 'several', labels: ['x', 'y'], weight: 1 }, { name: 'b', kind: 'one', labels: ['p', 'q', 'r'], weight: 0.5 }],
};
const text = { ids: Int32Array.of(2, 5, 6, 3, 7, 4, 3), segments: Uint8Array.of(0, 0, 0, 0, 1, 1, 1) };
const targets = [Float32Array.of(1, 0), Float32Array.of(0, 0, 1)];

function made(): Parameters {
  const random = seededRandom(3);
  const parameters = createParameters(shape, random, null);
  for (const name of parameterNames) parameters[name].forEach((_, at, all) => (all[at] = (random() - 0.5) * 0.8));
  return parameters;
}

function lossOf(parameters: Parameters): number {
  const pass = createPass(shape);
  forward(shape, parameters, text, pass);
  return gradientOf(shape.heads, pass.logits, targets, 1, new Float32Array(5));
}

describe('training', () => {
  it('steps down every slope: each parameter moves against its own numeric gradient', async () => {
    const before = made();
    const after = made();
    // AdaGrad's first step is the sign of the slope, as long as nothing moves far.
    const rate = 1e-5;
    await fit(shape, after, [{ forms: [text], targets, weight: 1 }], { epochs: 1, rate, embeddingRate: rate, featureDropout: 0, wordDropout: 0, otherForm: 0, rareCaution: 1, caution: 1, random: seededRandom(1) });
    const width = 1e-3;
    for (const name of parameterNames) {
      let compared = 0;
      for (let at = 0; at < before[name].length; at += 1) {
        const nudged = made();
        nudged[name][at] = (nudged[name][at] ?? 0) + width;
        const higher = lossOf(nudged);
        nudged[name][at] = (nudged[name][at] ?? 0) - 2 * width;
        const slope = (higher - lossOf(nudged)) / (2 * width);
        if (Math.abs(slope) < 0.02) continue;
        compared += 1;
        expect(Math.sign((after[name][at] ?? 0) - (before[name][at] ?? 0)), `${name}[${at}], slope ${slope}`).toBe(-Math.sign(slope));
      }
      expect(compared, name).toBeGreaterThan(0);
    }
  });

  it('learns what can be learned, the same from the same seed', async () => {
    const examples = Array.from({ length: 40 }, (_, at): Example => ({ forms: [{ ids: Int32Array.of(2, 4 + (at % 2), 6 + (at % 3), 3), segments: new Uint8Array(4) }], targets: [Float32Array.of(at % 2, 1 - (at % 2)), null], weight: 1 }));
    const learned = async (): Promise<Parameters> => {
      const random = seededRandom(5);
      const parameters = createParameters(shape, random, null);
      await fit(shape, parameters, examples, { epochs: 30, rate: 0.1, embeddingRate: 0.05, featureDropout: 0.1, wordDropout: 0.05, otherForm: 0, rareCaution: 0.1, caution: 0, random });
      return parameters;
    };
    const parameters = await learned();
    const pass = createPass(shape);
    for (const { forms: [form], targets: [wanted] } of examples) {
      if (!form) throw new Error('no form');
      forward(shape, parameters, form, pass);
      expect((pass.logits[0] ?? 0) > 0).toBe(wanted?.[0] === 1);
    }
    expect((await learned()).output).toEqual(parameters.output);
  });
});
