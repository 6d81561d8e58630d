import { Secret, TOTP } from 'otpauth';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { findPerson, needPerson, type Base } from './base.ts';
import { codeRefused } from './refusals.ts';
import { hashOfSecret } from './secrets.ts';

const countSchema = z.object({ person: z.string() });
const period = 30;
const recoveryCount = 10;
/** 80 bits: kept hashed, they cannot be tried out. */
const recoveryBytes = 10;
/** A secret that was shown and not confirmed is forgotten. */
const offeredMs = 15 * 60_000;

export interface SecondFactor {
  /** Offers a secret. Nothing counts until a code of it comes back. @returns what an authenticator reads. */
  begin(person: string): { readonly secret: string; readonly uri: string };
  /** @returns the recovery codes, told once. @throws {RejectedError} `code-refused`. */
  confirm(person: string, code: string): readonly string[];
  /** Whether a code, or a recovery code, is right. Each counts once. */
  check(person: string, code: string): boolean;
  /** @throws {RejectedError} `code-refused`. */
  off(person: string, code: string): void;
  recoveryCodesLeft(person: string): number;
}

/** Codes of an authenticator (RFC 6238: SHA-1, six digits, 30 s, one step either way), and recovery codes for when it is lost. */
export function openSecondFactor(base: Base): SecondFactor {
  const { book, settings, audit } = base;
  const offered = new Map<string, { readonly secret: string; readonly at: number }>();
  const totpOf = (secret: string, label = ''): TOTP => new TOTP({ issuer: settings.issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });

  /** The step of a code that is right, or null. */
  const stepOf = (secret: string, code: string): number | null => {
    const timestamp = settings.now().getTime();
    const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 });
    return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
  };
  const useTotp = (person: string, code: string): boolean => {
    const row = findPerson(base, person);
    if (!row || row.totp === null || !/^\d{6}$/.test(code)) return false;
    const step = stepOf(settings.open(row.totp), code);
    // Compared in the write, so that of two requests with one code only one is right.
    return step !== null && book.run('UPDATE access_people SET totp_step = ? WHERE id = ? AND totp_step < ?', [step, person, step]) > 0;
  };
  const useRecovery = (person: string, code: string): boolean => book.run('DELETE FROM access_recovery_codes WHERE person = ? AND hash = ?', [person, hashOfSecret(code.toUpperCase())]) > 0;
  const left = (person: string): number => book.all(countSchema, 'SELECT person FROM access_recovery_codes WHERE person = ?', [person]).length;

  const check = (person: string, typed: string): boolean => {
    const code = typed.replaceAll(/[\s-]/g, '');
    return book.transaction(() => {
      if (useTotp(person, code)) return true;
      if (code.length !== 16 || !useRecovery(person, code)) return false;
      audit({ person, act: 'recovery-code-used', object: `person/${person}`, detail: { left: left(person) } });
      return true;
    });
  };

  return {
    begin: (person) => {
      const { signIn } = needPerson(base, person).person;
      const secret = new Secret({ size: 20 }).base32;
      offered.set(person, { secret, at: settings.now().getTime() });
      return { secret, uri: totpOf(secret, signIn).toString() };
    },
    confirm: (person, typed) => {
      const offer = offered.get(person);
      const fresh = offer !== undefined && settings.now().getTime() - offer.at < offeredMs;
      const step = fresh ? stepOf(offer.secret, typed.replaceAll(/\s/g, '')) : null;
      if (!fresh || step === null) throw codeRefused();
      offered.delete(person);
      const codes = Array.from({ length: recoveryCount }, () => new Secret({ buffer: new Uint8Array(randomBytes(recoveryBytes)).buffer }).base32);
      book.transaction(() => {
        book.run('UPDATE access_people SET totp = ?, totp_step = ? WHERE id = ?', [settings.seal(offer.secret), step, person]);
        book.run('DELETE FROM access_recovery_codes WHERE person = ?', [person]);
        for (const code of codes) book.run('INSERT INTO access_recovery_codes (person, hash) VALUES (?, ?)', [person, hashOfSecret(code)]);
        audit({ person, act: 'second-factor-on', object: `person/${person}` });
      });
      return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'));
    },
    check,
    off: (person, code) =>
      book.transaction(() => {
        if (!check(person, code)) throw codeRefused();
        book.run('UPDATE access_people SET totp = NULL, totp_step = 0 WHERE id = ?', [person]);
        book.run('DELETE FROM access_recovery_codes WHERE person = ?', [person]);
        audit({ person, act: 'second-factor-off', object: `person/${person}` });
      }),
    recoveryCodesLeft: left,
  };
}
