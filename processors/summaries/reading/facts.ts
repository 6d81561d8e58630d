import { z } from 'zod';
import { factCheckSchema, recordSchema, type FactCheck } from '../../../infra/contracts/index.ts';
import type { Store } from '../../../infra/store/index.ts';
import { cutShort } from '../../../infra/text/index.ts';
import { read } from './articles.ts';

const longest = 160;

/** What facts say, in their newest content that was ever approved: that is public. */
export async function factTexts(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read(
    store,
    z.object({ id: z.string(), kind: z.string(), content: z.string() }),
    "SELECT id, toString(argMax(facts.kind, version)) AS kind, argMax(body, version) AS content FROM facts FINAL WHERE id IN {ids:Array(String)} AND state IN ('approved', 'retired') GROUP BY id ORDER BY id",
    { ids },
  );
  return new Map(rows.map(({ id, kind, content }) => [id, shortened(kind === 'record' ? recordText(JSON.parse(content)) : factCheckSchema.parse(JSON.parse(content)).claim)]));
}

/** What a fact-check found: its claim as `factTexts` gives it, the verdict, who found it ('' where that is not said) and on which day. */
export interface ToldCheck extends Pick<FactCheck, 'verdict' | 'source' | 'date'> {
  readonly claim: string;
}

/** Of those ids that are fact-checks, in their newest content that was ever approved. */
export async function factChecks(store: Store, ids: readonly string[]): Promise<Map<string, ToldCheck>> {
  if (ids.length === 0) return new Map();
  const rows = await read(
    store,
    z.object({ id: z.string(), content: z.string() }),
    "SELECT id, argMax(body, version) AS content FROM facts FINAL WHERE id IN {ids:Array(String)} AND kind = 'fact-check' AND state IN ('approved', 'retired') GROUP BY id ORDER BY id",
    { ids },
  );
  return new Map(rows.map(({ id, content }) => {
    const { claim, verdict, source, date } = factCheckSchema.parse(JSON.parse(content));
    return [id, { claim: shortened(claim), verdict, source: source.trim(), date }];
  }));
}

function recordText(body: unknown): string {
  const { subject, place, period, value, unit } = recordSchema.parse(body);
  return `${[subject, place, period].filter((part) => part !== '').join(', ')}: ${value}${unit === '' ? '' : ` ${unit}`}`;
}

/** Stands inside sentences: without a full stop of its own. */
const shortened = (whole: string, text = whole.trim().replace(/(?<!\.)\.$/u, '')): string => cutShort(text, longest);
