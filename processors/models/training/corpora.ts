import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/** A text of a public corpus, with the section it stood in. */
export interface CorpusText {
  readonly title: string;
  readonly text: string;
  readonly section: string | null;
  readonly split: string | null;
}

const rowSchema = z.looseObject({ text: z.string().optional(), title: z.string().optional(), lead: z.string().optional(), label: z.union([z.string(), z.number()]).optional(), section: z.string().optional(), split: z.string().optional() });

/** Reads JSON Lines, compressed by gzip or xz or not at all; a line that is no such object is passed over. */
export async function* readCorpus(path: string): AsyncGenerator<CorpusText> {
  for await (const value of readRows(path)) {
    const row = rowSchema.safeParse(value);
    if (!row.success) continue;
    const { title = '', text, lead, label, section, split } = row.data;
    yield { title, text: text ?? lead ?? '', section: section ?? (label === undefined ? null : String(label)), split: split ?? null };
  }
}

/** The lines' values, whatever they are; none where there is no such file. */
export async function* readRows(path: string): AsyncGenerator<unknown> {
  if (!existsSync(path)) return;
  for await (const line of createInterface({ input: open(path), crlfDelay: Infinity })) if (line.trim() !== '') yield JSON.parse(line);
}

function open(path: string): Readable {
  if (path.endsWith('.gz')) return createReadStream(path).pipe(createGunzip());
  if (!path.endsWith('.xz')) return createReadStream(path);
  return spawn('xz', ['-dc', path], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout;
}
