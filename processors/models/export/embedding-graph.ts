import type { EmbeddingTable } from '../training/embedding/table.ts';
import { GraphBuilder } from './builder.ts';
import { elementType, type Graph } from './onnx.ts';

/** Sums the rows of a text's words, brings both parts to one length, and the whole to length 1. */
export function embeddingGraph({ rows, meaning, telling }: EmbeddingTable): Graph {
  const width = meaning + telling;
  const graph = new GraphBuilder();
  const [ids, attention, types] = ['input_ids', 'attention_mask', 'token_type_ids'] as const;
  const mask = graph.add('Unsqueeze', [graph.add('Cast', [attention], { to: elementType.float }), graph.numbers([1])]);
  const sum = graph.add('Squeeze', [graph.add('MatMul', [mask, graph.rows(rows, width, ids)]), graph.numbers([1])]);
  const least = graph.floats(Float32Array.of(1e-9), [1]);
  const ofLength = (part: string): string => {
    const norm = graph.add('Sqrt', [graph.add('ReduceSum', [graph.add('Mul', [part, part]), graph.numbers([1])], { keepdims: 1 })]);
    return graph.add('Div', [part, graph.add('Max', [norm, least])]);
  };
  const parts = graph.add('Concat', [ofLength(graph.slice(sum, 0, meaning, 1)), ofLength(graph.slice(sum, meaning, width, 1))], { axis: 1 });
  graph.add('Mul', [parts, graph.floats(Float32Array.of(Math.SQRT1_2), [1])], {}, 'sentence_embedding');
  return graph.build(
    [ids, attention, types].map((name) => ({ name, type: elementType.int64, dims: ['batch', 'sequence'] })),
    [{ name: 'sentence_embedding', type: elementType.float, dims: ['batch', width] }],
  );
}
