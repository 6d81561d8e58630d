import { DateTime } from 'luxon';
import { searchable } from '../../../infra/text/index.ts';
import type { Act } from '../acts/act.ts';
import { instantOf } from '../desk.ts';
import { refuse } from '../errors.ts';
import { findFact, versionOf } from '../facts/rows.ts';
import { withId } from '../facts/write-fact.ts';
import { writeVersion } from '../facts/write-version.ts';
import type { StatementContent } from './content.ts';
import { factsOfCase } from './facts-of-case.ts';
import type { StatementRow } from './rows.ts';

interface Published {
  readonly row: StatementRow;
  readonly content: StatementContent;
  /** Who wrote the version. */
  readonly writer: string;
  readonly url: string;
  readonly units: readonly string[];
}

/**
 * The fact-check that a published statement is: a proposal, which somebody else than its writer approves. Where the case has a fact-check of the same
 * claim that names a public source already, that one it is, untouched; where it names none, the statement becomes its next version.
 * @returns its id.
 * @throws {RejectedError} `statement-no-claim`.
 */
export function becomeFact({ desk, viewer }: Act, { row, content: { claim, verdict, text }, writer, url, units }: Published): string {
  if (claim === '' || verdict === null) throw refuse('statement-no-claim', `Statement ${row.number} answers no claim.`);
  const same = factsOfCase(desk, row.case_number).find(({ kind, id, line }) => kind === 'fact-check' && id !== row.fact && searchable(line) === searchable(claim));
  if (row.fact === null && same && (same.url !== null || !findFact(desk, same.id))) return same.id;
  const id = row.fact ?? same?.id ?? '';
  const former = id === '' ? undefined : findFact(desk, id);
  const said = former && versionOf(desk, former.id, former.version).body;
  const date = DateTime.fromMillis(instantOf(desk), { zone: desk.office.timezone }).toISODate() ?? '';
  // Another's finding that the statement only agrees with stays as it is.
  if (row.fact !== null && said?.kind === 'fact-check' && said.factCheck.source !== desk.office.name) return row.fact;
  const fact = withId(desk, { kind: 'fact-check', factCheck: { id, claim, verdict, explanation: text, source: desk.office.name, url, date, topic: said?.kind === 'fact-check' ? said.factCheck.topic : '', units: [...units] } });
  if (fact.kind !== 'fact-check' || JSON.stringify(said) === JSON.stringify(fact)) return id;
  writeVersion(desk, viewer, fact, { propose: true });
  // Whoever wrote the words is who must not approve them; the audit log has who published.
  desk.book.run('UPDATE desk_fact_versions SET made_by = ? WHERE fact = ? AND version = (SELECT version FROM desk_facts WHERE id = ?)', [writer, fact.factCheck.id, fact.factCheck.id]);
  return fact.factCheck.id;
}
