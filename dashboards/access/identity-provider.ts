import type { Role } from './viewer.ts';

/** Somebody for whom the office's provider of identities vouches. */
export interface Vouched {
  /** Issuer and subject: stays the same when names and addresses change. */
  readonly subject: string;
  /** Only where the provider says that it has verified it. */
  readonly email: string | null;
  readonly name: string;
  /** Whether it asked for two factors itself (`amr`). */
  readonly strong: boolean;
}

/** What must come back with the browser, kept here meanwhile. */
export interface Departure {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** A provider of identities that speaks OpenID Connect. */
export interface IdentityProvider {
  /** What the button says. */
  readonly name: string;
  /** The role of people it vouches for whom nobody has added; null takes in nobody. */
  readonly role: Role | null;
  /** Where to send the browser. @throws {RetryableError} `oidc-unavailable`. */
  depart(returnTo: string): Promise<{ readonly url: string; readonly departure: Departure }>;
  /** Checks what the browser brought back. @throws {RejectedError} `oidc-refused`. */
  arrive(url: URL, departure: Departure): Promise<Vouched>;
}
