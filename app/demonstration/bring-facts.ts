import { readFile } from 'node:fs/promises';
import { approveMany, importFacts, listFacts, type Desk } from '../../dashboards/desk/index.ts';
import type { Viewer } from '../../dashboards/access/index.ts';
import { readFacts } from '../../infra/facts/index.ts';

const file = new URL('facts.jsonl', import.meta.url);

/* Two invented people, since nobody approves a fact of their own; neither can sign in. */
const person = (id: string, name: string): Viewer => ({ id, name, role: 'analyst', units: null, by: 'session' });
const writer = person('demonstration-writer', 'Người viết (trình diễn)');
const second = person('demonstration-second', 'Người duyệt (trình diễn)');

/** Brings the demonstration's fictional facts to a desk that has none yet. @returns how many. */
export async function bringDemonstrationFacts(desk: Desk): Promise<number> {
  if (listFacts(desk, {}, { offset: 0, limit: 1 }).total > 0) return 0;
  const { good } = await readFacts(await readFile(file), { name: 'facts.jsonl' });
  return desk.book.transaction(() => {
    importFacts(desk, writer, good.map(({ fact, position }) => ({ line: position ?? 0, fact })), { commit: true });
    return approveMany(desk, second, { all: true, count: good.length }, { dryRun: false }).touched;
  });
}
