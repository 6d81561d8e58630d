/*
 * Finds posts and comments in schema.org data. A posting is read into what the house may know of it; of its author there is one
 * string that names them within the network, and whoever calls turns it into a voice at once.
 */

type Json = Readonly<Record<string, unknown>>;

export interface Posting {
  readonly kind: 'post' | 'comment';
  /** Raw, as the page gives it; '' when there is none. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly modified: string;
  readonly language: string;
  readonly authorKey: string | null;
  readonly counts: { readonly likes?: number; readonly shares?: number; readonly replies?: number };
}

const mostPostings = 5_000;
const deepest = 30;
const postTypes = new Set(['SocialMediaPosting', 'DiscussionForumPosting']);

/** Every posting in some JSON-LD, each before its comments. */
export function findPostings(blocks: readonly unknown[]): readonly Posting[] {
  const found: Posting[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > deepest || found.length >= mostPostings) return;
    if (Array.isArray(value)) {
      for (const each of value) walk(each, depth + 1);
      return;
    }
    const node = value as Json;
    const kind = kindOf(node);
    if (kind !== null) found.push(toPosting(node, kind));
    for (const inner of Object.values(node)) walk(inner, depth + 1);
  };
  walk(blocks, 0);
  return found;
}

function kindOf(node: Json): Posting['kind'] | null {
  const types = strings(node['@type']).map((type) => type.replace(/^.*[:/]/, ''));
  if (types.some((type) => postTypes.has(type))) return 'post';
  return types.includes('Comment') ? 'comment' : null;
}

function toPosting(node: Json, kind: Posting['kind']): Posting {
  const main = node['mainEntityOfPage'];
  return {
    kind,
    address: first(node['url'], node['@id'], typeof main === 'object' && main !== null ? (main as Json)['@id'] : main),
    title: first(node['headline']),
    text: first(node['articleBody'], node['text'], node['description']),
    published: first(node['datePublished'], node['dateCreated'], node['uploadDate']),
    modified: first(node['dateModified']),
    language: first(node['inLanguage']),
    authorKey: authorKey(node['author'] ?? node['creator']),
    counts: countsOf(node),
  };
}

/** What is stablest of an author: an address, an identifier, at last a name. */
function authorKey(author: unknown): string | null {
  const one = Array.isArray(author) ? (author[0] as unknown) : author;
  if (typeof one !== 'object' || one === null) return first(one) || null;
  const node = one as Json;
  return first(node['@id'], node['url'], node['identifier'], node['sameAs'], node['name']) || null;
}

function countsOf(node: Json): Posting['counts'] {
  const counts: { likes?: number; shares?: number; replies?: number } = {};
  const set = (name: 'likes' | 'shares' | 'replies', value: unknown): void => {
    const count = typeof value === 'string' ? Number(value.replace(/[.,\s]/g, '')) : value;
    if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) counts[name] = Math.max(counts[name] ?? 0, count);
  };
  set('replies', node['commentCount']);
  set('likes', node['upvoteCount']);
  const statistics = node['interactionStatistic'];
  for (const statistic of Array.isArray(statistics) ? statistics : [statistics]) {
    if (typeof statistic !== 'object' || statistic === null) continue;
    const { interactionType, userInteractionCount } = statistic as Json;
    const type = typeof interactionType === 'object' && interactionType !== null ? first((interactionType as Json)['@type']) : first(interactionType);
    if (/(?:Like|Agree|Endorse)Action$/.test(type)) set('likes', userInteractionCount);
    if (/ShareAction$/.test(type)) set('shares', userInteractionCount);
    if (/(?:Comment|Reply|Write)Action$/.test(type)) set('replies', userInteractionCount);
  }
  return counts;
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/** The first that says something, as text. */
function first(...values: readonly unknown[]): string {
  for (const value of values.flatMap((each) => (Array.isArray(each) ? (each as unknown[]) : [each]))) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return '';
}
