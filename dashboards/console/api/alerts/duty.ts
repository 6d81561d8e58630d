import { z } from 'zod';
import { instantSchema } from '../words.ts';
import { alertStandingSchema, alertWhoSchema } from './words.ts';

const reason = z.string().trim().min(3).max(500);
const turnSchema = z.object({ who: alertWhoSchema, since: instantSchema, until: instantSchema, why: z.string() });
export type DutyTurn = z.infer<typeof turnSchema>;

export const silenceSchema = z.object({ id: z.number().int(), match: z.array(z.string()), startsAt: instantSchema, endsAt: instantSchema, by: alertWhoSchema, why: z.string() });
export type Silence = z.infer<typeof silenceSchema>;

export const dutySchema = z.object({
  rosters: z.array(z.object({
    id: z.string(),
    name: z.string(),
    who: alertWhoSchema,
    deputy: alertWhoSchema.nullable(),
    since: instantSchema,
    until: instantSchema,
    turns: z.array(turnSchema).describe('Of the next eight weeks'),
  })),
  colleagues: z.array(alertWhoSchema),
  silences: z.array(silenceSchema).describe('That have not ended; the next to end first'),
  heartbeat: z.object({ at: instantSchema.nullable(), state: z.enum(['due', 'sending', 'sent', 'failed', 'held', 'dropped']) }).nullable().describe('The last one; null where none was ever sent'),
  canKeep: z.boolean().describe('Whether the viewer hands turns over and silences'),
});
export type Duty = z.infer<typeof dutySchema>;

export const handOverTurnSchema = z.strictObject({ roster: z.string().min(1).max(200), from: instantSchema, until: instantSchema, to: z.string().min(1).max(200), why: reason });
export type HandOverTurn = z.input<typeof handOverTurnSchema>;

const match = z.array(z.string().trim().min(1).max(200)).min(1).max(20).describe('Matchers as in the office’s file: severity=info, unit=~xa-.*');
export const silenceLookSchema = z.strictObject({ match });
export const silenceSeenSchema = z.object({ alerts: z.array(alertStandingSchema).describe('Open ones that it would hold back') });
export type SilenceSeen = z.infer<typeof silenceSeenSchema>;
export const silenceBodySchema = z.strictObject({ match, from: instantSchema.nullable().describe('null: now'), until: instantSchema, why: reason });
export type SilenceBody = z.input<typeof silenceBodySchema>;
