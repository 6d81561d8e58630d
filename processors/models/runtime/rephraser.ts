import { resolve } from 'node:path';
import { messageOf } from '../../../infra/contracts/index.ts';
import { corrupt, verifyFolder } from '../folder/verify.ts';
import { loadTransformers, type Library } from './transformers.ts';

export interface RephraserOptions {
  readonly folder: string;
  readonly precision: 'fp32' | 'fp16' | 'q8';
  /** What the model is given; {} stands for the text. */
  readonly prompt: string;
  readonly threads?: number;
}

/** A model that writes a text for a text (an encoder with a decoder: T5, BART and their kin). */
export interface OpenedRephraser {
  /** The likeliest words, one after another: the same text gives the same. Texts that are longer than the model reads lose their end. */
  readonly rephrase: (text: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Ids that it reads and writes at most. */
const [mostRead, mostWritten] = [512, 160];

/**
 * Opens such a model from a folder; nothing is ever fetched.
 * @throws {FatalError} `model-missing`, `model-corrupt`.
 */
export async function openRephraser({ folder, precision, prompt, threads = 2 }: RephraserOptions): Promise<OpenedRephraser> {
  await verifyFolder(folder);
  const library = await loadTransformers();
  // Anything but an absolute path might be the name of a model on the hub.
  const path = resolve(folder);
  const load = async (): Promise<{ tokenizer: Library.PreTrainedTokenizer; model: Library.PreTrainedModel }> => ({
    tokenizer: await library.AutoTokenizer.from_pretrained(path, { local_files_only: true }),
    model: await library.AutoModelForSeq2SeqLM.from_pretrained(path, { dtype: precision, local_files_only: true, session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 } }),
  });
  const { tokenizer, model } = await load().catch((cause: unknown) => {
    throw corrupt(folder, messageOf(cause), cause);
  });
  return {
    rephrase: async (text) => {
      const inputs = (await tokenizer(prompt.replace('{}', () => text.normalize('NFC')), { truncation: true, max_length: mostRead })) as Record<string, Library.Tensor>;
      const written = await model.generate({ ...inputs, max_new_tokens: mostWritten, num_beams: 1, do_sample: false } as never);
      return tokenizer.batch_decode(written as Library.Tensor, { skip_special_tokens: true })[0]?.trim() ?? '';
    },
    close: async () => void (await model.dispose()),
  };
}
