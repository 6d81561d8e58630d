import type { ComponentChildren } from 'preact';
import type { Quality } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { enough, shareOf } from './enough.ts';

const minute = 60_000;

/** The page in five numbers. */
export function QualityFigures({ quality: { figures, waiting } }: { readonly quality: Quality }) {
  const { text, format } = useDesk();
  const words = text.quality;
  const { judged, upheld } = figures;
  const share = (value: number): ComponentChildren => (judged >= enough ? format.percent(value) : <small>{judged === 0 ? words.none : words.few}</small>);
  const duration = (millis: number | null): ComponentChildren => (millis === null ? <small>{words.none}</small> : spoken(millis));
  const spoken = (millis: number): string => {
    const minutes = Math.max(1, Math.round(millis / minute));
    if (minutes < 90) return words.minutes(format.number(minutes));
    const hours = Math.round(minutes / 60);
    return hours < 48 ? words.hours(format.number(hours)) : words.days(format.number(Math.round(hours / 24)));
  };
  return (
    <dl class="figures quality-figures">
      <Figure name={words.precision} value={share(shareOf(figures))} note={words.precisionOf(format.number(upheld), format.number(judged))} />
      <Figure name={words.overturned} value={share(1 - shareOf(figures))} note={words.overturnedOf(format.number(judged - upheld))} />
      <Figure name={words.median} value={duration(figures.median)} note={words.taken} />
      <Figure name={words.ninetieth} value={duration(figures.ninetieth)} note={words.taken} />
      <Figure name={words.waiting} value={format.number(waiting.waiting)} note={waiting.waiting === 0 ? '' : <>{words.waitingNote(format.number(waiting.strong))}{waiting.oldestAt !== null && <>, {words.oldest(format.plainDay(waiting.oldestAt))}</>}</>} />
    </dl>
  );
}

function Figure({ name, value, note }: { readonly name: string; readonly value: ComponentChildren; readonly note: ComponentChildren }) {
  return <div class="figure"><dt class="figure-name">{name}</dt><dd><span class="figure-value">{value}</span><span class="figure-note">{note}</span></dd></div>;
}
