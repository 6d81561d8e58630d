import type { Fact } from '../../../infra/contracts/index.ts';
import { searchable } from '../../../infra/text/index.ts';
import { refuse, type Refusal } from '../errors.ts';
import { lineOf, urlOf } from './fact-body.ts';

/** Vietnamese questions that are often typed without their mark. */
const asks = /(?:^|\s)(?:phai khong|dung khong|hay khong|co that khong|that khong|the nao|la gi|vi sao|tai sao|o dau|khi nao|bao nhieu)$/;
const asksFirst = /^(?:tai sao|vi sao|lieu|phai chang|co phai|ai la|why|who|what|when|where|is it true)\s/;

/** What keeps a fact from being matched, or null. A fact-check enters matching only with a public source and a checkable claim. */
export function hindrance(fact: Fact): Extract<Refusal, 'fact-no-public-source' | 'fact-no-claim' | 'fact-claim-is-question'> | null {
  const line = lineOf(fact);
  const words = searchable(line);
  if (!/\p{L}/u.test(line) || words.split(' ').length < 2) return 'fact-no-claim';
  if (fact.kind === 'fact-check' && (/[?？]\s*["”’»)]*\s*$/u.test(line) || asks.test(words) || asksFirst.test(words))) return 'fact-claim-is-question';
  return isPublic(urlOf(fact)) ? null : 'fact-no-public-source';
}

/** @throws {RejectedError} the hindrance. */
export function requireCheckable(id: string, fact: Fact): void {
  const code = hindrance(fact);
  if (code !== null) throw refuse(code, `${id} cannot be approved: ${words[code]}.`, 'Revise it first.');
}

const words = {
  'fact-no-public-source': 'it names no public source',
  'fact-no-claim': 'it states no claim',
  'fact-claim-is-question': 'its claim is a question',
} as const;

function isPublic(url: string | null): boolean {
  const parsed = url === null ? null : URL.parse(url);
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') && parsed.hostname.includes('.');
}
