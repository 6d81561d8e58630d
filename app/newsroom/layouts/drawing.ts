import { html } from 'hono/html';
import type { Markup } from './view.ts';

/** A picture that belongs to nobody: hills, water and a sun whose places follow from the item's id. */
export function drawing(id: string): Markup {
  let seed = 7;
  for (const letter of id) seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  const hue = seed % 360;
  const sun = 60 + (seed % 520);
  const hill = 120 + (seed % 110);
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360" role="img"><title>Hình minh họa hư cấu</title>
<rect width="640" height="360" fill="hsl(${hue} 45% 88%)"/><circle cx="${sun}" cy="90" r="38" fill="hsl(${(hue + 40) % 360} 80% 70%)"/>
<path d="M0 ${hill + 60} Q160 ${hill} 320 ${hill + 70} T640 ${hill + 40} V360 H0Z" fill="hsl(${(hue + 120) % 360} 30% 62%)"/>
<path d="M0 290 Q80 276 160 290 T320 290 T480 290 T640 290 V360 H0Z" fill="hsl(${(hue + 200) % 360} 45% 58%)"/></svg>`;
}
