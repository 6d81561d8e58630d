import { clip, oneLine } from '../text/index.ts';

/** What stands in a secret's place. */
const instead = '‹secret›';
/** Shorter ones would blot out ordinary words. */
const shortest = 4;

/**
 * The words of another side, for an error or a log: one line of at most 300 characters, in which no secret stands, neither plain nor as an address, a form
 * or a log-in would write it.
 */
export function conceal(words: string, secrets: readonly (string | null)[]): string {
  const forms = secrets.filter((secret) => secret !== null).filter((secret) => secret.length >= shortest).flatMap((secret) => [secret, encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('base64url')]);
  const bare = [...new Set(forms)].sort((one, other) => other.length - one.length).reduce((text, form) => text.replaceAll(form, instead), words.slice(0, 4000));
  return clip(oneLine(bare), 300);
}
