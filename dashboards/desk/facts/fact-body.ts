import { z } from 'zod';
import { factCheckSchema, recordSchema, type Fact } from '../../../infra/contracts/index.ts';
import { searchable } from '../../../infra/text/index.ts';

export const factSchema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('fact-check'), factCheck: factCheckSchema }), z.object({ kind: z.literal('record'), record: recordSchema })]);

/** A fact as somebody writes it: the id is given by the desk where there is none. */
export const draftSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact-check'), factCheck: factCheckSchema.extend({ id: z.string().max(200).default('') }) }),
  z.object({ kind: z.literal('record'), record: recordSchema.extend({ id: z.string().max(200).default('') }) }),
]);
export type FactDraft = z.input<typeof draftSchema>;

export const idOf = (fact: Fact): string => (fact.kind === 'fact-check' ? fact.factCheck.id : fact.record.id);
export const urlOf = (fact: Fact): string | null => (fact.kind === 'fact-check' ? fact.factCheck.url : fact.record.url);

/** The claim, or the record in a line. */
export function lineOf(fact: Fact): string {
  if (fact.kind === 'fact-check') return fact.factCheck.claim;
  const { subject, value, unit, place, period } = fact.record;
  return `${subject}${place === '' ? '' : ` – ${place}`}${period === '' ? '' : ` (${period})`}: ${value}${unit === '' ? '' : ` ${unit}`}`;
}

/** What the list is searched in. */
export function searchOf(fact: Fact): string {
  const rest = fact.kind === 'fact-check' ? [fact.factCheck.explanation, fact.factCheck.source] : [fact.record.source];
  return searchable([idOf(fact), lineOf(fact), ...rest].join(' '));
}
