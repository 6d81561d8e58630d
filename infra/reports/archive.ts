import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Book } from '../book/index.ts';
import { hashOfModel } from './model-text.ts';

const linkSchema = z.object({ seq: z.number(), at: z.number(), what: z.enum(['published', 'wiped']), report: z.number(), version: z.number(), hash: z.string(), chain: z.string() });
type Link = z.output<typeof linkSchema>;

const chainOf = (before: string, { at, what, report, version, hash }: Omit<Link, 'seq' | 'chain'>): string => createHash('sha256').update([before, at, what, report, version, hash].join('\n')).digest('hex');

/** Adds a link to the chain, which holds hashes and nothing else. */
export function addLink(book: Book, link: Omit<Link, 'seq' | 'chain'>): void {
  const before = book.get(z.object({ chain: z.string() }), 'SELECT chain FROM report_chain ORDER BY seq DESC LIMIT 1')?.chain ?? '';
  book.run('INSERT INTO report_chain (at, what, report, version, hash, chain) VALUES (?, ?, ?, ?, ?, ?)', [link.at, link.what, link.report, link.version, link.hash, chainOf(before, link)]);
}

/** Puts a published version away. */
export function archive(book: Book, { report, version, model, at }: { readonly report: number; readonly version: number; readonly model: string; readonly at: number }): void {
  const hash = hashOfModel(model);
  book.run('INSERT INTO report_archive (report, version, model, hash) VALUES (?, ?, ?, ?)', [report, version, model, hash]);
  addLink(book, { at, what: 'published', report, version, hash });
}

/** Something of the archive that is not as it was put there. */
export interface ArchiveFault {
  readonly code: 'chain-broken' | 'model-changed' | 'model-missing' | 'not-in-chain';
  readonly report: number;
  readonly version: number;
}

/** Reads the chain from its beginning, every model by its last link, and whether each published version has one: an end that was cut off leaves a chain that is whole. Nothing is found where all is as it was published, or erased since by the book's own act. */
export function verifyArchive(book: Book): ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  const last = new Map<string, Link>();
  let before = '';
  for (const link of book.all(linkSchema, 'SELECT * FROM report_chain ORDER BY seq')) {
    const { report, version } = link;
    if (link.chain !== chainOf(before, link)) faults.push({ code: 'chain-broken', report, version });
    before = link.chain;
    last.set(`${report}/${version}`, link);
  }
  // One model at a time: all of them are the memory of years.
  for (const { report, version, hash } of last.values()) {
    const model = book.get(z.object({ model: z.string() }), 'SELECT model FROM report_archive WHERE report = ? AND version = ?', [report, version])?.model;
    if (model === undefined) faults.push({ code: 'model-missing', report, version });
    else if (hashOfModel(model) !== hash) faults.push({ code: 'model-changed', report, version });
  }
  const held = book.all(z.object({ report: z.number(), version: z.number() }), "SELECT report, version FROM report_archive UNION SELECT report, version FROM report_versions WHERE state = 'published'");
  for (const { report, version } of held) if (!last.has(`${report}/${version}`)) faults.push({ code: 'not-in-chain', report, version });
  return faults;
}
