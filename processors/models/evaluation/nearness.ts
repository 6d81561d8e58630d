import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Embedder } from '../runtime/embedder.ts';
import { readRows } from '../training/corpora.ts';

/*
 * Whether the embedding model puts together what belongs together: articles of one event, and a post with the claim that it repeats.
 */

export interface NearnessReport {
  readonly name: string;
  readonly texts: number;
  readonly scores: Readonly<Record<string, number>>;
}

const storySchema = z.object({ title: z.string().default(''), text: z.string(), cluster: z.string() });
const claimSchema = z.object({ id: z.string(), title: z.string().default(''), text: z.string() });
const querySchema = z.object({ text: z.string(), label: z.array(z.string()), split: z.literal('test') });

export async function judgeNearness(embedder: Embedder, folder: string): Promise<NearnessReport[]> {
  const reports: NearnessReport[] = [];
  const stories = join(folder, 'stories/vimds.tune.jsonl');
  if (existsSync(stories)) reports.push(await storyReport(embedder, await rowsOf(stories, storySchema)));
  const [queries, claims] = [join(folder, 'claims/queries.jsonl'), join(folder, 'claims/verified_claims.jsonl.gz')];
  if (existsSync(queries) && existsSync(claims)) reports.push(await claimReport(embedder, await rowsOf(queries, querySchema), await rowsOf(claims, claimSchema)));
  return reports;
}

async function rowsOf<Row extends z.ZodType>(path: string, schema: Row): Promise<z.infer<Row>[]> {
  const rows: z.infer<Row>[] = [];
  for await (const row of readRows(path)) {
    const parsed = schema.safeParse(row);
    if (parsed.success) rows.push(parsed.data);
  }
  return rows;
}

/** Of articles about known events: is the nearest one of the same event, and how well does one bar part pairs of the same from others? */
async function storyReport(embedder: Embedder, articles: readonly z.infer<typeof storySchema>[]): Promise<NearnessReport> {
  const vectors = await embedder.embed(articles.map(({ title, text }) => `${title}\n${text}`));
  const pairs: { near: number; same: boolean }[] = [];
  let nearest = 0;
  for (const [at, article] of articles.entries()) {
    const ranked = articles.map((other, index) => ({ index, near: index === at ? -2 : dot(vectors[at], vectors[index]), same: other.cluster === article.cluster }));
    pairs.push(...ranked.filter(({ index }) => index > at));
    if (ranked.reduce((best, each) => (each.near > best.near ? each : best)).same) nearest += 1;
  }
  return { name: 'VietnameseMDS, tuning half (articles of one event)', texts: articles.length, scores: { 'nearest of the same event': nearest / articles.length, 'pairs, best F1': bestF1(pairs) } };
}

/** Of posts that repeat a checked claim: does the claim stand among the five nearest of all? */
async function claimReport(embedder: Embedder, queries: readonly z.infer<typeof querySchema>[], claims: readonly z.infer<typeof claimSchema>[]): Promise<NearnessReport> {
  const [asked, held] = [await embedder.embed(queries.map(({ text }) => text)), await embedder.embed(claims.map(({ title, text }) => `${title}\n${text}`))];
  let found = 0;
  for (const [at, { label: wanted }] of queries.entries()) {
    const near = held.map((vector) => dot(asked[at], vector));
    const wantedBest = Math.max(...claims.map(({ id }, index) => (wanted.includes(id) ? (near[index] as number) : -2)));
    if (near.filter((each) => each > wantedBest).length < 5) found += 1;
  }
  return { name: 'CLEF CheckThat! 2020, English posts and checked claims', texts: queries.length, scores: { 'claim among the five nearest': found / queries.length } };
}

function bestF1(pairs: { readonly near: number; readonly same: boolean }[]): number {
  const wanted = pairs.filter(({ same }) => same).length;
  let [right, best] = [0, 0];
  for (const [at, { same }] of [...pairs].sort((a, b) => b.near - a.near).entries()) {
    if (same) right += 1;
    best = Math.max(best, (2 * right) / (at + 1 + wanted));
  }
  return best;
}

function dot(left: Float32Array | undefined, right: Float32Array | undefined): number {
  let sum = 0;
  for (let at = 0; at < (left?.length ?? 0); at += 1) sum += (left?.[at] as number) * (right?.[at] as number);
  return sum;
}
