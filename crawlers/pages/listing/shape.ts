/** What an address alone says about what is behind it. */
export interface Shape {
  /** Addresses of one kind on one site share it: host, fixed parts, ending, kind of id, names of parameters. */
  readonly signature: string;
  /** How much it looks like an article's, from 0. */
  readonly points: number;
  /** A place where articles are gathered (topic, video): only an id like that of articles makes it one. */
  readonly hub: boolean;
  /** True where it has an id or a date; false where it has words only, as sections and static pages do. */
  readonly numbered: boolean;
  /** Folded words of the slug. */
  readonly slug: readonly string[];
}

/** Segments below which there are no articles. */
const never = /^(?:tags?|tu-?khoa|keywords?|tac-gia|authors?|nguoi-viet|phong-vien|nha-bao|users?|profiles?|members?|dang-nhap|dang-ky|dang-xuat|login|logout|register|sign-?(?:up|in)|subscribe|subscriptions?|rss|feeds?|tim-kiem|search|quang-cao|advertis(?:e|ing|ement)s?|sitemap|site-map|accounts?|tai-khoan|thong-tin-tai-khoan|cart|gio-hang|print|in-bai|e-?mail|share|wp-login\.php|wp-admin|wp-content|newsletters?|cookies?)$/;
/** Static pages: the last segment, or any where the address has no number. A section may bear such a name ("Trợ giúp pháp lý"). */
const standing = /^(?:lien-he|contact|contact-us|gioi-thieu|about|about-us|toa-soan|quy-che(?:-hoat-dong)?|dieu-khoan(?:-su-dung)?|terms(?:-.*)?|privacy(?:-.*)?|chinh-sach-(?:bao-mat|rieng-tu|quyen-rieng-tu)|so-do-(?:site|trang|cong)|tro-giup|help|faq|archives?|du-lieu|weather|thoi-tiet|lich-su-kien|apps?|downloads?|trang-chu|home|index|default)$/;
const hubs = /^(?:chu-de|chuyen-de|chuyen-muc|chuyen-trang|danh-muc|categor(?:y|ies)|sections?|topics?|events?|series|dong-su-kien|su-kien|nhom-chu-de|collections?|live|videos?|tv|podcasts?|photos?|anh|multimedia|emagazine|infographics?|longforms?|megastory)$/;
const files = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif|webp|svg|mp[34]|xml|rss|json|ico|css|js|apk)$/i;
const paging = /(?:^|[-_/])(?:page|trang|p)[-/]?\d{1,4}$/;
const pageNames = new Set(['page', 'p', 'trang', 'pageindex', 'paged', 'start', 'offset', 'sort', 'tag', 'q', 'keyword', 's', 'lang', 'share']);
const idNames = /^(?:id|p|n|nid|aid|idnews?|(?:news|article|item|content|post|story|bai|tin|doc|entry|cms)_?(?:id)?|.{0,20}(?:news|article|item|content|post|bai|tin)_?id)$/i;

/** The shape of a canonical address; null where it cannot be an article of its site. */
export function shapeOf(address: string): Shape | null {
  const url = new URL(address);
  const segments = url.pathname.split('/').filter((segment) => segment !== '').map((segment) => safeDecode(segment).toLowerCase());
  if ((segments.length === 0 && url.search === '') || files.test(url.pathname) || segments.length > 12) return null;
  const last = segments.at(-1) ?? '';
  const bare = last.replace(/\.[a-z]{2,5}$/, '');
  if (segments.some((segment) => never.test(segment.replace(/\.[a-z]{2,5}$/, ''))) || (standing.test(bare) && url.search === '')) return null;
  const ending = /\.([a-z]{2,5})$/.exec(last)?.[1] ?? '';
  const names = [...url.searchParams.keys()].map((name) => name.toLowerCase());
  if (names.some((name) => pageNames.has(name) && name !== 'p')) return null;

  // The slug stands before the id (`bai-viet-123456`, `bai-viet-post123`), after it (`123456/bai-viet`, `123456-bai-viet`), or alone.
  const slugged = segments.toReversed().find((segment) => segment.split('-').length >= 4) ?? bare;
  const slug = slugged.replace(/\.[a-z]{2,5}$/, '').split(/[-_+]/).filter((word) => word !== '' && !/^\d{5,}$|^[a-z]{0,5}\d{4,}$/.test(word));
  const id = /(?:^|[-_.])(?:[a-z]{1,5})?(\d{4,})$/.exec(bare)?.[1] ?? /^(\d{4,})(?:[-_]|$)/.exec(bare)?.[1] ?? segments.slice(0, -1).map((segment) => /^(?:[a-z]{1,5}-?)?(\d{5,})$/.exec(segment)?.[1]).find((found) => found !== undefined) ?? '';
  const query = [...url.searchParams].find(([name, value]) => idNames.test(name) && /^\d+$|^[0-9a-f-]{16,36}$/i.test(value));
  const dated = /(?:^|\/)(?:19|20)\d\d[-/](?:0?[1-9]|1[0-2]|[a-z]{3})(?:[-/]\d{1,2})?(?:\/|$)/.test(segments.slice(0, -1).join('/')) || /(?:^|-)20\d\d-[01]\d-[0-3]\d(?:$|-)/.test(bare) || /(?:^|\/)20[0-3]\d[01]\d[0-3]\d(?:\/|$)/.test(segments.join('/'));
  const opaque = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{8,}$/.test(bare) || /-[0-9a-f]{16,}$/.test(bare);

  const numbered = id.length >= 4 || dated || opaque || query !== undefined;
  if (!numbered && slug.length < 5 && paging.test([...segments.slice(0, -1), bare].join('/'))) return null;
  if (!numbered && slug.length < 5 && segments.some((segment) => standing.test(segment))) return null;

  let points = Math.max(0, Math.min(slug.length, 6) - 3);
  if (id.length >= 5 || dated) points += slug.length >= 3 ? 3 : 2;
  else if (id !== '' || opaque) points += 2;
  if (query !== undefined) points += 2;
  const hub = segments.some((segment) => hubs.test(segment.replace(/\.[a-z]{2,5}$/, '')));
  const idKind = id === '' ? (opaque ? 'opaque' : dated ? 'date' : slug.length >= 4 ? 'slug' : 'short') : `id${Math.min(9, Math.floor(id.length / 2))}`;
  const fixed = hub ? segments.find((segment) => hubs.test(segment)) ?? '' : '';
  return { signature: [url.hostname.replace(/^www\./, ''), fixed, ending, idKind, names.sort().join('&')].join(' '), points, hub: hub && id.length < 6 && !dated, numbered, slug };
}

/** Share of the slug's words that a title has, over the longer of the two: a section's name is as like its slug, but short. */
export function likeness(slug: readonly string[], title: readonly string[]): number {
  if (slug.length < 3 || title.length < 3) return 0;
  const words = new Set(title);
  const shared = slug.filter((word) => words.has(word)).length;
  return shared / Math.max(slug.length, Math.min(title.length, 2 * slug.length));
}

function safeDecode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
