import { html, type Markup } from '../../desk/export/markup.ts';
import type { Frame } from '../frame/frame.ts';
import { rulesOf } from '../frame/rules.ts';
import type { Pen } from './pen.ts';

const ruleAsHtml = (length: number, dress: Pen['dress']): Markup => html`<div${dress('rule')}><div style="width:${length.toFixed(1)}mm;max-width:100%;margin:0 auto;border-top:0.75pt solid #000"></div></div>`;

/** Quốc hiệu and office side by side, number and day below, then what the document is. */
export function letterheadAsHtml(frame: Frame, { dress }: Pen): Markup {
  const rules = rulesOf(frame);
  const rule = (length: number): Markup => ruleAsHtml(length, dress);
  return html`<table role="presentation"${dress('frame')}>
<tr><td${dress('frameLeft')}>${frame.superior !== '' && html`<p${dress('superior')}>${frame.superior}</p>`}<p${dress('office')}>${frame.office}</p>${rule(rules.office)}</td>
<td${dress('frameRight')}><p${dress('country')}>${frame.country}</p><p${dress('motto')}>${frame.motto}</p>${rule(rules.motto)}</td></tr>
<tr><td${dress('frameLeft')}><p${dress('number')}>${frame.number}</p></td><td${dress('frameRight')}><p${dress('date')}>${frame.placeAndDay}</p></td></tr>
</table>
<h1${dress('title')}><span${dress('type')}>${frame.type} </span><span${dress('subject')}>${frame.subject}</span></h1>${rule(rules.subject)}<div${dress('afterTitle')}></div>
`;
}

/** Above the annex, on a page of its own. */
export function annexHeadAsHtml(frame: Frame, { dress }: Pen): Markup {
  const { word, title, attachedTo } = frame.annex;
  return html`<h2${dress('annexHead')}><span${dress('annexWord')}>${word} </span><span${dress('annexTitle')}>${title}</span></h2><p${dress('attachedTo')}>${attachedTo}</p>${ruleAsHtml(rulesOf(frame).annex, dress)}
`;
}

/** Nơi nhận on the left, who signs on the right. */
export function signatureAsHtml(frame: Frame, { dress }: Pen): Markup {
  return html`<table role="presentation"${dress('signature')}><tr>
<td${dress('recipientsCell')}><p${dress('recipientsTitle')}>${frame.recipientsTitle}</p>${frame.recipients.map((line) => html`<p${dress('recipients')}>${line}</p>`)}</td>
<td${dress('signerCell')}>${frame.signerTitle.map((line) => html`<p${dress('signerTitle')}>${line}</p>`)}<p${dress('signerName')}>${frame.signerName}</p></td>
</tr></table>
`;
}
