import { z } from 'zod';
import { verdicts, type Verdict } from '../../../infra/contracts/index.ts';

/** What a statement does with what was said. */
export const statementKinds = ['refutation', 'clarification', 'acknowledgement', 'information'] as const;
export type StatementKind = (typeof statementKinds)[number];

export const statementStates = ['draft', 'proposed', 'approved', 'published', 'withdrawn'] as const;
export type StatementState = (typeof statementStates)[number];

/** What a statement rests on: the fact of the case that it is, or what somebody named. */
export const statementSourceSchema = z.object({
  label: z.string().trim().min(1).max(600),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Id of a fact-check or record of the desk; null where somebody typed it. */
  fact: z.string().max(200).nullable(),
});
export type StatementSource = z.infer<typeof statementSourceSchema>;

/** What a version says. */
export const statementContentSchema = z.object({
  kind: z.enum(statementKinds),
  /** Of its text, its page and what is pasted. */
  language: z.enum(['vi', 'en']),
  title: z.string().trim().max(200),
  /** What it answers, as it circulates, in the office's words; empty where it answers none. */
  claim: z.string().trim().max(2000),
  verdict: z.enum(verdicts).nullable(),
  /** Paragraphs on lines of their own. */
  text: z.string().trim().max(8000),
  sources: z.array(statementSourceSchema).max(30),
});
export type StatementContent = z.infer<typeof statementContentSchema>;

const kindOfVerdict: Readonly<Record<Verdict, StatementKind>> = { fabricated: 'refutation', inaccurate: 'refutation', misleading: 'clarification', accurate: 'acknowledgement', opinion: 'information', unproven: 'information' };
export const kindFor = (verdict: Verdict | null): StatementKind => (verdict === null ? 'information' : kindOfVerdict[verdict]);
