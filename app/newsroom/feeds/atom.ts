import { html } from 'hono/html';
import { iso } from '../dates.ts';
import type { Markup } from '../layouts/index.ts';
import { notice } from '../notice.ts';
import type { FeedView } from './entry.ts';

/** Atom 1.0 (RFC 4287). `updated` is the last change, `published` the first appearance. */
export function atom({ outlet, spec, items, base }: FeedView): Markup {
  const self = `${base}/${outlet.id}/${spec.file}`;
  const updated = items.reduce((last, item) => (item.modifiedAt > last ? item.modifiedAt : last), new Date(0));
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}">
<title>${spec.title}</title>
<subtitle>${outlet.tagline} ${notice}</subtitle>
<id>${self}</id>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${base}/${outlet.id}/"/>
<updated>${iso(updated)}</updated>
<author><name>${outlet.name}</name></author>
${items.map((item) => html`<entry>
<title type="text">${item.title}</title>
<link rel="alternate" type="text/html" href="${base}${item.path}"/>
<id>${base}${item.path}</id>
<published>${iso(item.publishedAt)}</published>
<updated>${iso(item.modifiedAt)}</updated>
<category term="${item.section}"/>
<summary type="text">${item.lead}</summary>
</entry>
`)}</feed>
`;
}
