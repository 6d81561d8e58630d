import { fold } from '../../infra/text/index.ts';

const longest = 60;

/** `Báo Tân Hải · Thời sự` becomes `bao-tan-hai-thoi-su`: what ids of sources are made of. Empty where nothing is left. */
export function slug(text: string): string {
  const whole = fold(text).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return whole.length <= longest ? whole : (whole.slice(0, longest + 1).replace(/-[^-]*$/, '').slice(0, longest));
}
