import type { Role } from './viewer.ts';

/** What the office's file says of access, and how what must be read again is kept. */
export interface AccessSettings {
  /** Roles that must have a second factor. */
  readonly secondFactor: readonly Role[];
  /** The office's name: what an authenticator shows beside the code. */
  readonly issuer: string;
  readonly now: () => Date;
  /** Encrypts the secret of a second factor, so that a copy of the book alone opens nothing. */
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string;
}
