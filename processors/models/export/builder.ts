import { elementType, type Graph, type GraphNode, type GraphValue, type Tensor } from './onnx.ts';

/** Puts a graph together, naming what has no name of its own. */
export class GraphBuilder {
  readonly #nodes: GraphNode[] = [];
  readonly #constants: Tensor[] = [];
  #last = 0;

  add(op: string, inputs: readonly string[], attributes: GraphNode['attributes'] = {}, output = this.#name(op)): string {
    this.#nodes.push({ op, inputs, outputs: [output], attributes });
    return output;
  }

  numbers(values: readonly number[], dims: readonly number[] = [values.length]): string {
    return this.#constant({ dims, type: elementType.int64, data: BigInt64Array.from(values, BigInt) });
  }

  floats(data: Float32Array, dims: readonly number[]): string {
    return this.#constant({ dims, type: elementType.float, data });
  }

  /** Rows of a table by their numbers, kept in a byte a value with one scale a row, as floats. */
  rows(table: Float32Array, columns: number, rows: string): string {
    const count = table.length / columns;
    const bytes = new Int8Array(table.length);
    const scales = new Float32Array(count);
    for (let row = 0; row < count; row += 1) {
      const values = table.subarray(row * columns, (row + 1) * columns);
      const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
      scales[row] = most / 127;
      if (most > 0) values.forEach((value, at) => (bytes[row * columns + at] = Math.round((value / most) * 127)));
    }
    const held = this.#constant({ dims: [count, columns], type: elementType.int8, data: bytes });
    const whole = this.add('Cast', [this.add('Gather', [held, rows], { axis: 0 })], { to: elementType.float });
    return this.add('Mul', [whole, this.add('Gather', [this.floats(scales, [count, 1]), rows], { axis: 0 })]);
  }

  slice(value: string, from: number, to: number, axis: number): string {
    return this.add('Slice', [value, this.numbers([from]), this.numbers([to]), this.numbers([axis])]);
  }

  build(inputs: readonly GraphValue[], outputs: readonly GraphValue[]): Graph {
    return { nodes: this.#nodes, constants: this.#constants, inputs, outputs };
  }

  #constant(tensor: Omit<Tensor, 'name'>): string {
    const name = this.#name('constant');
    this.#constants.push({ name, ...tensor });
    return name;
  }

  #name(kind: string): string {
    this.#last += 1;
    return `${kind}${this.#last}`;
  }
}
