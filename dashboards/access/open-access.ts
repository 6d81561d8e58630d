import type { Book } from '../../infra/book/index.ts';
import { openAuditLog, type AuditLog } from './audit-log.ts';
import { hasAdministrator, type Base } from './base.ts';
import { countFailures } from './failures.ts';
import { openLinks, type Links, type NewLink } from './links.ts';
import { openPeople, type People } from './people.ts';
import { openSecondFactor, type SecondFactor } from './second-factor.ts';
import { openSessions, type Sessions } from './sessions.ts';
import type { AccessSettings } from './settings.ts';
import { openSignIn, type SignIn } from './sign-in.ts';
import { openTokens, type Tokens } from './tokens.ts';

/** People and what they may: who they are, how they sign in, and what they did. */
export interface Access {
  readonly people: People;
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  readonly secondFactor: SecondFactor;
  readonly tokens: Tokens;
  readonly links: Pick<Links, 'look'>;
  readonly audit: AuditLog;
  readonly settings: AccessSettings;
  /** A link for the first administrator, in place of any before; null once somebody can administer. */
  firstLink(): NewLink | null;
  /** @internal for the provider of identities. */
  readonly base: Base;
}

/** Opens the room over a book that has `accessMigrations`. */
export function openAccess(book: Book, settings: AccessSettings): Access {
  const audit = openAuditLog(book, settings.now);
  const base: Base = { book, settings, audit: audit.write };
  const [links, sessions, tokens, secondFactor] = [openLinks(base), openSessions(base), openTokens(base), openSecondFactor(base)];
  const failures = countFailures(book, settings.now);
  return {
    people: openPeople(base, { links, sessions, tokens }),
    signIn: openSignIn(base, { failures, links, secondFactor, sessions }),
    sessions,
    secondFactor,
    tokens,
    links,
    audit,
    settings,
    base,
    firstLink: () =>
      book.transaction(() => (hasAdministrator(base) ? null : links.make(null, 'first', null))),
  };
}
