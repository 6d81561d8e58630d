import { z } from 'zod';
import { alertProblemCodes } from './alerts/problems.ts';
import { deskProblemCodes } from './desk/problems.ts';
import { reportProblemCodes } from './reports/problems.ts';
import { namesSchema } from './words.ts';

export const problemCodes = [
  'invalid-query', 'document-not-found', 'story-not-found', 'story-merged', 'story-changed', 'story-would-be-empty', 'no-original', 'flagged-stays-sealed', 'not-found', 'method-not-allowed', 'host-refused', 'cross-site-refused', 'write-refused', 'not-json', 'too-large', 'revision-changed', 'read-only', 'log-unavailable', 'store-unavailable', 'query-too-slow', 'internal-error',
  'hook-refused', 'sign-in-needed', 'sign-in-refused', 'code-refused', 'too-many-tries', 'second-factor-needed', 'session-needed', 'not-allowed', 'csrf-refused', 'link-refused', 'oidc-refused', 'person-not-found', 'sign-in-taken', 'last-administrator', 'password-too-short', 'password-too-long', 'password-too-common',
  ...deskProblemCodes, ...alertProblemCodes, ...reportProblemCodes,
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export const isProblemCode = (code: string): code is ProblemCode => (problemCodes as readonly string[]).includes(code);

/** RFC 9457, with a stable code to act by and the title in both languages. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(problemCodes),
  titles: namesSchema,
  detail: z.string().optional(),
  present: z.unknown().optional().describe('With version-conflict: how it is now; with report-check-failed: what is not so; with story-merged: where its documents went'),
});
export type Problem = z.infer<typeof problemSchema>;
