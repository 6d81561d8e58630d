import { createHash } from 'node:crypto';

/** The only style of a statement's page: it loads nothing from anywhere. */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; padding: 20px; background: #fff; color: #1b1a17; font: 17px/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
main { max-width: 42rem; margin: 0 auto; }
.office, .kind, dt, footer { font: 14px/1.45 system-ui, sans-serif; color: #55524a; }
.office { margin: 0; font-weight: 600; }
.kind { margin: 0; }
h1 { margin: 8px 0 12px; font-size: 26px; line-height: 1.25; }
h2 { margin: 24px 0 6px; font: 600 15px/1.4 system-ui, sans-serif; }
dl { margin: 0 0 16px; padding: 12px 14px; border-left: 4px solid #8c1d18; background: #f7f4ee; }
dd { margin: 0 0 6px; }
dd.finding { margin: 0; font-weight: 700; }
p { margin: 0 0 12px; }
ul { margin: 0; padding-left: 20px; }
a { color: #1d4e89; }
footer { margin-top: 24px; padding-top: 10px; border-top: 1px solid #d8d3c7; }
footer p { margin: 0 0 4px; }
.fictional { padding: 4px 10px; border: 1px solid #1b1a17; font: 600 14px/1.4 system-ui, sans-serif; }
`;

const hash = `'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`;

/** The style above by its hash, and the policy that a page carries itself, as a file too. Where it is served, its frame is allowed besides. */
export const pagePolicy = { style: hash, own: `default-src 'none'; style-src ${hash}; base-uri 'none'; form-action 'none'` } as const;
