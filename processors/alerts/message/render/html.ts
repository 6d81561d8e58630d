import type { Sheet } from '../sheet.ts';
import { escapeHtml } from './escape.ts';
import { anchor, box, button, card, evidence, fact, label, row, text } from './html-parts.ts';
import { band as bandColour, fonts, light } from './palette.ts';
import { styleSheet } from './style.ts';

/** Keeps mail programs from putting the mail's first words behind the lead. */
const filler = '&#8199;&#65279;&#847; '.repeat(40);
const mso = '<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>td,p,a,h1,h2{font-family:\'Segoe UI\',Arial,sans-serif!important}</style><![endif]-->';

/** The message as HTML for Outlook, Gmail and phones: a table of 600 pixels that shrinks, no image, no script, no font from elsewhere. Everything is escaped here. */
export function htmlOf(sheet: Sheet): string {
  const { language, severity, band, bandAside, title, lead, paragraphs, news, facts, passages, acts, links, footer } = sheet;
  const rows = [
    bandRow(bandColour[severity], band, bandAside),
    row(text(title, { size: 22, bold: true, tag: 'h1', more: 'line-height:1.3;' }), '24px 28px 8px'),
    ...paragraphs.map((paragraph) => row(text(paragraph, { size: 17 }))),
    ...(news === null ? [] : [row(box(`${label(news.label)}${text(news.text, { bold: true })}`))]),
    ...(sheet.button === null ? [] : [row(button(sheet.button), '6px 28px 22px')]),
    ...facts.map((one) => row(fact(one), '0 28px 14px')),
    ...(passages === null ? [] : [row(label(passages.label), '10px 28px 8px'), row(passages.cards.map(card).join(''), '0 28px 2px')]),
    ...(sheet.evidence === null ? [] : [row(evidence(sheet.evidence), '4px 28px 20px')]),
    ...acts.map((one) => row(fact(one), '0 28px 14px')),
    ...links.map((link) => row(anchor(link))),
    row(footer.map((line) => text(line, { size: 13, kind: 'muted', more: 'margin-top:4px;' })).join(''), '14px 28px 24px').replace('<td class="pad"', '<td class="pad line"').replace('style="', `style="border-top:1px solid ${light.line};`),
  ];
  return `<!doctype html>
<html lang="${language}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no"><meta name="x-apple-disable-message-reformatting"><title>${escapeHtml(title)}</title>${mso}<style>${styleSheet}</style></head>
<body class="paper" style="margin:0;padding:0;background:${light.paper};">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:${light.paper};" aria-hidden="true">${escapeHtml(lead)}${filler}</div>
<div role="main"><table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${light.paper}" style="background:${light.paper};"><tr><td class="outer" align="center" style="padding:24px 12px;">
<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${light.sheet}" style="max-width:600px;background:${light.sheet};border:1px solid ${light.line};border-radius:12px;text-align:left;">
${rows.join('\n')}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table></div></body></html>
`;
}

function bandRow(colour: string, words: string, aside: string | null): string {
  const style = `font-family:${fonts};font-size:15px;line-height:1.4;font-weight:700;color:#ffffff;`;
  return `<tr><td class="pad round" bgcolor="${colour}" style="padding:13px 28px;background:${colour};border-radius:11px 11px 0 0;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td style="${style}">${escapeHtml(words)}</td>${aside === null ? '' : `<td align="right" style="${style}padding-left:12px;">${escapeHtml(aside)}</td>`}</tr></table></td></tr>`;
}
