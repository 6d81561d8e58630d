import { html, type Markup } from '../../desk/export/markup.ts';
import { isEmpty, type Chart } from '../charts/chart.ts';
import { describeChart } from '../charts/describe.ts';
import { drawChart } from '../charts/draw.ts';
import { toMillimetres } from '../frame/paper.ts';
import type { Pen } from './pen.ts';

/** A chart as vectors; in a mail, whose programs show none, as the table of its figures. */
export function chartAsHtml(chart: Chart, caption: string, pen: Pen): Markup {
  const { dress, words, target } = pen;
  if (isEmpty(chart)) return html`<p${dress('caption')}>${caption}</p><p${dress('paragraph')}>${words.noRows}</p>`;
  if (target === 'mail') return figuresOf(chart, caption, pen);
  return html`${drawChart(chart).map(({ chart: part, svg, width, height }, at) => {
    const title = at === 0 ? caption : `${caption} ${words.continued}`;
    return html`<figure${dress('chart')}>${{ markup: named(svg, part, title, pen, width, height) }}<figcaption${dress('chartCaption')}>${title}</figcaption></figure>
`;
  })}`;
}

function named(svg: string, chart: Chart, title: string, { words }: Pen, width: number, height: number): string {
  const { markup: label } = html`${describeChart(chart, title, words)}`;
  const size = [width, height].map((pixels) => `${toMillimetres(pixels * 0.75).toFixed(1)}mm`);
  return svg.replace(/^<svg\b[^>]*?>/, (tag) => `${tag.replaceAll(/\s(?:width|height)="[^"]*"/g, '').slice(0, -1)} role="img" aria-label="${label}" style="width:${size[0] ?? ''};height:${size[1] ?? ''}">`);
}

function figuresOf({ labels, series }: Chart, caption: string, { dress }: Pen): Markup {
  const named = series.length > 1 || (series[0]?.name ?? '') !== '';
  return html`<table${dress('table')}><caption${dress('caption')}>${caption}</caption>
${named && html`<thead><tr><td${dress('head')}></td>${series.map(({ name }) => html`<th scope="col"${dress('numberHead')}>${name}</th>`)}</tr></thead>`}
<tbody>${labels.map((label, at) => html`<tr><th scope="row"${dress('cell')}>${label}</th>${series.map(({ texts }) => html`<td${dress('numberCell')}>${texts[at] ?? ''}</td>`)}</tr>
`)}</tbody></table>
`;
}
