import { z } from 'zod';
import { documentKinds, factKinds, verdicts } from '../../../infra/contracts/index.ts';
import { caseOrigins, caseStates } from '../cases/rows.ts';

const instant = z.iso.datetime();
const mark = z.enum(['text-changed', 'removed', 'erased']);
const verdict = z.enum(verdicts);
const inWords = z.object({ vi: z.string(), en: z.string() });

const flagSchema = z
  .object({
    fact: z.object({ kind: z.enum(factKinds), id: z.string(), version: z.number().int() }),
    probability: z.number(),
    level: z.string(),
    model: z.string(),
    parts: z.record(z.string(), z.number()),
    flaggedAt: instant,
    verdict: verdict.nullable().describe('What people found of it; null: not judged yet'),
    judgedAt: instant.nullable(),
  })
  .describe('What the machine suggested');

const articleSchema = z.object({
  id: z.string(),
  outlet: z.string(),
  language: z.string(),
  title: z.string(),
  passage: z.string().describe('Where the text says it, as it was when it was flagged or added'),
  address: z.string().nullable().describe('Public address; null where the store no longer has it'),
  publishedAt: instant.nullable(),
  contentHash: z.string(),
  marks: z.array(mark).describe('What became of the document since'),
  reasons: z.array(z.string()).describe('Codes of what speaks for the flag'),
  against: z.array(z.string()).describe('Codes of what speaks against it'),
  reasonsInWords: z.array(inWords).describe('`reasons` in both languages'),
  againstInWords: z.array(inWords).describe('`against` in both languages'),
  flag: flagSchema.nullable().describe('null: added by hand'),
});

/** No text, title or address: they can name whoever wrote it, and the post may be taken back tomorrow. */
const postSchema = z.object({
  id: z.string(),
  kind: z.enum(documentKinds).exclude(['article']),
  outlet: z.string(),
  publishedAt: instant.nullable(),
  contentHash: z.string(),
  counts: z.object({ likes: z.number().nullable(), shares: z.number().nullable(), replies: z.number().nullable() }).nullable(),
  marks: z.array(mark),
  flag: flagSchema.nullable(),
});

/** A case as a file for other programs and for the archive. */
export const caseFileSchema = z.object({
  format: z.literal('diembao-case'),
  version: z.literal(1),
  office: z.string(),
  exportedAt: instant,
  case: z.object({
    number: z.number().int(),
    title: z.string(),
    state: z.enum(caseStates),
    origin: z.enum(caseOrigins),
    owner: z.string().nullable().describe('The colleague’s name'),
    due: z.iso.date().nullable(),
    verdict: verdict.nullable(),
    reason: z.string(),
    units: z.array(z.object({ id: z.string(), name: z.string() })),
    openedAt: instant,
    closedAt: instant.nullable(),
  }),
  facts: z.array(z.object({ kind: z.enum(factKinds), id: z.string(), version: z.number().int(), text: z.string(), verdict: verdict.nullable(), explanation: z.string(), source: z.string(), url: z.string().nullable(), date: z.string() })),
  articles: z.array(articleSchema),
  posts: z.array(postSchema),
  hiddenItems: z.number().int().describe('Items of units that whoever exported does not see'),
  tasks: z.array(z.object({ task: z.enum(['fact-check', 'statement']), doneAt: instant.nullable() })),
  referrals: z.array(z.object({ unit: z.string(), replyDue: z.string(), sentAt: instant, repliedAt: instant.nullable(), reply: z.string() })),
  log: z.array(z.object({ at: instant, by: z.string().nullable().describe('A colleague’s name; null: the machine'), what: z.string(), text: z.string(), withdrawn: z.boolean() })).describe('Oldest first. What repeats a post’s words is left out'),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
