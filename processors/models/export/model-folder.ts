import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Vocabulary } from '../network/vocabulary.ts';
import type { ModelDescription } from '../folder/description.ts';
import { outputsOf, type NetworkShape } from '../training/network/shape.ts';
import type { Parameters } from '../training/network/parameters.ts';
import type { EmbeddingTable } from '../training/embedding/table.ts';
import { embeddingGraph } from './embedding-graph.ts';
import { networkGraph } from './network-graph.ts';
import { onnxFile, type Graph } from './onnx.ts';
import { tokenizerConfig, tokenizerJson } from './tokenizer.ts';

export interface TrainedModel {
  readonly description: ModelDescription;
  readonly vocabulary: Vocabulary;
  readonly shape: NetworkShape;
  readonly parameters: Parameters;
  /** Markdown. */
  readonly card: string;
}

/** Writes a classifier as a folder that transformers.js loads, with the hashes of its files. */
export async function writeModelFolder(folder: string, { description, vocabulary, shape, parameters, card }: TrainedModel): Promise<void> {
  const labels = shape.heads.flatMap((head) => head.labels.map((label) => `${head.name}:${label}`));
  const config = {
    model_type: 'bert',
    architectures: ['BertForSequenceClassification'],
    num_labels: outputsOf(shape),
    id2label: Object.fromEntries(labels.map((label, id) => [id, label])),
    label2id: Object.fromEntries(labels.map((label, id) => [label, id])),
    vocab_size: vocabulary.words.length,
    hidden_size: shape.dimensions,
    pad_token_id: 0,
    diembao: description,
  };
  await writeFiles(folder, config, vocabulary, networkGraph(shape, parameters), card);
}

/** Writes an embedding model the same way. */
export async function writeEmbeddingFolder(folder: string, { description, vocabulary, table, card }: Pick<TrainedModel, 'description' | 'vocabulary' | 'card'> & { readonly table: EmbeddingTable }): Promise<void> {
  const config = { model_type: 'bert', architectures: ['BertModel'], vocab_size: vocabulary.words.length, hidden_size: table.meaning + table.telling, pad_token_id: 0, diembao: description };
  await writeFiles(folder, config, vocabulary, embeddingGraph(table), card);
}

async function writeFiles(folder: string, config: object, vocabulary: Vocabulary, graph: Graph, card: string): Promise<void> {
  const files: Record<string, string | Uint8Array> = {
    'config.json': `${JSON.stringify(config, null, 1)}\n`,
    'tokenizer.json': JSON.stringify(tokenizerJson(vocabulary)),
    'tokenizer_config.json': `${JSON.stringify(tokenizerConfig, null, 1)}\n`,
    'onnx/model.onnx': onnxFile(graph),
    'model-card.md': card,
  };
  const hashes: Record<string, string> = {};
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    hashes[name] = createHash('sha256').update(content).digest('hex');
  }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ files: hashes }, null, 1)}\n`);
}
