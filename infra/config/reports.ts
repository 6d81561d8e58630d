import { z } from 'zod';
import { officeRoles } from './roles.ts';

/*
 * The office's reports: what Decree 30/2020/NĐ-CP puts around them, which of them are made by themselves and when, and whom they go to.
 */

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'use lower-case letters, digits, ".", "_" and "-", for example "so-khcn"');
const recipient = z.string().regex(/^(?:person|duty|deputy|receiver):[a-z0-9][a-z0-9._-]*$/, 'write person:ID, duty:ROSTER, deputy:ROSTER or receiver:ID, of those under alerts');
const weekdays = '(?:mon|tue|wed|thu|fri|sat|sun)';
const at = z.string().regex(new RegExp(`^(?:${weekdays}(?:,${weekdays})* |(?:[1-9]|1\\d|2[0-8]) )?(?:[01]\\d|2[0-3]):[0-5]\\d$`), 'give a time, with weekdays or a day of the month before it: "07:00", "mon,thu 07:00", "3 07:00"');
const dayOfYear = z.string().regex(/^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])$/, 'give day and month, for example "25/11"');

/** Kinds that come round by themselves. */
export const scheduledKinds = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type ScheduledKind = (typeof scheduledKinds)[number];

/** Kinds that an office may have a template for. */
export const templatedKinds = [...scheduledKinds, 'ad-hoc', 'dossier'] as const;
export type TemplatedKind = (typeof templatedKinds)[number];

/** What an office sets of a kind of report. Which sections there are stands in `report-sections.ts`. */
const templateSchema = z.strictObject({
  kind: z.enum(templatedKinds),
  /** The sections of the body, in this order and no others. */
  body: z.array(z.string().min(1)).min(1).max(30).optional(),
  /** Those of the annex: `tone-annex` the details of `tone`, `own` the whole section. */
  annex: z.array(z.string().min(1)).max(40).optional(),
  /** Of the usual ones, those that are left out. */
  leaveOut: z.array(z.string().min(1)).max(40).optional(),
  /** What follows the number; the letterhead's without it. */
  symbol: z.string().min(1).optional(),
  /** "BÁO CÁO", "TỜ TRÌNH". */
  type: z.string().min(1).max(60).optional(),
  /** The trích yếu, with {from}, {to}, {week}, {month}, {quarter}, {year} where they belong. */
  subject: z.string().min(1).max(300).optional(),
  signer: z.strictObject({ title: z.array(z.string().min(1)).max(4).default([]), name: z.string().default('') }).optional(),
  recipients: z.array(z.string().min(1)).max(20).optional(),
});
export type ReportTemplateConfig = z.infer<typeof templateSchema>;

export const reportsSchema = z.strictObject({
  /** What stands around a report. */
  letterhead: z.strictObject({
    /** The body above the office; '' where there is none. */
    superior: z.string().default(''),
    /** What follows the number: "BC-SKHCN". */
    symbol: z.string().min(1).default('BC'),
    /** Where it is signed; '' leaves it out. */
    place: z.string().default(''),
    signer: z.strictObject({ title: z.array(z.string().min(1)).max(4).default([]), name: z.string().default('') }).prefault({}),
    /** The lines of "Nơi nhận". */
    recipients: z.array(z.string().min(1)).max(20).default([]),
  }).prefault({}),
  /** What differs from the usual report of a kind. */
  templates: z.array(templateSchema).default([]),
  schedule: z.array(z.strictObject({
    kind: z.enum(scheduledKinds),
    /** By the office's clock. Daily "07:00" or "mon,thu 07:00"; weekly "mon 07:00"; monthly and quarterly "3 07:00", the day of the month after; yearly "07:00". */
    at,
    /** Whom it is mailed to. */
    to: z.array(recipient).default([]),
    /** required: a person approves it first. automatic: it goes to these people of the office as soon as its check has passed. */
    approve: z.enum(['required', 'automatic']).default('required'),
    /** What it is of; everything without them. */
    unit: id.optional(),
    topic: id.optional(),
    /** The office's without it. */
    language: z.enum(['vi', 'en']).optional(),
    /** What is attached to the mail. */
    formats: z.array(z.enum(['docx', 'pdf', 'html'])).min(1).default(['docx', 'pdf']),
  })).default([]),
  /** Who approves and publishes; whoever changed a report approves no version of it. Those who are named see drafts. */
  approvers: z.array(z.enum(officeRoles)).min(1, 'name at least one role, for example [spokesperson, leadership]').default(['analyst', 'spokesperson', 'administrator']),
  /** Days of the year before which a yearly report has to be there. */
  deadlines: z.array(dayOfYear).min(1).max(12).default(['25/11', '15/12']),
  /** Days that its draft is made before. */
  draftDays: z.number().int().min(1).max(60).default(10),
  /** A folder into which published files are also written, relative to the office's file; '' for none. Absolute once it was read. */
  folder: z.string().default(''),
});
export type ReportsConfig = z.infer<typeof reportsSchema>;
export type ReportSchedule = ReportsConfig['schedule'][number];
