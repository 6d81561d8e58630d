import protobuf from 'protobufjs';

/*
 * The part of ONNX's file format that the built-in models need, by the field numbers of onnx.proto (ONNX 1.16, Apache-2.0).
 */

export const elementType = { float: 1, int8: 3, int64: 7 } as const;
export type ElementType = (typeof elementType)[keyof typeof elementType];

export interface Tensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly type: ElementType;
  readonly data: Float32Array | Int8Array | BigInt64Array;
}

export interface GraphNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Whole numbers, or lists of them. */
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

/** A value that goes in or comes out; a dimension with a name may have any size. */
export interface GraphValue {
  readonly name: string;
  readonly type: ElementType;
  readonly dims: readonly (string | number)[];
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly constants: readonly Tensor[];
  readonly inputs: readonly GraphValue[];
  readonly outputs: readonly GraphValue[];
}

const field = (id: number, type: string, rule?: 'repeated'): { id: number; type: string; rule?: 'repeated' } => (rule ? { id, type, rule } : { id, type });
const root = protobuf.Root.fromJSON({
  nested: {
    Attribute: { fields: { name: field(1, 'string'), i: field(3, 'int64'), ints: field(8, 'int64', 'repeated'), type: field(20, 'int32') } },
    Node: { fields: { input: field(1, 'string', 'repeated'), output: field(2, 'string', 'repeated'), name: field(3, 'string'), opType: field(4, 'string'), attribute: field(5, 'Attribute', 'repeated') } },
    Tensor: { fields: { dims: field(1, 'int64', 'repeated'), dataType: field(2, 'int32'), name: field(8, 'string'), rawData: field(9, 'bytes') } },
    Dimension: { fields: { dimValue: field(1, 'int64'), dimParam: field(2, 'string') } },
    Shape: { fields: { dim: field(1, 'Dimension', 'repeated') } },
    TensorType: { fields: { elemType: field(1, 'int32'), shape: field(2, 'Shape') } },
    Type: { fields: { tensorType: field(1, 'TensorType') } },
    Value: { fields: { name: field(1, 'string'), type: field(2, 'Type') } },
    Graph: { fields: { node: field(1, 'Node', 'repeated'), name: field(2, 'string'), initializer: field(5, 'Tensor', 'repeated'), input: field(11, 'Value', 'repeated'), output: field(12, 'Value', 'repeated') } },
    OperatorSet: { fields: { domain: field(1, 'string'), version: field(2, 'int64') } },
    Model: { fields: { irVersion: field(1, 'int64'), producerName: field(2, 'string'), graph: field(7, 'Graph'), opsetImport: field(8, 'OperatorSet', 'repeated') } },
  },
});
const modelType = root.lookupType('Model');
const irVersion = 8;
const operatorSet = 17;
const wholeNumber = 2;
const wholeNumbers = 7;

/** The bytes of an ONNX file. */
export function onnxFile({ nodes, constants, inputs, outputs }: Graph): Uint8Array {
  const valueOf = ({ name, type, dims }: GraphValue): object => ({
    name,
    type: { tensorType: { elemType: type, shape: { dim: dims.map((dim) => (typeof dim === 'string' ? { dimParam: dim } : { dimValue: dim })) } } },
  });
  return modelType
    .encode({
      irVersion,
      producerName: 'diembao',
      opsetImport: [{ domain: '', version: operatorSet }],
      graph: {
        name: 'diembao',
        node: nodes.map(({ op, inputs: input, outputs: output, attributes = {} }) => ({
          input, output, name: output[0], opType: op,
          attribute: Object.entries(attributes).map(([name, value]) => (typeof value === 'number' ? { name, type: wholeNumber, i: value } : { name, type: wholeNumbers, ints: value })),
        })),
        initializer: constants.map(({ name, dims, type, data }) => ({ name, dims, dataType: type, rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) })),
        input: inputs.map(valueOf),
        output: outputs.map(valueOf),
      },
    })
    .finish();
}
