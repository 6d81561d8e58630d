import { resolve } from 'node:path';
import { messageOf } from '../../../infra/contracts/index.ts';
import { corrupt, verifyFolder } from '../folder/verify.ts';
import { loadTransformers, type Library } from './transformers.ts';

/** What a model reads at a time: one text, or two that belong together. */
export interface TextPair {
  readonly first: string;
  /** Empty where there is none. */
  readonly second: string;
}

/** A loaded model that gives a row of numbers for each text. */
export interface Session {
  /** In the order of the texts. Large requests are cut into batches of bounded size. */
  run(texts: readonly TextPair[]): Promise<Float32Array[]>;
  /** What stands in the folder's config.json. */
  readonly config: unknown;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Processor threads of this model. */
  readonly threads: number;
  /** Which row of the outputs is wanted: `logits` of a classifier, or the hidden states of an embedding model. */
  readonly output: 'logits' | 'hidden';
  /** The file of weights under onnx/: model.onnx, or model_quantized.onnx and so on, by its name in the library. */
  readonly precision?: 'fp32' | 'q8' | 'fp16';
}

const mostTexts = 32;
/** Ids in one batch, padding included: what bounds the memory of a run. */
const mostIds = 8_192;
/** Ids of one text; larger models read no more than their config says. */
const longest = 512;

/**
 * Loads a model from a folder.
 * @throws {FatalError} `model-missing`, `model-corrupt`.
 */
export async function openSession(folder: string, { threads, output, precision = 'fp32' }: SessionOptions): Promise<Session> {
  await verifyFolder(folder);
  const library = await loadTransformers();
  // Anything but an absolute path might be the name of a model on the hub.
  const path = resolve(folder);
  const options = { dtype: precision, local_files_only: true, session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 } } as const;
  const load = async (): Promise<{ tokenizer: Library.PreTrainedTokenizer; model: Library.PreTrainedModel }> => ({
    tokenizer: await library.AutoTokenizer.from_pretrained(path, { local_files_only: true }),
    model: output === 'logits' ? await library.AutoModelForSequenceClassification.from_pretrained(path, options) : await library.AutoModel.from_pretrained(path, options),
  });
  const { tokenizer, model } = await load().catch((cause: unknown) => {
    throw corrupt(folder, messageOf(cause), cause);
  });
  const limit = Math.min(longest, Number((model.config as { max_position_embeddings?: number }).max_position_embeddings ?? longest));

  async function runBatch(texts: readonly TextPair[]): Promise<Float32Array[]> {
    const paired = isPair(texts[0] as TextPair);
    const inputs: unknown = await tokenizer(texts.map(({ first }) => first), {
      ...(paired ? { text_pair: texts.map(({ second }) => second) } : {}),
      padding: true, truncation: true, max_length: limit, return_token_type_ids: true,
    });
    const outputs = (await model(inputs)) as Record<string, Library.Tensor>;
    const wanted = output === 'logits' ? outputs['logits'] : (outputs['sentence_embedding'] ?? outputs['last_hidden_state']);
    if (wanted === undefined) throw corrupt(folder, `it gives no ${output}`);
    const mask = (inputs as { attention_mask: Library.Tensor }).attention_mask;
    const rows = wanted.dims.length === 3 ? library.mean_pooling(wanted, mask) : wanted;
    const width = rows.dims[1] as number;
    return texts.map((_, row) => (rows.data as Float32Array).slice(row * width, (row + 1) * width));
  }

  return {
    config: model.config,
    async run(texts) {
      const results = new Array<Float32Array>(texts.length);
      for (const batch of batchesOf(texts)) {
        const rows = await runBatch(batch.map((at) => texts[at] as TextPair));
        batch.forEach((at, index) => (results[at] = rows[index] as Float32Array));
      }
      return results;
    },
    close: async () => void (await model.dispose()),
  };
}

const isPair = ({ second }: TextPair): boolean => second !== '';

/** Texts of like length together, so that little is padding, and pairs apart from single ones, which have other marks between. */
function batchesOf(texts: readonly TextPair[]): number[][] {
  // A word costs about as many characters.
  const sizes = texts.map(({ first, second }) => Math.min(longest, Math.ceil((first.length + second.length) / 3) + 3));
  const kinds = texts.map((text) => Number(isPair(text)));
  const order = texts.map((_, at) => at).sort((a, b) => (kinds[a] as number) - (kinds[b] as number) || (sizes[a] as number) - (sizes[b] as number));
  const batches: number[][] = [];
  for (const at of order) {
    const batch = batches.at(-1);
    const fits = batch !== undefined && kinds[batch[0] as number] === kinds[at] && batch.length < mostTexts && (batch.length + 1) * (sizes[at] as number) <= mostIds;
    if (fits) batch.push(at);
    else batches.push([at]);
  }
  return batches;
}
