import { SettingsMap } from '@clickhouse/client';
import { nodesOf, type SyntaxNode } from './syntax-tree.ts';

/** Columns of `documents` that the reader may read, and that hold words of a document, or lead to it. */
const words: ReadonlySet<string> = new Set(['title', 'image', 'section', 'item', 'url', 'syndicated_from']);

/** Whether a statement reads a document's words anywhere, under whatever name it gives them. */
export function readsWords(root: SyntaxNode): boolean {
  for (const { kind, name } of nodesOf(root)) if (kind === 'Identifier' && name.split('.').some((part) => words.has(part.toLowerCase().replaceAll(/[`"]/g, '')))) return true;
  return false;
}

/** For the engine: of the table `documents` a question sees articles only. */
export const articlesOnly = SettingsMap.from({ documents: "kind = \\'article\\'" });
