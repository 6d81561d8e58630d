import { fold } from '../../infra/text/index.ts';
import { cleanLine } from './entities.ts';
import type { LinkedData } from './json-ld.ts';
import type { MetaTags } from './meta.ts';

const longest = 60;
const nothing = /^(?:trang ?chu|home(?:page)?|home page|index|news|articles?|posts?|all|tin bai|chi tiet.*|noi dung|general|default|uncategori[sz]ed|chua phan loai|khong phan loai|chuyen muc|category|vi|en|\d+)$/;

export interface SectionSigns {
  readonly meta: MetaTags;
  readonly data: LinkedData;
  /** Of the breadcrumbs on screen. */
  readonly crumbs: readonly string[];
  readonly title: string;
  readonly site: readonly string[];
}

/** The narrowest section that the page says it stands in; null where it says none. */
export function readSection({ meta, data, crumbs, title, site }: SectionSigns): string | null {
  const key = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const never = new Set([key(title), ...site.map(key)]);
  const usable = (raw: string): string => {
    const name = cleanLine(raw).replace(/^[\s>»/|•-]+|[\s>»/|•-]+$/g, '');
    const bare = key(name);
    return bare.length < 2 || name.length > longest || never.has(bare) || nothing.test(bare) || (title !== '' && bare.length > 15 && key(title).startsWith(bare)) ? '' : name;
  };
  const declared = [meta.text('article:section', 'articlesection'), data.article?.section ?? ''].map((text) => usable(text.split(/[,;]/)[0] ?? '')).find(Boolean);
  const narrowest = (names: readonly string[]): string => names.map(usable).findLast(Boolean) ?? '';
  return declared || narrowest(data.crumbs) || narrowest(crumbs.slice(0, 6)) || null;
}
