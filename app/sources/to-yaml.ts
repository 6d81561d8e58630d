import { stringify } from 'yaml';
import type { ImportedSource } from './to-sources.ts';

/** The `sources:` section of an office's file, one line a source, with the list's folders as comments. */
export function toYaml(sources: readonly ImportedSource[]): string {
  const lines: string[] = ['sources:'];
  let before = '';
  for (const { id, outlet, url, folder } of sources) {
    const heading = folder.join(' / ');
    if (heading !== before) lines.push(`  # ${oneLine(heading === '' ? '-' : heading)}`);
    before = heading;
    lines.push(`  - { id: ${plain(id)}, outlet: ${scalar(outlet)}, kind: feed, url: ${scalar(url)} }`);
  }
  return `${lines.join('\n')}\n`;
}

/** A text as YAML writes it inside a flow map: quoted, for outlets and addresses hold commas, colons and brackets. */
const scalar = (text: string): string => stringify(oneLine(text), { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();

/** An id as it is, quoted only where YAML would read a number or a truth in it. */
const plain = (id: string): string => stringify(id).trimEnd();

/** A line break would end the comment or the entry. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
