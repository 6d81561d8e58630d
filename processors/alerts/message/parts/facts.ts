import { oneLine } from '../../text/index.ts';
import type { Fact } from '../sheet.ts';
import type { Writing } from './scene.ts';

const mostNames = 3;

/** Why one gets it, since when, how big, about whom. */
export function factsOf(writing: Writing): Fact[] {
  const { brief: { whole, because, story }, words: { labels, ...words }, pens, scene } = writing;
  const { alert } = whole;
  const since = Math.min(alert.opened_at, story?.since ?? Infinity, ...whole.occurrences.map(({ at }) => at));
  const step = because.step > 0 && (because.kind !== 'handed-over' || because.roster !== null) ? `; ${words.step(pens.number(because.step + 1))}` : '';
  const size = [
    ...(story === null ? [] : [words.story({ documents: pens.number(story.documents), originals: pens.number(story.originals), reprints: pens.number(story.reprints), outlets: pens.number(story.outlets) })]),
    ...(alert.occurrences > 1 ? [words.occurrences(pens.number(alert.occurrences))] : []),
  ];
  const named = (label: string, ids: readonly string[] | undefined, name: (id: string) => string): Fact[] => (ids === undefined || ids.length === 0 ? [] : [{ label, lines: [pens.list(ids.map(name), mostNames, words.more)] }]);
  return [
    { label: labels.why, lines: [`${words.because(because, handedOverBy(writing))}${step}.`] },
    { label: labels.since, lines: [words.since(pens.full(since), pens.ago(since))] },
    ...(size.length === 0 ? [] : [{ label: labels.size, lines: [sentence(size.join('; '))] }]),
    ...named(labels.units, alert.labels['unit'], scene.unit),
    ...named(labels.topics, alert.labels['topic'], scene.topic),
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;

/** Who handed the alert to this recipient, and why: both of the office. */
function handedOverBy({ brief: { whole, recipient, names } }: Writing): { readonly name: string; readonly why: string } | null {
  const line = whole.timeline.findLast(({ what, detail }) => what === 'handed-over' && detail['to'] === recipient.id);
  if (line === undefined || line.by === null) return null;
  return { name: oneLine(names.person(line.by)), why: oneLine(String(line.detail['why'] ?? '')) };
}
