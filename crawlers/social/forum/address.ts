import { canonicalUrl, sameSite } from '../../../infra/http/index.ts';

/** Names under which forums put a visitor's session into every address. */
const session = /(?<=[?&])(?:sid|s|phpsessid)=[0-9a-z]{20,40}(?:&|$)/gi;

/** Canonical, without a visitor's session; null for what leads out of the site or nowhere. */
export function forumAddress(raw: string | undefined, base: string): string | null {
  if (raw === undefined || raw.trim() === '' || /^(?:javascript|mailto|tel|data):/i.test(raw.trim())) return null;
  try {
    const url = canonicalUrl(raw, base).replace(session, '').replace(/[?&]$/, '');
    return sameSite(url, base) ? url : null;
  } catch {
    return null;
  }
}
