import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FatalError, messageOf } from '../../../infra/contracts/index.ts';
import { sentencesOf } from '../../sentences/index.ts';

/** One line of the project's own texts; GUIDELINES.md says what each label means. */
const lineSchema = z.strictObject({
  kind: z.enum(['article', 'post', 'comment']),
  title: z.string(),
  /** Checkable claims stand in ⟦ ⟧. */
  text: z.string().min(1),
  topics: z.array(z.string()).max(3),
  group: z.enum(['international-law', 'policy-law', 'situation-achievements', 'incidents', 'foreign-relations']),
  tone: z.enum(['positive', 'neutral', 'negative']),
  /** The unit as the text names it, or `@context` for the one under whose page the text stands. */
  stances: z.array(z.tuple([z.string().min(1), z.enum(['favourable', 'neutral', 'critical', 'not-about'])])).max(3),
  form: z.enum(['plain', 'unmarked', 'teencode']),
});

export interface LabelledSentence {
  readonly text: string;
  readonly isClaim: boolean;
}

export interface LabelledText extends z.infer<typeof lineSchema> {
  /** Hash of title and text: where it stands in the split, whatever file it is in. */
  readonly id: string;
  readonly sentences: readonly LabelledSentence[];
  readonly language: 'vi' | 'en';
}

/**
 * Reads a folder of labelled texts.
 * @throws {FatalError} `texts-invalid` with the file and line.
 */
export async function readTexts(folder: string): Promise<LabelledText[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts: LabelledText[] = [];
  for (const name of names) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    lines.forEach((line, at) => {
      if (line.trim() === '') return;
      try {
        texts.push(labelled(lineSchema.parse(JSON.parse(line)), name.startsWith('en') ? 'en' : 'vi'));
      } catch (cause) {
        throw new FatalError(`${name}:${at + 1}: ${messageOf(cause)}`, { code: 'texts-invalid', hint: 'processors/models/texts/GUIDELINES.md describes a line.', cause });
      }
    });
  }
  return texts;
}

function labelled(line: z.infer<typeof lineSchema>, language: 'vi' | 'en'): LabelledText {
  const sentences = line.text.split(/(⟦[^⟧]*⟧)/).flatMap((part) => {
    const isClaim = part.startsWith('⟦');
    const words = part.replace(/[⟦⟧]/g, '');
    return sentencesOf(words).map(({ start, end }) => ({ text: words.slice(start, end), isClaim }));
  });
  const text = line.text.replace(/[⟦⟧]/g, '');
  return { ...line, text, sentences, language, id: createHash('sha256').update(`${line.title}\n${text}`).digest('hex') };
}

export type Part = 'train' | 'test';

/** Eighty of a hundred texts train, twenty test; which is decided by the text itself, for good. */
export function partOf({ id }: Pick<LabelledText, 'id'>): Part {
  const share = Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;
  return share < 0.2 ? 'test' : 'train';
}
