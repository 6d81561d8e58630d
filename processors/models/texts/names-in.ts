import type { NamedSpan } from '../network/inputs.ts';
import type { LabelledText } from './read.ts';

/** Where a labelled text names its bodies, by the words of its labels: places in `${title}\n${text}`. */
export function namesIn({ title, text, stances }: Pick<LabelledText, 'title' | 'text' | 'stances'>, unit: string): NamedSpan[] {
  const whole = title === '' ? text : `${title}\n${text}`;
  const spans: NamedSpan[] = [];
  for (const [name] of stances) {
    if (name === '@context') continue;
    for (let at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + name.length)) spans.push({ start: at, end: at + name.length, isUnit: name === unit });
  }
  return spans;
}
