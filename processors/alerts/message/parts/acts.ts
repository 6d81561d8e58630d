import type { TimelineRow } from '../../../../infra/alerts/index.ts';
import type { Fact } from '../sheet.ts';
import type { Words } from '../words/index.ts';
import type { Writing } from './scene.ts';

const mostNames = 5;

/** Who else was told, who is on it, what to do now, until when. */
export function actsOf({ brief, words, pens }: Writing): Fact[] {
  const { whole: { alert, timeline }, others, until, purpose, because, names } = brief;
  const list = (ids: readonly string[]): string => pens.list(ids, mostNames, words.more);
  const onIt = onItOf(timeline);
  const ended = purpose === 'over' || alert.state === 'closed';
  const todo = words.todo[ruleKind(alert.labels['kind']?.[0] ?? brief.whole.occurrences[0]?.kind, words)];
  const act = because.kind === 'webhook' ? words.act.group : alert.state === 'acknowledged' ? words.act.acknowledged : words.act.acknowledge;
  const waits = !ended && alert.state === 'open' && because.kind !== 'webhook';
  return [
    { label: words.labels.others, lines: [others.length === 0 ? `${words.nobodyElse}.` : `${list(others)}.`] },
    ...(onIt.length === 0 ? [] : [{ label: words.labels.onIt, lines: [`${list(onIt.map(names.person))}.`] }]),
    { label: words.labels.todo, lines: ended ? [words.act.over] : [todo, act] },
    ...(waits ? [{ label: words.labels.until, lines: [until === null ? words.noNext : words.next(pens.brief(until))], strong: until !== null }] : []),
  ];
}

/** Whoever has acknowledged since it was last snoozed or handed over. */
function onItOf(timeline: readonly TimelineRow[]): string[] {
  const from = timeline.findLastIndex(({ what }) => what === 'snoozed' || what === 'reopened');
  return timeline.slice(from + 1).filter(({ what, by }) => what === 'acknowledged' && by !== null).map(({ by }) => by ?? '');
}

const ruleKind = (kind: string | undefined, words: Words): keyof Words['todo'] => (kind !== undefined && Object.hasOwn(words.todo, kind) ? (kind as keyof Words['todo']) : 'other');
