import { z } from 'zod';
import { bySchema } from '../desk/words.ts';
import { instantSchema } from '../words.ts';
import { reportLineSchema } from './list.ts';
import { reportStateSchema } from './words.ts';

const count = z.number().int();

/** The pieces of a sentence: plain text, and what is marked. See `infra/reports/report.ts`, of which this is what a screen shows. */
export const reportPieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('figure'), figure: z.string(), text: z.string() }),
  z.object({ kind: z.literal('name'), of: z.enum(['unit', 'topic', 'outlet', 'story', 'fact', 'statement', 'case']), id: z.string(), text: z.string() }),
  z.object({ kind: z.literal('link'), href: z.string(), document: z.string().nullable(), text: z.string() }),
  z.object({ kind: z.literal('quote'), document: z.string(), text: z.string() }),
  z.object({ kind: z.literal('date'), at: z.number(), text: z.string() }),
]);
export type ReportPiece = z.infer<typeof reportPieceSchema>;

export const reportSentenceSchema = z.object({
  id: z.string().describe('By which it is changed or taken out'),
  from: z.enum(['template', 'extract', 'rephrased', 'person']),
  pieces: z.array(reportPieceSchema),
  documents: z.array(z.string()).describe('Documents that it rests on'),
});
export type ReportSentence = z.infer<typeof reportSentenceSchema>;

export const reportBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), sentences: z.array(reportSentenceSchema) }),
  z.object({ kind: z.literal('list'), numbered: z.boolean(), items: z.array(z.array(reportSentenceSchema)) }),
  z.object({ kind: z.literal('table'), id: z.string(), caption: z.string(), head: z.array(z.string()), rows: z.array(z.array(z.object({ pieces: z.array(reportPieceSchema), align: z.enum(['left', 'right']) }))) }),
  z.object({ kind: z.literal('chart'), id: z.string(), caption: z.string(), svg: z.string().describe('Drawn, with its description; without colour it says the same'), description: z.string() }),
  z.object({ kind: z.literal('note'), sentences: z.array(reportSentenceSchema) }),
]);
export type ReportBlock = z.infer<typeof reportBlockSchema>;

export const reportSectionSchema = z.object({ id: z.string(), title: z.string(), part: z.enum(['body', 'annex']), blocks: z.array(reportBlockSchema) });
export type ReportSection = z.infer<typeof reportSectionSchema>;

export const reportProblemSchema = z.object({ code: z.string(), where: z.string().describe('Id of the sentence, figure, table or document'), text: z.string().describe('In words, for people') });

export const reportSchema = z.object({
  line: reportLineSchema.describe('Of the version that was asked for'),
  revision: count.describe('Counts the changes of this version: acts say which one they saw'),
  letterhead: z.object({
    superior: z.string(), office: z.string(), signed: z.string(), place: z.string(), date: instantSchema, type: z.string(), subject: z.string(),
    recipients: z.array(z.string()), signer: z.object({ title: z.array(z.string()), name: z.string() }),
  }),
  sections: z.array(reportSectionSchema),
  opens: z.record(z.string(), z.string()).describe('Where the figure of this id can be looked into: an address of the console'),
  figures: z.record(z.string(), z.object({ value: z.number().nullable(), small: z.boolean() })),
  documents: z.record(z.string(), z.object({ outlet: z.string(), title: z.string(), url: z.string() })).describe('What is cited, by its id; of a post neither title nor address'),
  changed: z.array(z.string()).describe('Ids of sentences that people put otherwise'),
  versions: z.array(z.object({ version: count, state: reportStateSchema, signed: z.string(), corrects: count.nullable(), why: z.string(), madeAt: instantSchema, approvedAt: instantSchema.nullable(), publishedAt: instantSchema.nullable() })).describe('In order; those that the reader may see'),
  timeline: z.array(z.object({ at: instantSchema, version: count, what: z.string().describe('kebab-case: drafted, edited, removed, noted, redrafted, approved, published, corrected, dropped'), by: bySchema.nullable().describe('null: the machine'), detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) })),
  recipients: z.array(z.string()).describe('Who is to get it, by the names that people know: persons, rosters, receivers'),
  mailed: z.boolean().describe('false: the office’s file sets up no mail'),
  deliveries: z.array(z.object({ name: z.string(), state: z.enum(['due', 'sending', 'sent', 'failed']), dueAt: instantSchema, sentAt: instantSchema.nullable(), attempts: count, error: z.string() })).describe('Mails with this version; never an address, and what a server said for those alone who may judge or approve'),
  neighbours: z.object({ earlier: count.nullable(), later: count.nullable() }).describe('Reports of the same kind, language and subject, before and after'),
  may: z.object({ edit: z.boolean(), approve: z.boolean(), publish: z.boolean(), correct: z.boolean(), drop: z.boolean() }).describe('What this reader may do with this version now'),
  approvers: z.array(z.enum(['leadership', 'analyst', 'spokesperson', 'administrator'])).describe('Roles that approve and publish, by the office’s file'),
  hindrance: z.enum(['', 'own-change', 'not-approver']).describe('Why they may not approve a draft: they changed it themselves, or it takes another permission'),
});
export type ReportDocument = z.infer<typeof reportSchema>;

export const reportVersionQuerySchema = z.strictObject({ version: z.coerce.number().int().min(1).optional().describe('The newest without it') });
/** What a check of the version against the store found now; empty where all is so. */
export const reportCheckSchema = z.object({ checkedAt: instantSchema, figures: count, documents: count, problems: z.array(reportProblemSchema) });
export type ReportCheck = z.infer<typeof reportCheckSchema>;
