import { createHash } from 'node:crypto';

/** Paper and ink as on the screens; everything in the one answer, for a phone on a bad line. */
export const style = `
:root{color-scheme:light;--paper:#f6f5f1;--sheet:#fffefb;--ink:#1d1c1a;--ink2:#4d4a45;--ink3:#6a665f;--line:#e3e0d8;--line2:#c9c5ba;--accent:#9b1c1f;--on:#fff;--bad:#b3261e;--warn:#a05400;--ok:#297346;--link:#7d1a1c}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#151412;--sheet:#1c1b18;--ink:#edeae3;--ink2:#c0bbb0;--ink3:#9c968a;--line:#302e29;--line2:#4b4840;--accent:#c9403d;--bad:#f08379;--warn:#e8a04c;--ok:#6cc08b;--link:#f0a49c}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 17px/1.5 'Inter','Noto Sans',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;-webkit-text-size-adjust:100%}
.page{max-width:560px;margin:0 auto;padding:18px 18px 40px}
.top{padding-bottom:12px;border-bottom:1px solid var(--line)}
.names{display:flex;justify-content:space-between;align-items:baseline;gap:16px;margin:0;color:var(--ink3);font-size:13px;line-height:1.35;text-align:right;text-wrap:balance}
.brand{flex:none;color:var(--ink);font:700 20px/1.2 'Noto Serif','Source Serif 4',Georgia,serif}
.demo{margin:10px 0 0;padding-left:9px;border-left:3px solid var(--warn);color:var(--ink2);font-size:14px}
.severity{display:inline-block;margin:20px 0 0;padding:2px 12px;border:2px solid currentColor;border-radius:20px;color:var(--ink2);font-size:15px;font-weight:700}
.severity-critical{border-color:var(--accent);background:var(--accent);color:var(--on)}
.severity-warning{color:var(--warn)}
h1{margin:10px 0 16px;font:700 23px/1.35 'Noto Serif','Source Serif 4',Georgia,serif;letter-spacing:-.01em;overflow-wrap:anywhere;text-wrap:pretty}
dl{margin:0 0 20px;border-top:1px solid var(--line)}
dl div{display:flex;justify-content:space-between;gap:16px;padding:9px 0;border-bottom:1px solid var(--line)}
dt{flex:none;color:var(--ink3)}
dd{margin:0;text-align:right;text-wrap:balance;font-weight:600;font-variant-numeric:tabular-nums}
dd small{display:block;color:var(--ink3);font-size:14px;font-weight:400}
button{display:block;width:100%;min-height:58px;margin:0 0 12px;padding:12px 18px;border:1px solid var(--line2);border-radius:12px;background:var(--sheet);color:var(--ink);font-family:inherit;font-size:18px;font-weight:600;line-height:1.3;cursor:pointer}
button.main{min-height:68px;border-color:var(--accent);background:var(--accent);color:var(--on);font-size:21px;font-weight:700}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
.note{margin:0 0 18px;padding:14px 16px;border:1px solid var(--line2);border-left:5px solid var(--ok);border-radius:8px;background:var(--sheet);font-weight:600}
.note-quiet{border-left-color:var(--ink3)}
a{color:var(--link);text-underline-offset:3px}
.more{display:block;padding:14px 0;text-align:center}
.foot{margin:14px 0 0;color:var(--ink3);font-size:14px;text-align:center}
`.trim();

/** Nothing but this page's own style; forms go back to where they came from. */
export const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
