import { Draw } from './random.ts';
import { closing, opening, secretOf, type Kind } from './secrets.ts';
import { partsOf, templates } from './templates.ts';

export interface MarkedSecret {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** What must vanish of it, where that is not all its digits. */
  readonly core: { readonly start: number; readonly end: number } | null;
}

export interface MarkedPost {
  readonly text: string;
  readonly secrets: readonly MarkedSecret[];
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
/** How the text around the secrets is written. */
const hands: readonly ((text: string) => string)[] = [
  (text) => text, (text) => text, (text) => text, bare, bare, (text) => text.toLowerCase(), (text) => text.toUpperCase(),
  (text) => text.replace(/không/g, 'ko').replace(/nhé/g, 'nhaa').replace(/gì/g, 'j').replace(/với/g, 'vs').replace(/được/g, 'dc'),
  (text) => text.replace(/[.!?]$/, '') + ' 🙏🙏', (text) => text.replace(/, /g, ',').replace(/: /g, ':'),
];

/** Fictional posts with marked secrets, the same for a seed: every template many times, each time in another hand and with others. */
export function markedPosts(count: number, seed: number): readonly MarkedPost[] {
  const draw = new Draw(seed);
  return Array.from({ length: count }, (_, index) => {
    const hand = draw.of(hands);
    let text = '';
    const secrets: MarkedSecret[] = [];
    for (const part of partsOf(templates[index % templates.length] ?? '')) {
      if (typeof part === 'string') {
        text += hand(part);
        continue;
      }
      const marked = secretOf(part.kind, draw);
      const [from, to] = [marked.indexOf(opening), marked.indexOf(closing)];
      const secret = marked.replace(opening, '').replace(closing, '');
      const start = text.length;
      secrets.push({ kind: part.kind, start, end: start + secret.length, core: from === -1 ? null : { start: start + from, end: start + to - 1 } });
      text += secret;
    }
    return { text, secrets };
  });
}
