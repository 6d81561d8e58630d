import { z } from 'zod';

/* Said again here, so that the screens need nothing of the desk; a test compares them. */
export const statementKinds = ['refutation', 'clarification', 'acknowledgement', 'information'] as const;
export type StatementKind = (typeof statementKinds)[number];
export const statementKindSchema = z.enum(statementKinds);
export const statementStates = ['draft', 'proposed', 'approved', 'published', 'withdrawn'] as const;
export type StatementState = (typeof statementStates)[number];
export const statementStateSchema = z.enum(statementStates);
export const statementLanguageSchema = z.enum(['vi', 'en']).describe('Of its text, its page and what is pasted');
