import type { CaseFile } from './case-file.ts';
import { html, type Markup } from './markup.ts';
import type { Pen } from './pen.ts';

/** Each article beside what it was matched with, and what speaks against the flag below. */
export function evidencePart(file: CaseFile, pen: Pen): Markup | null {
  const { labels } = pen.words;
  if (file.articles.length === 0 && file.hiddenItems === 0) return null;
  return html`<h2>${labels.evidence}</h2>${file.articles.map((article) => pairPart(file, article, pen))}${file.hiddenItems > 0 && html`<p class="small">${file.hiddenItems} ${labels.hidden}</p>`}`;
}

function pairPart(file: CaseFile, { outlet, title, passage, address, publishedAt, contentHash, marks, reasonsInWords, againstInWords, flag }: CaseFile['articles'][number], { words, time, ground }: Pen): Markup {
  const { labels } = words;
  const fact = flag === null ? undefined : file.facts.find(({ kind, id }) => kind === flag.fact.kind && id === flag.fact.id);
  return html`<section class="pair"><div><h3>${labels.found}</h3><p class="small">${outlet} · ${time(publishedAt)}</p><strong>${title}</strong><blockquote>${passage}</blockquote><p class="small">${address}</p>${marks.length > 0 && html`<p class="small">(${marks.map((mark) => words.marks[mark]).join('; ')})</p>`}</div>
<div><h3>${labels.matched}</h3>${
    flag === null
      ? labels.none
      : html`<p class="small">${words.factKinds[flag.fact.kind]} ${flag.fact.id} (${flag.fact.version}) · ${fact?.date ?? ''}</p><blockquote>${fact?.text ?? ''}</blockquote><p class="small">${fact?.source ?? ''} ${fact?.url ?? ''}</p><p>${labels.verdict}: ${flag.verdict === null ? labels.notJudged : words.verdicts[flag.verdict]}</p>`
  }</div>
<div class="under">${flag !== null && html`${labels.probability}: ${Math.min(99, Math.round(flag.probability * 100))} % · ${labels.model}: ${flag.model}<br>${labels.reasons}: ${reasonsInWords.map(ground).join('; ') || labels.none}<br>${labels.against}: ${againstInWords.map(ground).join('; ') || labels.nothingAgainst}<br>`}${labels.hash}: <span class="hash">${contentHash}</span></div></section>`;
}

/** Posts: dates, outlet, counts and the fact. */
export function postsPart({ posts }: CaseFile, { words, time }: Pen): Markup | null {
  const { labels } = words;
  if (posts.length === 0) return null;
  const count = (value: number | null | undefined): string => (value === null || value === undefined ? labels.none : String(value));
  return html`<h2>${labels.posts}</h2><p class="small">${labels.postsNote}</p><table><thead><tr><th>${labels.outlet}</th><th>${labels.published}</th><th>${labels.counts}</th><th>${labels.fact}</th><th>${labels.verdict}</th></tr></thead><tbody>${posts.map(
    ({ kind, outlet, publishedAt, counts, marks, flag }) => html`<tr><td>${outlet} (${words.kinds[kind]})${marks.length > 0 && html`<br>${marks.map((mark) => words.marks[mark]).join('; ')}`}</td><td>${time(publishedAt)}</td><td>${count(counts?.likes)} / ${count(counts?.shares)} / ${count(counts?.replies)}</td><td>${flag?.fact.id ?? labels.none}</td><td>${flag === null || flag.verdict === null ? labels.notJudged : words.verdicts[flag.verdict]}</td></tr>`,
  )}</tbody></table>`;
}
