import type { Part } from './looks.ts';

/*
 * In a mail, first of all on a telephone. Neither letters nor ground have a colour, so that programs with dark screens choose both; what has one is legible on either.
 */
const faint = 'opacity:0.72';
const edge = '1px solid rgba(128,128,128,0.45)';
/** Blue that stands out from white and from black alike. */
export const accent = '#1a73d9';

/** What differs from paper. */
export const mailLooks: Partial<Record<Part, string>> = {
  page: "max-width:640px;margin:0 auto;padding:0 4px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;overflow-wrap:anywhere",
  heading: 'margin:28px 0 8px;font-size:18px;line-height:1.3;font-weight:bold',
  paragraph: 'margin:0 0 12px',
  list: 'margin:0 0 12px;padding:0 0 0 22px',
  item: 'margin:0 0 10px;padding:0 0 0 2px',
  note: `margin:0 0 12px;padding:2px 0 2px 12px;border-left:3px solid rgba(128,128,128,0.6);font-size:14px;${faint}`,
  caption: 'padding:0 0 4px;font-size:14px;font-weight:bold;text-align:left;caption-side:top',
  table: 'width:100%;border-collapse:collapse;margin:0 0 14px;font-size:14px;line-height:1.35',
  smallTable: 'width:100%;border-collapse:collapse;margin:0 0 14px;font-size:14px;line-height:1.35',
  head: `border-bottom:2px solid rgba(128,128,128,0.7);padding:5px 4px;font-size:12px;text-align:left;vertical-align:bottom;overflow-wrap:normal`,
  numberHead: `border-bottom:2px solid rgba(128,128,128,0.7);padding:5px 4px;font-size:12px;text-align:right;vertical-align:bottom;overflow-wrap:normal`,
  cell: `border-bottom:${edge};padding:5px 4px;font-weight:normal;text-align:left;vertical-align:top`,
  numberCell: `border-bottom:${edge};padding:5px 4px;text-align:right;vertical-align:top;white-space:nowrap`,
  link: `color:${accent};text-decoration:underline`,
};

/** What only mails have. */
export const mailOnly = {
  office: `margin:0;font-size:13px;line-height:1.4;${faint}`,
  title: 'margin:6px 0 4px;font-size:22px;line-height:1.25;font-weight:bold',
  type: 'display:block;font-size:13px;letter-spacing:0.06em;text-transform:uppercase',
  tiles: 'width:100%;border-collapse:separate;border-spacing:0;margin:14px 0 4px',
  tile: `width:50%;padding:8px 6px 8px 0;border-top:${edge};vertical-align:top`,
  tileNumber: 'display:block;font-size:32px;line-height:1.15;font-weight:bold',
  tileLabel: `font-size:14px;line-height:1.3`,
  /** A number does not stand alone on a line. */
  unbroken: 'white-space:nowrap',
  buttonRow: 'margin:14px 0 4px;border-collapse:separate',
  button: `padding:0;border-radius:6px;background:${accent}`,
  buttonLink: `display:inline-block;padding:12px 22px;border-radius:6px;background:${accent};color:#ffffff;font-size:16px;font-weight:bold;text-decoration:none`,
  foot: `margin:24px 0 0;padding:12px 0 0;border-top:${edge};font-size:14px;${faint}`,
  preview: 'display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;overflow:hidden;opacity:0',
} as const;
