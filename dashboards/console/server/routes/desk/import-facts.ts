import { readFacts, type FactPreview } from '../../../../../infra/facts/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { importFacts, lineOf } from '../../../../desk/index.ts';
import { importedFactsSchema, importFactsSchema, mostImportBytes, type ImportedFacts } from '../../../api/index.ts';
import type { z } from 'zod';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { deskOf } from './desk-of.ts';

const mostProblems = 200;
const mostSamples = 20;

export const importFactsRoute = defineRoute({
  path: '/api/desk/import-facts',
  summary: 'Reads facts from a file (JSON lines, ClaimReview, CSV, XLSX): a preview, or proposals',
  permission: 'judge',
  mostBytes: mostImportBytes,
  query: noQuery,
  body: importFactsSchema,
  answer: importedFactsSchema,
  handle: (parts, _query, _path, body, viewer) => takeFile(parts, viewer, body),
});

async function takeFile(parts: ConsoleParts, viewer: Viewer, { name, text, base64, language, commit }: z.infer<typeof importFactsSchema>): Promise<ImportedFacts> {
  if ((text === undefined) === (base64 === undefined)) throw new ProblemError('invalid-query', 'a file is sent as text or as base64, not both');
  const desk = deskOf(parts);
  const preview = await readFacts(text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text), { name, language: language ?? desk.office.language, zone: desk.office.timezone });
  const good = preview.good.map(({ line, position, fact }) => ({ line: line ?? position ?? 0, fact }));
  const { remarks, ...outcome } = importFacts(desk, viewer, good, { commit });
  return {
    ...outcome,
    remarks: remarks.slice(0, mostProblems),
    format: preview.format,
    problems: preview.problems.slice(0, mostProblems).map(toProblem),
    unlisted: preview.unlisted + Math.max(0, preview.problems.length - mostProblems),
    sample: good.slice(0, mostSamples).map(({ line, fact }) => ({ line, id: fact.kind === 'fact-check' ? fact.factCheck.id : fact.record.id, text: lineOf(fact) })),
  };
}

const toProblem = ({ line, position, sheet, field, code, message, hint }: FactPreview['problems'][number]): ImportedFacts['problems'][number] => ({ line, position, sheet: sheet ?? null, field: field ?? null, code, message, hint });
