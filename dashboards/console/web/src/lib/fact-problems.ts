import type { FactBody, FactSummary } from '../../../api/index.ts';
import { fieldsOf, type FactValues } from './facts.ts';

export type FieldProblem = { readonly code: 'missing' | 'url' | 'date' } | { readonly code: 'tooLong'; readonly limit: number };
export type FactProblems = Partial<Record<keyof FactValues, FieldProblem>>;
export type Hindrance = NonNullable<FactSummary['hindrance']>;

const needed: Readonly<Record<FactBody['kind'], readonly (keyof FactValues)[]>> = { 'fact-check': ['claim', 'date'], record: ['subject', 'value', 'date'] };
/** Characters, as the API has them. */
export const limits: Partial<Record<keyof FactValues, number>> = { claim: 2000, explanation: 20_000, source: 500, subject: 500, value: 200, unit: 100, place: 200, period: 200 };

/** What keeps a form from being saved at all, by field. */
export function problemsOf(kind: FactBody['kind'], values: FactValues): FactProblems {
  const problems: FactProblems = {};
  for (const field of fieldsOf[kind]) {
    const value = values[field];
    if (typeof value !== 'string') continue;
    const limit = limits[field];
    if (limit !== undefined && value.trim().length > limit) problems[field] = { code: 'tooLong', limit };
    else if (value.trim() === '' && needed[kind].includes(field)) problems[field] = { code: 'missing' };
    else if (field === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) problems.date = { code: 'date' };
    else if (field === 'url' && value.trim() !== '' && !isWebAddress(value.trim())) problems.url = { code: 'url' };
  }
  return problems;
}

/**
 * What a second person could not approve as it stands, said while it is being typed. The desk has the last word and decides by the same
 * rules; a test compares the two.
 */
export function hindrancesOf(kind: FactBody['kind'], { claim, subject, value, url }: FactValues): Hindrance[] {
  const line = kind === 'fact-check' ? claim : `${subject}: ${value}`;
  const words = plain(line);
  const hindrances: Hindrance[] = [];
  if (!/\p{L}/u.test(line) || words.split(' ').length < 2) hindrances.push('fact-no-claim');
  else if (kind === 'fact-check' && (/[?？]\s*["”’»)]*\s*$/u.test(line) || asks.test(words) || asksFirst.test(words))) hindrances.push('fact-claim-is-question');
  return isPublic(url.trim()) ? hindrances : [...hindrances, 'fact-no-public-source'];
}

const asks = /(?:^|\s)(?:phai khong|dung khong|hay khong|co that khong|that khong|the nao|la gi|vi sao|tai sao|o dau|khi nao|bao nhieu)$/;
const asksFirst = /^(?:tai sao|vi sao|lieu|phai chang|co phai|ai la|why|who|what|when|where|is it true)\s/;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function isWebAddress(text: string): boolean {
  const parsed = URL.parse(text);
  return parsed !== null && /^https?:$/.test(parsed.protocol);
}

const isPublic = (text: string): boolean => isWebAddress(text) && (URL.parse(text)?.hostname.includes('.') ?? false);
