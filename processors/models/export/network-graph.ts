import type { Parameters } from '../training/network/parameters.ts';
import { convolutionWidth, featuresOf, outputsOf, pairFactors, type NetworkShape } from '../training/network/shape.ts';
import { GraphBuilder } from './builder.ts';
import { elementType, type Graph } from './onnx.ts';

const end = 1 << 30;

/** The trained network as an ONNX graph: what `forward` computes, for a batch of padded texts. */
export function networkGraph(shape: NetworkShape, parameters: Parameters): Graph {
  const { words, dimensions, buckets, filters } = shape;
  const outputs = outputsOf(shape);
  const graph = new GraphBuilder();
  const [ids, attention, types] = ['input_ids', 'attention_mask', 'token_type_ids'] as const;

  const mask = graph.add('Cast', [attention], { to: elementType.float });
  const second = graph.add('Mul', [graph.add('Cast', [types], { to: elementType.float }), mask]);
  const first = graph.add('Sub', [mask, second]);
  const one = graph.floats(Float32Array.of(1), [1]);
  const rootOfSize = (of: string): string => graph.add('Sqrt', [graph.add('Max', [graph.add('ReduceSum', [of, graph.numbers([1])], { keepdims: 1 }), one])]);
  /** Sum of rows [batch, ids, n] where the mask [batch, ids] stands. */
  const sum = (rows: string, where: string): string => graph.add('Squeeze', [graph.add('MatMul', [graph.add('Unsqueeze', [where, graph.numbers([1])]), rows]), graph.numbers([1])]);

  const embedded = graph.rows(parameters.embedding, dimensions, ids);
  const bags = [first, second].map((segment) => graph.add('Div', [sum(embedded, segment), rootOfSize(segment)]));

  const singleRows = graph.add('Add', [graph.add('Mul', [types, graph.numbers([words])]), ids]);
  const singles = sum(graph.rows(parameters.single, outputs, singleRows), mask);
  const before = graph.slice(ids, 0, -1, 1);
  const behind = graph.slice(ids, 1, end, 1);
  const pairSum = graph.add('Add', [
    graph.add('Add', [graph.add('Mul', [before, graph.numbers([pairFactors.pair])]), behind]),
    graph.add('Mul', [graph.slice(types, 0, -1, 1), graph.numbers([pairFactors.segment])]),
  ]);
  const pairs = sum(graph.rows(parameters.pairs, outputs, graph.add('Mod', [pairSum, graph.numbers([buckets])])), graph.slice(mask, 1, end, 1));
  const linear = graph.add('Div', [graph.add('Add', [singles, pairs]), rootOfSize(mask)]);

  const features = filters === 0 ? bags : [...bags, convolved(graph, embedded, mask, shape, parameters)];
  const joined = graph.add('Concat', features, { axis: 1 });
  const dense = graph.add('Gemm', [joined, graph.floats(parameters.output, [outputs, featuresOf(shape)]), graph.floats(parameters.bias, [outputs])], { transB: 1 });
  graph.add('Add', [dense, linear], {}, 'logits');
  return graph.build(
    [ids, attention, types].map((name) => ({ name, type: elementType.int64, dims: ['batch', 'sequence'] })),
    [{ name: 'logits', type: elementType.float, dims: ['batch', outputs] }],
  );
}

/** The most that each filter finds in a text; two places more, so that the shortest has one. */
function convolved(graph: GraphBuilder, embedded: string, mask: string, { dimensions, filters }: NetworkShape, parameters: Parameters): string {
  const more = convolutionWidth - 1;
  const wide = graph.add('Pad', [graph.add('Transpose', [embedded], { perm: [0, 2, 1] }), graph.numbers([0, 0, 0, 0, 0, more])]);
  const kernel = new Float32Array(parameters.filters.length);
  for (let f = 0; f < filters; f += 1) {
    for (let w = 0; w < convolutionWidth; w += 1) {
      for (let k = 0; k < dimensions; k += 1) kernel[(f * dimensions + k) * convolutionWidth + w] = parameters.filters[(f * convolutionWidth + w) * dimensions + k] as number;
    }
  }
  const found = graph.add('Relu', [graph.add('Conv', [wide, graph.floats(kernel, [filters, dimensions, convolutionWidth]), graph.floats(parameters.filterBias, [filters])])]);
  // A place counts where its last word is one.
  const places = graph.add('Unsqueeze', [graph.slice(graph.add('Pad', [mask, graph.numbers([0, 0, 0, more])]), more, end, 1), graph.numbers([1])]);
  return graph.add('ReduceMax', [graph.add('Mul', [found, places])], { axes: [2], keepdims: 0 });
}
