import { iso } from '../dates.ts';
import { plain } from '../layouts/parts.ts';
import { imagePath } from '../layouts/view.ts';
import { notice, noticeEnglish } from '../notice.ts';
import type { FeedView } from './entry.ts';

/** JSON Feed 1.1. */
export function jsonFeed({ outlet, spec, items, base }: FeedView): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: spec.title,
    home_page_url: `${base}/${outlet.id}/`,
    feed_url: `${base}/${outlet.id}/${spec.file}`,
    description: `${outlet.tagline} ${noticeEnglish} ${notice}`,
    language: outlet.language,
    items: items.map((item) => ({
      id: `${base}${item.path}`,
      url: `${base}${item.path}`,
      title: item.title,
      summary: item.lead,
      content_text: [item.lead, ...item.paragraphs.map(plain)].join('\n\n'),
      image: `${base}${imagePath(item)}`,
      date_published: iso(item.publishedAt),
      date_modified: iso(item.modifiedAt),
      authors: [{ name: item.penName }],
      tags: [item.section],
      language: outlet.language,
    })),
  });
}
