import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { documentKinds } from '../../../infra/contracts/index.ts';
import { normaliseText } from '../../../infra/text/index.ts';
import { readSyndication } from '../../extract/syndication.ts';
import { makeSketch } from '../sketch/make-sketch.ts';
import { packSketch } from '../sketch/pack.ts';
import type { Rarity } from '../sketch/rarity.ts';
import type { TextToFold } from '../fold-texts.ts';

/** A text of which it is known what event it tells of. */
export interface LabelledText extends TextToFold {
  readonly label: string;
  /** Texts of one set are compared with each other: events that are easily taken for one. */
  readonly set: string;
  /** The text that it repeats; undefined where that is not known. */
  readonly reprintOf: string | null | undefined;
  readonly sketch: Buffer;
}

export const vietnam = 7 * 3_600_000;

const ownSchema = z.object({ id: z.string(), story: z.string(), reprintOf: z.string().nullable(), outlet: z.string(), title: z.string().nullish(), text: z.string(), publishedAt: z.string(), kind: z.enum(documentKinds), set: z.string() });

/** The project's own texts (../texts/*.jsonl, all fictional). */
export async function readOwn(name: string, rarity: Rarity): Promise<LabelledText[]> {
  const lines = (await readFile(new URL(`../texts/${name}.jsonl`, import.meta.url), 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { id, story, reprintOf, outlet, title, text, publishedAt, kind, set } = ownSchema.parse(JSON.parse(line));
    return sketched({ id, label: story, set, reprintOf, kind, outlet, title: title ?? '', text, publishedAt: Date.parse(publishedAt) }, rarity);
  });
}

const clusterSchema = z.object({ text: z.string(), label: z.string(), title: z.string(), summary: z.string().nullish(), time: z.string() });

/** A public set of Vietnamese news clusters; `parts` tells what of each article is read. */
export async function readClusters(path: string, parts: 'full' | 'lead', rarity: Rarity): Promise<LabelledText[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => {
    const { text, label, title, summary, time } = clusterSchema.parse(JSON.parse(line));
    const [, day, month, year, hour, minute] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(time)?.map(Number) ?? [];
    const publishedAt = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute) - vietnam;
    return sketched({ id: String(at), label, set: parts, reprintOf: undefined, kind: 'article', outlet: String(at), title, text: parts === 'full' ? text : (summary ?? ''), publishedAt }, rarity);
  });
}

function sketched({ title, text, ...rest }: Omit<LabelledText, 'sketch' | 'syndicatedFrom'>, rarity: Rarity): LabelledText {
  const clean = { ...rest, title: normaliseText(title), text: normaliseText(text) };
  const syndicatedFrom = readSyndication(clean.text);
  return { ...clean, syndicatedFrom, sketch: packSketch(makeSketch({ ...clean, syndicatedFrom }, rarity, vietnam)) };
}
