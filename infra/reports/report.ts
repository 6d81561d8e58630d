import { z } from 'zod';

/*
 * A report as a typed document: sections of blocks of sentences, in which every figure, name and link is marked as such and says where it is from. Layouts
 * (DOCX, PDF, HTML) only draw it; the checker compares what they drew with it, and its figures with the store.
 */

export const reportKinds = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'ad-hoc', 'dossier'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Milliseconds since 1970, `to` exclusive; by the office's clock whole days. */
export const periodSchema = z.object({ from: z.number().int(), to: z.number().int() });
export type Period = z.infer<typeof periodSchema>;

/** A number of a report, with the question that it answers: asked again, the store must give it again. */
export const figureSchema = z.object({
  /** Unique in the report, such as `volume.all` or `unit.so-khcn.critical`. */
  id: z.string().min(1),
  /** Null where there is nothing to count from. */
  value: z.number().nullable(),
  /** `share` from 0 to 1; `points` a difference of shares, in percentage points; `hours` of time. */
  unit: z.enum(['count', 'share', 'points', 'hours']),
  /** The name of the stored question, and what it was asked with. */
  question: z.string().min(1),
  asked: z.record(z.string(), z.unknown()),
  /** Which value of the answer it is: a column, or `column:row id`. */
  cell: z.string().min(1),
  /** Counts too small to say more than that. */
  small: z.boolean().default(false),
});
export type Figure = z.infer<typeof figureSchema>;

/** A piece of a sentence. What is not plain text is checked: figures against `figures`, names and links against the store. */
export const pieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** As it is shown: "1.204", "12,5 %", "+3,1 điểm". */
  z.object({ kind: z.literal('figure'), figure: z.string(), text: z.string() }),
  /** A unit, topic, outlet, story or fact. */
  z.object({ kind: z.literal('name'), of: z.enum(['unit', 'topic', 'outlet', 'story', 'fact', 'statement', 'case']), id: z.string(), text: z.string() }),
  /** To an article or the console; never to a post's own address. */
  z.object({ kind: z.literal('link'), href: z.string(), document: z.string().nullable(), text: z.string() }),
  /** Words of an article, unchanged. */
  z.object({ kind: z.literal('quote'), document: z.string(), text: z.string() }),
  z.object({ kind: z.literal('date'), at: z.number(), text: z.string() }),
]);
export type Piece = z.infer<typeof pieceSchema>;

export const sentenceSchema = z.object({
  /** Stable within a report: what a person may edit or take out by. */
  id: z.string().min(1),
  /** `template` by the catalogue, `extract` from articles, `rephrased` by a local model, `person` by hand. */
  from: z.enum(['template', 'extract', 'rephrased', 'person']),
  pieces: z.array(pieceSchema).min(1),
  /** Documents that it rests on. */
  documents: z.array(z.string()).default([]),
  /** What words such as "up 12%" or "none before" compare: figures of the two periods, and of a share how many points it moved. From them the checker finds whether they are the right words. */
  compares: z.array(z.object({ now: z.string(), before: z.string(), points: z.string().nullable() })).optional(),
});
export type Sentence = z.infer<typeof sentenceSchema>;

const cellSchema = z.object({ pieces: z.array(pieceSchema), align: z.enum(['left', 'right']).default('left') });

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), sentences: z.array(sentenceSchema).min(1) }),
  /** Numbered or with dashes. */
  z.object({ kind: z.literal('list'), numbered: z.boolean(), items: z.array(z.array(sentenceSchema).min(1)).min(1) }),
  z.object({ kind: z.literal('table'), id: z.string(), caption: z.string(), head: z.array(z.string()).min(1), rows: z.array(z.array(cellSchema)), widths: z.array(z.number().positive()) }),
  /** Lines over time or bars beside each other, legible without colour; `figures` in the order of `labels`, null where there is none. */
  z.object({ kind: z.literal('chart'), id: z.string(), caption: z.string(), draw: z.enum(['lines', 'columns', 'bars', 'stacked']), labels: z.array(z.string()), series: z.array(z.object({ name: z.string(), figures: z.array(z.string().nullable()) })).min(1) }),
  /** Said apart: a small number, a silent source, what the reader should know of the method. */
  z.object({ kind: z.literal('note'), sentences: z.array(sentenceSchema).min(1) }),
]);
export type Block = z.infer<typeof blockSchema>;

/** `annex` stands after the signature, on pages of its own; whatever says nothing is of the body, which is to be short. Annexes come last. */
export const sectionSchema = z.object({ id: z.string().min(1), title: z.string().min(1), part: z.enum(['body', 'annex']).optional(), blocks: z.array(blockSchema) });
export type Section = z.infer<typeof sectionSchema>;

/** What Decree 30/2020/NĐ-CP puts around a document; data that an office may change. */
export const letterheadSchema = z.object({
  /** The body above, such as "UBND tỉnh Tân Hải"; '' where there is none. */
  superior: z.string(),
  office: z.string().min(1),
  /** "Số: 12/BC-SKHCN"; the number is '' until it was approved. */
  number: z.string(),
  symbol: z.string(),
  place: z.string(),
  /** Of the document, milliseconds since 1970. */
  date: z.number().int(),
  /** "BÁO CÁO". */
  type: z.string(),
  /** The trích yếu. */
  subject: z.string().min(1),
  recipients: z.array(z.string()),
  /** "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC", and who signs: of the office. */
  signer: z.object({ title: z.array(z.string()), name: z.string() }),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

export const reportSchema = z.object({
  schema: z.literal(1),
  kind: z.enum(reportKinds),
  language: z.enum(['vi', 'en']),
  period: periodSchema,
  /** As long, and ending where the period begins. */
  before: periodSchema,
  timezone: z.string(),
  letterhead: letterheadSchema,
  /** '' where it is of everything; else the unit, topic or story that it is about. A dossier is of one case or one statement, by its number. */
  about: z.object({ unit: z.string(), topic: z.string(), story: z.string(), case: z.string().optional(), statement: z.string().optional() }),
  sections: z.array(sectionSchema).min(1),
  figures: z.record(z.string(), figureSchema),
  /** Documents that are cited. Of a post neither title nor address. */
  documents: z.record(z.string(), z.object({ kind: z.enum(['article', 'post', 'comment']), title: z.string(), outlet: z.string(), url: z.string(), publishedAt: z.number() })),
  /** What the figures were asked of: the newest row that was counted, milliseconds since 1970. */
  madeAt: z.number().int(),
});
export type Report = z.infer<typeof reportSchema>;
